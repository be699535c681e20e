import { readdir } from 'node:fs/promises';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { archiveKeys } from '../../../cms/files/store.ts';
import { openScanArchive, type ScanArchive } from './scanArchive.ts';

vi.setConfig({ testTimeout: 60_000 });

let archive: ScanArchive;
beforeAll(async () => {
  archive = await openScanArchive();
});
afterAll(() => archive?.close());

const secret = 'ek-dosyanin-icindeki-gizli-satir';

/** With an attachment, scripts that run on opening and on each page, and actions that start programs and send forms. */
function makeTrap(): Promise<Buffer> {
  const document = new PDFDocument({ size: [420, 100], margin: 20 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  document.fontSize(11).text('bir iki');
  document.file(Buffer.from(secret), { name: 'ek.exe', type: 'application/x-msdownload' });
  const action = (given: Record<string, unknown>) => {
    const reference = document.ref(given);
    // without a stream: the types ask for one
    (reference as unknown as { end(): void }).end();
    return reference;
  };
  const script = {
    S: 'JavaScript',
    JS: new String('this.exportDataObject({ cName: "ek.exe", nLaunch: 2 }); app.launchURL("http://127.0.0.1:9/");'),
  };
  const launch = { S: 'Launch', F: new String('/bin/sh'), Win: { F: new String('cmd.exe'), P: new String('/c calc') } };
  const { data } = (document as unknown as { _root: { data: Record<string, unknown> } })._root;
  data.OpenAction = action({ ...script, Next: action(launch) });
  data.AA = { WC: action(script), WP: action(launch) };
  const page = (document as unknown as { page: { dictionary: { data: Record<string, unknown> } } }).page;
  page.dictionary.data.AA = { O: action(launch), C: action({ S: 'SubmitForm', F: new String('http://127.0.0.1:9/') }) };
  document.end();
  return ended;
}

it('neither runs nor takes out what a PDF carries besides its pages', async () => {
  const publication = await archive.publication({ title: 'Tuzak', _status: 'published' });
  const bytes = await makeTrap();
  for (const part of ['/OpenAction', '/Launch', '/JavaScript', '/EmbeddedFile']) {
    expect(bytes.includes(part), part).toBe(true);
  }
  const scan = await archive.upload({ name: 'tuzak.pdf', bytes, publication });
  expect(await archive.ingest(scan)).toEqual({ state: 'done' });

  const { rows } = await archive.pool.query(
    `select t.text, f.image from archive.page p join archive.frame f on f.scan = p.scan and f.index = p.frame
     join archive.page_text t on t.id = p.chosen_text where p.publication = $1`,
    [publication],
  );
  expect(rows.map(({ text }) => text)).toEqual(['bir iki']);
  const keys: string[] = [];
  for await (const key of archive.store.list('')) keys.push(key);
  const { rows: scans } = await archive.pool.query('select sha256 from scans where id = $1', [scan]);
  expect(keys.sort()).toEqual(
    [
      ...([320, 1200, 2400] as const).map((size) => archiveKeys.pageImage(scan, rows[0].image, size)),
      archiveKeys.original(scans[0].sha256),
    ].sort(),
  );
  expect(await readdir(`${archive.dataFolder}/scratch`)).toEqual([]);
  for (const table of ['archive.page_text', 'archive.frame', 'archive.ingest', 'public.scans', 'library.page']) {
    const { rowCount } = await archive.pool.query(`select from ${table} t where t::text like $1`, [`%${secret}%`]);
    expect(rowCount, table).toBe(0);
  }
});
