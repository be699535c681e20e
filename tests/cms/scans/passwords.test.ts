import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readPassword } from '../../../cms/scans/passwords/readPassword.ts';
import { sealPassword, unsealPassword } from '../../../cms/scans/passwords/sealPassword.ts';
import { startWorker, type Worker } from '../../../cms/worker.ts';
import { waitUntil } from '../../../scripts/waitUntil.ts';
import { makeProtectedPdf } from '../../support/makeProtectedPdf.ts';
import { serveArchive } from '../../support/serveArchive.ts';
import { type Staff, signIn } from '../../support/staff.ts';
import { openScanArchive, type ScanArchive } from './scanArchive.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const secret = 'only-for-tests-'.repeat(3);
/** Unlike anything else in the archive: it is looked for everywhere. */
const password = 'Gümüşçay-şifre-7391';

let archive: ScanArchive;
let worker: Worker;
let server: Awaited<ReturnType<typeof serveArchive>>;
const logged: string[] = [];

beforeAll(async () => {
  archive = await openScanArchive();
  server = await serveArchive(archive.payload);
  const log = pino(
    { level: 'trace' },
    new Writable({
      write(chunk, _encoding, done) {
        logged.push(String(chunk));
        done();
      },
    }),
  );
  worker = await startWorker({
    databaseUrl: archive.database.databaseUrl,
    dataFolder: archive.dataFolder,
    secret,
    log,
  });
});
afterAll(async () => {
  await worker?.stop();
  await server?.close();
  await archive?.close();
});

async function staff(role: 'archivist' | 'pressOfficer'): Promise<Staff> {
  await archive.as(role);
  return signIn(server.origin, { email: `${role.toLowerCase()}@example.org`, password: `${role}-password-1` });
}

async function ended(scan: number) {
  let found: { state: string; code: string | null } | undefined;
  await waitUntil(
    async () => {
      const { rows } = await archive.pool.query(
        `select state, reason->>'code' as code from archive.ingest where scan = $1 and state in ('done', 'failed')`,
        [scan],
      );
      found = rows[0];
      return found !== undefined;
    },
    { timeout: 50_000 },
  );
  return found;
}

const textOf = async (publication: number) => {
  const { rows } = await archive.pool.query<{ text: string }>(
    `select t.text from archive.page p join archive.page_text t on t.id = p.chosen_text
     where p.publication = $1 order by p.position`,
    [publication],
  );
  return rows.map(({ text }) => text);
};

describe('a protected PDF', () => {
  it('says so, refuses a wrong password at once, is read with the right one, and keeps it to itself', async () => {
    const publication = await archive.publication({ title: 'Kapalı', _status: 'published' });
    const bytes = await makeProtectedPdf({
      pages: ['bir iki', 'uzun yol'],
      userPassword: password,
      ownerPassword: 'sahip',
    });
    const scan = await archive.upload({ name: 'kapali.pdf', bytes, publication });
    expect(await ended(scan)).toEqual({ state: 'failed', code: 'passwordNeeded' });
    const archivist = await staff('archivist');

    expect(await archivist.json('POST', `/scans/${scan}/password`, { password: 'yanlış' })).toEqual({
      outcome: 'wrong',
    });
    expect(await ended(scan)).toEqual({ state: 'failed', code: 'passwordNeeded' });
    expect((await archive.pool.query('select sealed from archive.scan_password')).rows).toEqual([
      { sealed: Buffer.alloc(0) },
    ]);

    expect(await archivist.json('POST', `/scans/${scan}/password`, { password })).toEqual({ outcome: 'right' });
    expect(await ended(scan)).toEqual({ state: 'done', code: null });
    expect(await textOf(publication)).toEqual(['bir iki', 'uzun yol']);

    // once is enough: it is made again without asking
    await archive.pool.query('update archive.frame set image = null where scan = $1', [scan]);
    await archivist.json('POST', `/scans/${scan}/ingest-again`);
    expect(await ended(scan)).toEqual({ state: 'done', code: null });
    const { rows: frames } = await archive.pool.query(
      'select image is not null as made from archive.frame where scan = $1',
      [scan],
    );
    expect(frames).toEqual([{ made: true }, { made: true }]);

    expect(logged.length).toBeGreaterThan(0);
    expect(logged.filter((line) => line.includes('7391') || line.includes('yanlış'))).toEqual([]);
    expect(await tablesWith('7391')).toEqual([]);
    expect(await readdir(join(archive.dataFolder, 'scratch'))).toEqual([]);
  });

  it('is not offered to the public, since nobody could open it', async () => {
    const publication = await archive.publication({ title: 'Kapalı ve yayında' });
    const bytes = await makeProtectedPdf({ pages: ['bir'], userPassword: password });
    const scan = await archive.upload({ name: 'kapali 2.pdf', bytes, publication });
    expect(await ended(scan)).toMatchObject({ code: 'passwordNeeded' });
    const publish = async () => {
      const data = { _status: 'published' as const };
      await archive.payload.update({
        collection: 'publications',
        id: publication,
        data,
        req: await archive.as('editor'),
      });
      const { rows } = await archive.pool.query(
        `select record->'files' as files, (record->>'pageCount')::int as pages from library.record where kind = 'publication' and number = $1`,
        [publication],
      );
      return rows[0];
    };
    expect(await publish()).toEqual({ files: [], pages: 0 });
    await (await staff('archivist')).json('POST', `/scans/${scan}/password`, { password });
    expect(await ended(scan)).toMatchObject({ state: 'done' });
    expect(await publish()).toEqual({ files: [], pages: 1 });
  });

  it('asks again when the archive has another secret by now', async () => {
    const publication = await archive.publication({ title: 'Başka makine' });
    const bytes = await makeProtectedPdf({ pages: ['bir', 'on'], userPassword: password });
    const scan = await archive.upload({ name: 'kapali 3.pdf', bytes, publication });
    await ended(scan);
    await archive.pool.query(`insert into archive.scan_password (scan, sealed, state) values ($1, $2, 'right')`, [
      scan,
      sealPassword('another secret, of another machine', scan, password),
    ]);
    expect(await readPassword(archive.pool, secret, scan)).toEqual({ state: 'unreadable' });
    const archivist = await staff('archivist');
    await archivist.json('POST', `/scans/${scan}/ingest-again`);
    expect(await ended(scan)).toEqual({ state: 'failed', code: 'passwordUnreadable' });
    expect(await archivist.json('POST', `/scans/${scan}/password`, { password })).toEqual({ outcome: 'right' });
    expect(await ended(scan)).toEqual({ state: 'done', code: null });
  });

  it('with an owner password only opens without being asked for', async () => {
    for (const version of ['1.3', '1.7ext3'] as const) {
      const publication = await archive.publication({ title: `Sahipli ${version}`, _status: 'published' });
      const bytes = await makeProtectedPdf({ pages: [`bir ${version}`], ownerPassword: 'sahip', version });
      const scan = await archive.upload({ name: `sahipli ${version}.pdf`, bytes, publication });
      expect(await ended(scan)).toEqual({ state: 'done', code: null });
      expect(await textOf(publication)).toEqual([`bir ${version}`]);
    }
  });

  it('takes passwords from archivists only, and never says what was typed', async () => {
    const publication = await archive.publication({ title: 'Haklar' });
    const bytes = await makeProtectedPdf({ pages: ['bir'], userPassword: password });
    const scan = await archive.upload({ name: 'kapali 4.pdf', bytes, publication });
    await expect((await staff('pressOfficer')).json('POST', `/scans/${scan}/password`, { password })).rejects.toThrow(
      '403',
    );
    const archivist = await staff('archivist');
    for (const body of [{ password: '' }, { password: `${password}`.repeat(20) }, { pass: password }, password]) {
      const refusal = await archivist
        .json('POST', `/scans/${scan}/password`, body)
        .catch((error: Error) => error.message);
      expect(refusal).toMatch(/400/);
      expect(refusal).not.toContain('7391');
    }
    const stranger = await fetch(`${server.origin}/api/scans/${scan}/password`, { method: 'POST', body: '{}' });
    expect(stranger.status).toBe(401);
  });
});

describe('a sealed password', () => {
  it('opens with its own secret and for its own scan only', () => {
    const sealed = sealPassword(secret, 7, password);
    expect(sealed.includes(Buffer.from(password))).toBe(false);
    expect(sealPassword(secret, 7, password).equals(sealed)).toBe(false);
    expect(unsealPassword(secret, 7, sealed)).toBe(password);
    expect(unsealPassword(secret, 8, sealed)).toBeUndefined();
    expect(unsealPassword(`${secret}x`, 7, sealed)).toBeUndefined();
    sealed[sealed.length - 1]! ^= 1;
    expect(unsealPassword(secret, 7, sealed)).toBeUndefined();
    expect(unsealPassword(secret, 7, Buffer.alloc(3))).toBeUndefined();
  });
});

/** Names of tables in which a text stands anywhere. */
async function tablesWith(text: string): Promise<string[]> {
  const { rows: tables } = await archive.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'archive', 'library', 'delivery', 'pgboss')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await archive.pool.query(`select from ${name} t where t::text like $1 limit 1`, [`%${text}%`]);
    if (rowCount) found.push(name);
  }
  return found;
}
