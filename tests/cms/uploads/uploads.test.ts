import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../cms/access.ts';
import { uploadLimits } from '../../../cms/uploads/limits.ts';
import { sweepUploads } from '../../../cms/uploads/sweepUploads.ts';
import type { UploadOutcome } from '../../../cms/uploads/uploadRow.ts';
import { waitUntil } from '../../../scripts/waitUntil.ts';
import { openTestArchive, type TestArchive } from '../../support/archive.ts';
import { serveArchive } from '../../support/serveArchive.ts';
import { signIn } from '../../support/staff.ts';

let archive: TestArchive;
let server: Awaited<ReturnType<typeof serveArchive>>;
let publication: number;
const authorization = {} as Record<Role, string>;
beforeAll(async () => {
  archive = await openTestArchive();
  server = await serveArchive(archive.payload);
  for (const role of ['archivist', 'administrator', 'pressOfficer'] as const) {
    await archive.as(role);
    const user = { email: `${role.toLowerCase()}@example.org`, password: `${role}-password-1` };
    authorization[role] = `JWT ${(await signIn(server.origin, user)).token}`;
  }
  publication = await makePublication();
});
afterAll(async () => {
  await server?.close();
  await archive?.close();
});

async function makePublication(): Promise<number> {
  const data = { title: 'Belediye Bülteni', type: 'book' } as never;
  return (await archive.payload.create({ collection: 'publications', data, draft: true })).id;
}

const folder = () => join(archive.dataFolder, 'uploads', 'resumable');
const scanBytes = (length: number) => Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(length)]);
const metadata = (values: Record<string, string | number>) =>
  Object.entries(values)
    .map(([key, value]) => `${key} ${Buffer.from(String(value)).toString('base64')}`)
    .join(',');

interface Begin {
  size: number;
  as?: Role;
  name?: string;
  modified?: number;
  target?: Record<string, number>;
}
function begin({ size, as = 'archivist', name = 'sayı 1.pdf', modified = 1, target = { publication } }: Begin) {
  return fetch(`${server.origin}/api/uploads`, {
    method: 'POST',
    headers: {
      authorization: authorization[as],
      'accept-language': 'en',
      'tus-resumable': '1.0.0',
      'upload-length': String(size),
      'upload-metadata': metadata({ name, modified, batch: randomUUID(), ...target }),
    },
  });
}
async function beginAt(options: Begin): Promise<string> {
  const response = await begin(options);
  expect(response.status, await response.clone().text()).toBe(201);
  return response.headers.get('location')!;
}
const ask = (method: string, path: string, as: Role, headers: Record<string, string> = {}, body?: Uint8Array) =>
  fetch(`${server.origin}${path}`, {
    method,
    headers: { authorization: authorization[as], 'accept-language': 'en', 'tus-resumable': '1.0.0', ...headers },
    ...(body && { body: new Uint8Array(body) }),
  });
const send = (path: string, offset: number, bytes: Uint8Array, as: Role = 'archivist') =>
  ask('PATCH', path, as, { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, bytes);
const offsetOf = async (path: string, as: Role = 'archivist') =>
  Number((await ask('HEAD', path, as)).headers.get('upload-offset'));
const finish = async (path: string, as: Role = 'archivist') =>
  (await (await ask('POST', `${path}/finish`, as)).json()) as UploadOutcome & { errors?: { message: string }[] };
async function uploadWhole(bytes: Uint8Array, options: Partial<Begin> = {}): Promise<UploadOutcome> {
  const path = await beginAt({ size: bytes.length, ...options });
  expect((await send(path, 0, bytes)).status).toBe(204);
  return finish(path);
}
async function scansOf(id: number) {
  const { docs } = await archive.payload.find({
    collection: 'scans',
    where: { publication: { equals: id } },
    sort: 'id',
  });
  return docs;
}

/** Sends the beginning of a body, and breaks the line when it has arrived. */
async function sendAndBreak(path: string, bytes: Uint8Array, arrives: number): Promise<void> {
  const outgoing = request(`${server.origin}${path}`, {
    method: 'PATCH',
    headers: {
      authorization: authorization.archivist,
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
      'content-length': bytes.length,
    },
  });
  outgoing.on('error', () => {});
  outgoing.write(bytes.subarray(0, arrives));
  const id = path.split('/').at(-1)!;
  const there = async () => (await stat(join(folder(), id))).size >= arrives;
  expect(await waitUntil(there, { timeout: 10_000, interval: 20 })).toBe(true);
  outgoing.destroy();
}

describe('a resumable upload', () => {
  it('becomes a scan of its publication, byte for byte, and leaves nothing behind', async () => {
    const bytes = scanBytes(200_000);
    const path = await beginAt({ size: bytes.length, name: '1957/Ağaçlandırma raporu.pdf' });
    expect(path).toMatch(/^\/api\/uploads\/[0-9a-f]{32}$/);
    await send(path, 0, bytes.subarray(0, 70_000));
    await send(path, 70_000, bytes.subarray(70_000));
    const outcome = await finish(path);
    const [scan] = await scansOf(publication);
    expect(outcome).toEqual({ scan: scan!.id, publication });
    expect(scan!.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(scan!.filename).toBe('Ağaçlandırma raporu.pdf');
    expect(scan!.filesize).toBe(bytes.length);
    const { rows } = await archive.pool.query('select name from archive.scan_batch where scan = $1', [scan!.id]);
    expect(rows).toEqual([{ name: '1957/Ağaçlandırma raporu.pdf' }]);
    expect(await readdir(folder())).toEqual([]);
  });

  it('goes on where a broken line ended it', async () => {
    const bytes = scanBytes(600_000);
    const path = await beginAt({ size: bytes.length, name: 'kopuk.pdf' });
    await sendAndBreak(path, bytes, 250_000);
    const offset = await offsetOf(path);
    expect(offset).toBeGreaterThanOrEqual(250_000);
    expect((await send(path, offset, bytes.subarray(offset))).status).toBe(204);
    await finish(path);
    const sums = (await scansOf(publication)).map(({ sha256 }) => sha256);
    expect(sums).toContain(createHash('sha256').update(bytes).digest('hex'));
  });

  it('gives the same scan however often it is finished', async () => {
    const bytes = scanBytes(20_000);
    const path = await beginAt({ size: bytes.length, name: 'iki kez.pdf' });
    await send(path, 0, bytes);
    const before = (await scansOf(publication)).length;
    const outcomes = await Promise.all([finish(path), finish(path)]);
    outcomes.push(await finish(path));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(outcomes[0]).toHaveProperty('scan');
    expect((await scansOf(publication)).length).toBe(before + 1);
  });

  it('is found among the unfinished ones, with what has arrived', async () => {
    const path = await beginAt({ size: 50_000, name: 'yarım.pdf', modified: 77 });
    await send(path, 0, scanBytes(100));
    const { uploads } = (await (await ask('GET', '/api/uploads', 'archivist')).json()) as { uploads: object[] };
    expect(uploads).toContainEqual(
      expect.objectContaining({
        name: 'yarım.pdf',
        size: 50_000,
        received: 109,
        modified: 77,
        target: { publication },
      }),
    );
    expect((await ask('DELETE', path, 'archivist')).status).toBe(204);
    expect((await ask('HEAD', path, 'archivist')).status).toBe(404);
  });

  it('is not finished before all of it is here', async () => {
    const path = await beginAt({ size: 1000, name: 'eksik.pdf' });
    const answer = await ask('POST', `${path}/finish`, 'archivist');
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('has not arrived whole');
    await ask('DELETE', path, 'archivist');
  });
});

describe('a file of an import', () => {
  it('lies under its own name in the import, whose plan is then out of date; taken out, it can come again', async () => {
    const { id } = (await (await ask('POST', '/api/imports', 'archivist')).json()) as { id: number };
    const bytes = Buffer.from('Başlık;Tarih\nBülten;1957\n');
    const give = () => uploadWhole(bytes, { name: 'Klasör/liste.csv', modified: 9, target: { import: id } });
    expect(await give()).toEqual({ import: id, name: 'Klasör/liste.csv' });
    const given = async () => (await (await ask('GET', `/api/imports/${id}/given`, 'archivist')).json()) as object;
    expect(await given()).toEqual({ files: [{ name: 'Klasör/liste.csv', size: bytes.length, kind: 'table' }] });
    const { rows } = await archive.pool.query('select revision from archive.import where id = $1', [id]);
    expect(rows).toEqual([{ revision: 1 }]);
    const again = { size: bytes.length, name: 'Klasör/liste.csv', modified: 9, target: { import: id } };
    expect((await begin(again)).status).toBe(412);
    await ask('DELETE', `/api/imports/${id}/given?name=${encodeURIComponent('Klasör/liste.csv')}`, 'archivist');
    expect(await give()).toEqual({ import: id, name: 'Klasör/liste.csv' });
  });
});

describe('a file that is not taken in', () => {
  it('is refused with the scan that it is the same as', async () => {
    const bytes = scanBytes(10_000);
    const made = await uploadWhole(bytes, { name: 'özgün.pdf' });
    const other = await makePublication();
    const again = await uploadWhole(bytes, { name: 'kopya.pdf', target: { publication: other } });
    expect(again).toEqual({
      refused: {
        status: 409,
        message: expect.stringContaining('kopya.pdf'),
        data: expect.objectContaining({ ...made }),
      },
    });
    expect(await scansOf(other)).toEqual([]);
    expect(await readdir(folder())).toEqual([]);
  });

  it('is refused by its bytes, whatever its name says', async () => {
    const outcome = await uploadWhole(Buffer.from('<html>not a scan</html>'), { name: 'sahte.pdf' });
    expect(outcome).toEqual({ refused: { status: 400, message: expect.stringContaining('sahte.pdf') } });
  });

  it('is refused before its first byte when the same one was uploaded a short while ago', async () => {
    const bytes = scanBytes(10_000);
    const made = await uploadWhole(bytes, { name: 'az önce.pdf', modified: 5 });
    const again = await begin({ size: bytes.length, name: 'az önce.pdf', modified: 5 });
    expect(again.status).toBe(412);
    expect(await again.json()).toMatchObject({ errors: [{ data: made }] });
    expect((await begin({ size: bytes.length, name: 'az önce.pdf', modified: 6 })).status).toBe(201);
  });

  it('is refused when it is empty, too large or for nothing', async () => {
    expect((await begin({ size: 0 })).status).toBe(400);
    const tooLarge = await begin({ size: 3 * 1024 ** 3 });
    expect(tooLarge.status).toBe(413);
    expect(await tooLarge.text()).toContain('at most 2048 MB');
    expect((await begin({ size: 10, target: {} })).status).toBe(400);
    expect((await begin({ size: 10, target: { publication: 999_999 } })).status).toBe(404);
    expect((await begin({ size: 10, target: { import: 999_999 } })).status).toBe(404);
    expect((await begin({ size: 10, name: 'a\nb.pdf' })).status).toBe(400);
  });

  it('takes in a PDF with bytes before its head and after its end, as old scanners write them', async () => {
    const bytes = Buffer.concat([randomBytes(300), scanBytes(5000), randomBytes(3000)]);
    expect(await uploadWhole(bytes, { name: 'eski tarayıcı.pdf' })).toHaveProperty('scan');
  });
});

describe('uploads of others', () => {
  it('are not to be seen, continued, finished or removed', async () => {
    const path = await beginAt({ size: 100, name: 'benim.pdf' });
    for (const method of ['HEAD', 'DELETE'] as const) {
      expect((await ask(method, path, 'administrator')).status, method).toBe(404);
    }
    expect((await send(path, 0, scanBytes(10), 'administrator')).status).toBe(404);
    expect((await ask('POST', `${path}/finish`, 'administrator')).status).toBe(404);
    const { uploads } = (await (await ask('GET', '/api/uploads', 'administrator')).json()) as { uploads: unknown[] };
    expect(uploads).toEqual([]);
    expect(await offsetOf(path)).toBe(0);
    await ask('DELETE', path, 'archivist');
  });

  it('are for those who catalogue', async () => {
    expect((await begin({ size: 100, as: 'pressOfficer' })).status).toBe(403);
    const nobody = await fetch(`${server.origin}/api/uploads`, {
      method: 'POST',
      headers: { 'tus-resumable': '1.0.0' },
    });
    expect(nobody.status).toBe(401);
  });

  it('go nowhere but into their folder, whatever the address says', async () => {
    for (const id of ['..%2f..%2fsecrets.json', '%2e%2e', 'x%00']) {
      expect((await send(`/api/uploads/${id}`, 0, scanBytes(10))).status, id).toBe(404);
    }
  });

  it('are limited in number for each person', async () => {
    const { rows } = await archive.pool.query<{ id: number }>(
      "select id from public.users where role = 'administrator'",
    );
    await archive.pool.query(
      `insert into archive.upload (id, owner, target, name, size, modified, batch)
       select 'many-' || n, $1, '{"publication": 1}', 'x', 1, 1, gen_random_uuid() from generate_series(1, $2) as n`,
      [rows[0]!.id, uploadLimits.unfinished],
    );
    const refused = await begin({ size: 100, as: 'administrator' });
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain(`${uploadLimits.unfinished} unfinished`);
    await archive.pool.query("delete from archive.upload where id like 'many-%'");
  });

  it('leave room on the disk', async () => {
    await archive.pool.query(
      `insert into archive.upload (id, owner, target, name, size, modified, batch)
       values ('vast', 0, '{}', 'x', $1, 1, gen_random_uuid())`,
      [2 ** 60],
    );
    const refused = await begin({ size: 100 });
    expect(refused.status).toBe(507);
    expect(await refused.text()).toContain('are free');
    await archive.pool.query("delete from archive.upload where id = 'vast'");
  });
});

describe('the sweep of uploads', () => {
  it('removes what nobody continued, and keeps what may be continued', async () => {
    const old = await beginAt({ size: 100, name: 'eski.pdf' });
    const young = await beginAt({ size: 100, name: 'yeni.pdf' });
    const idOf = (path: string) => path.split('/').at(-1)!;
    await archive.pool.query(
      'update archive.upload set started_at = now() - make_interval(days => $2, mins => 1) where id = $1',
      [idOf(old), uploadLimits.keptDays],
    );
    const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
    for (const orphan of [join(folder(), 'orphan'), join(archive.dataFolder, 'uploads', 'tmp-1-123')]) {
      await writeFile(orphan, 'x');
      await utimes(orphan, yesterday, yesterday);
    }
    await sweepUploads(archive.pool, archive.dataFolder);
    expect((await ask('HEAD', old, 'archivist')).status).toBe(404);
    expect(await offsetOf(young)).toBe(0);
    expect(await readdir(folder())).toContain(idOf(young));
    expect(await readdir(folder())).not.toContain(idOf(old));
    expect(await readdir(folder())).not.toContain('orphan');
    expect(await readdir(join(archive.dataFolder, 'uploads'))).toEqual(['resumable']);
  });
});
