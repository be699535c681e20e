import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLocalReq, type PayloadRequest } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../cms/access.ts';
import { acceptGivenFile, safePath } from '../../../cms/imports/acceptGivenFile.ts';
import type { ImportView, RowsPage, UndoPreview } from '../../../cms/imports/api.ts';
import { importEndpoints } from '../../../cms/imports/endpoints.ts';
import { importQueue } from '../../../cms/imports/queue.ts';
import { openTestArchive, type TestArchive } from '../../support/archive.ts';
import { makeImports } from './makeImports.ts';

let archive: TestArchive;
let imports: ReturnType<typeof makeImports>;
beforeAll(async () => {
  archive = await openTestArchive();
  imports = makeImports(archive);
});
afterAll(() => archive?.close());

interface Answer<T> {
  status: number;
  body: T;
  text: string;
}

/** Asks as the REST API does; a refusal is its status. */
async function ask<T = ImportView>(
  who: Role | PayloadRequest,
  method: string,
  address: string,
  body?: unknown,
): Promise<Answer<T>> {
  const req = typeof who === 'string' ? await archive.as(who) : who;
  const [path = '', query] = address.split('?');
  for (const endpoint of importEndpoints) {
    const names = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
    const pattern = new RegExp(`^${endpoint.path.replaceAll('.', '\\.').replace(/:\w+/g, '([^/]+)')}$`);
    const found = endpoint.method === method && pattern.exec(path);
    if (!found) continue;
    req.routeParams = Object.fromEntries(names.map((name, at) => [name, found[at + 1]]));
    req.query = Object.fromEntries(new URLSearchParams(query));
    req.json = async () => body;
    try {
      const response = await endpoint.handler(req);
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json');
      return { status: response.status, text, body: (isJson ? JSON.parse(text) : undefined) as T };
    } catch (error) {
      const { status = 500, message } = error as { status?: number; message: string };
      return { status, text: message, body: undefined as T };
    }
  }
  throw new Error(`nothing answers ${method} ${address}`);
}

async function give(id: number, name: string, content: string): Promise<void> {
  await mkdir(join(archive.dataFolder, 'uploads'), { recursive: true });
  const path = join(archive.dataFolder, 'uploads', `given-${Math.random()}`);
  await writeFile(path, content);
  await acceptGivenFile(archive.dataFolder, { importId: id, name, path });
}

describe('the API of imports', () => {
  it('is for those who catalogue', async () => {
    const nobody = await createLocalReq({}, archive.payload);
    expect((await ask(nobody, 'post', '/imports', {})).status).toBe(401);
    expect((await ask('pressOfficer', 'post', '/imports', {})).status).toBe(403);
    expect((await ask('pressOfficer', 'get', '/imports')).status).toBe(403);
    expect((await ask('archivist', 'post', '/imports', {})).status).toBe(200);
    const { body } = await ask('archivist', 'post', '/imports', {});
    for (const [method, address] of [
      ['get', `/imports/${body.id}`],
      ['patch', `/imports/${body.id}`],
      ['post', `/imports/${body.id}/plan`],
      ['post', `/imports/${body.id}/run`],
      ['post', `/imports/${body.id}/undo`],
      ['get', `/imports/${body.id}/rows`],
      ['get', `/imports/${body.id}/plan.csv`],
      ['get', `/imports/${body.id}/errors.csv`],
      ['delete', `/imports/${body.id}`],
    ] as const) {
      expect((await ask('pressOfficer', method, address, {})).status, address).toBe(403);
    }
  });

  it('takes an import from its files to its undo', async () => {
    const made = await ask('archivist', 'post', '/imports', { name: '2009 listesi' });
    expect(made.body).toMatchObject({ name: '2009 listesi', state: 'collecting', by: 'archivist@example.org' });
    const { id } = made.body;
    await give(id, 'liste.csv', 'Başlık;Tarih\nBir;1957\nİki;1332\nÜç;1958\n');
    expect((await ask('archivist', 'get', `/imports/${id}/given`)).text).toContain('"kind":"table"');

    const planning = await ask('archivist', 'post', `/imports/${id}/plan`);
    expect(planning.body).toMatchObject({ state: 'planning', live: true });
    const { rows: jobs } = await archive.pool.query('select data from pgboss.job where name = $1', [importQueue]);
    expect(jobs.at(-1)).toEqual({ data: { importId: id, task: 'plan' } });
    await archive.pool.query('delete from pgboss.job where name = $1', [importQueue]);
    await imports.goOn(id, 'plan');

    const questions = await ask<{ questions: { key: string; choices: { value: string }[] }[] }>(
      'archivist',
      'get',
      `/imports/${id}/questions`,
    );
    const [question, ...others] = questions.body.questions;
    expect(others).toEqual([]);
    await ask('archivist', 'post', `/imports/${id}/answers`, { answers: { [question!.key]: 'rumi' } });
    expect((await ask('archivist', 'get', `/imports/${id}`)).body).toMatchObject({
      stale: true,
      questions: { open: 0, answered: 1 },
      may: { run: false, plan: true },
    });
    expect((await ask('archivist', 'post', `/imports/${id}/run`)).status).toBe(409);
    await ask('archivist', 'post', `/imports/${id}/plan`);
    await archive.pool.query('delete from pgboss.job where name = $1', [importQueue]);
    await imports.goOn(id, 'plan');
    const page = await ask<RowsPage>('archivist', 'get', `/imports/${id}/rows?outcome=create&limit=2`);
    expect(page.body).toMatchObject({ total: 3, rows: [{ row: 2, title: 'Bir' }, { row: 3 }], next: 3 });
    const csv = await ask('archivist', 'get', `/imports/${id}/plan.csv?language=en`);
    expect(csv.text).toContain('Will be created');

    await ask('archivist', 'post', `/imports/${id}/run`);
    await archive.pool.query('delete from pgboss.job where name = $1', [importQueue]);
    await imports.goOn(id, 'run');
    expect((await ask('archivist', 'get', `/imports/${id}`)).body).toMatchObject({
      state: 'done',
      states: { made: 3 },
      may: { undo: true, run: false, remove: false },
    });
    expect((await ask('archivist', 'delete', `/imports/${id}`)).status).toBe(409);

    const [first] = await imports.rows(id);
    await archive.payload.update({
      collection: 'publications',
      id: first!.publication!,
      data: { _status: 'published' },
    });
    const preview = await ask<UndoPreview>('archivist', 'get', `/imports/${id}/undo`);
    expect(preview.body).toMatchObject({ publications: 2, sinceTotal: 1, since: [{ published: true }] });
    expect((await ask('archivist', 'post', `/imports/${id}/undo`, { also: 'all' })).status).toBe(403);
    expect((await ask('administrator', 'post', `/imports/${id}/undo`, { also: 'all' })).body.state).toBe('undoing');
    await archive.pool.query('delete from pgboss.job where name = $1', [importQueue]);
    await imports.goOn(id, 'undo');
    expect((await ask('archivist', 'get', `/imports/${id}`)).body).toMatchObject({
      state: 'undone',
      states: { undone: 3 },
    });
    const { rows: tombs } = await archive.pool.query('select title from library.tombstone where number = $1', [
      first!.publication,
    ]);
    expect(tombs).toEqual([{ title: null }]);
    expect((await ask('archivist', 'delete', `/imports/${id}`)).status).toBe(200);
    expect((await ask('archivist', 'get', `/imports/${id}`)).status).toBe(404);
    expect(await readdir(join(archive.dataFolder, 'imports'))).not.toContain(String(id));
  });

  it('reaches no file but those that were given', async () => {
    const { body } = await ask('archivist', 'post', '/imports', {});
    await give(body.id, '../../../kaçak.csv', 'x');
    expect((await ask('archivist', 'get', `/imports/${body.id}/given`)).text).toContain('"name":"kaçak.csv"');
    for (const name of ['../given/kaçak.csv', '/etc/passwd', '..', '']) {
      const answer = await ask('archivist', 'delete', `/imports/${body.id}/given?name=${encodeURIComponent(name)}`);
      expect(answer.status, name).toBe(404);
    }
    // a table is chosen among those; a path of this machine is none of them
    await ask('archivist', 'patch', `/imports/${body.id}`, { table: '/etc/passwd' });
    await ask('archivist', 'post', `/imports/${body.id}/plan`);
    await imports.goOn(body.id, 'plan');
    expect((await ask('archivist', 'get', `/imports/${body.id}`)).body).toMatchObject({
      state: 'failed',
      reason: { code: 'tableGone' },
    });
  });

  it.each([
    ['Afişler/1957/01.jpg', 'Afişler/1957/01.jpg'],
    ['C:\\Tarama\\bir.pdf', 'C_/Tarama/bir.pdf'],
    ['../../x', 'x'],
    ['.gizli', 'gizli'],
    ['', 'dosya'],
    ['..', 'dosya'],
    ['a\u0000b.pdf', 'a_b.pdf'],
  ])('names a given file %j as %j', (given, name) => {
    expect(safePath(given)).toBe(name);
  });

  it('refuses what is none of its requests, in the language of the reader', async () => {
    const { body } = await ask('archivist', 'post', '/imports', {});
    expect((await ask('archivist', 'patch', `/imports/${body.id}`, { mapping: { A: 'nonsense' } })).status).toBe(400);
    expect((await ask('archivist', 'post', `/imports/${body.id}/run`)).status).toBe(409);
    expect((await ask('archivist', 'get', '/imports/999999')).status).toBe(404);
    expect((await ask('archivist', 'get', '/imports/abc')).status).toBe(404);
  });
});
