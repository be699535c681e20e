import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../cms/environment.ts';
import { openLocalStore } from '../../cms/files/localStore.ts';
import { archiveKeys } from '../../cms/files/store.ts';
import { writeBackup } from '../../scripts/backup/writeBackup.ts';
import { withDatabase } from '../../scripts/withDatabase.ts';

const scripts = join(import.meta.dirname, '..', '..', 'scripts');
let folder: string;
let backup: string;
let before: Record<string, unknown[]>;

const settingsOf = (data: string) => readSettings({ KUTUK_DATA: data });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kutuk-backup-'));
  await chmod(folder, 0o755);
  backup = join(folder, 'backup');
  await withDatabase(settingsOf(join(folder, 'data')), async ({ databaseUrl, folder: data }) => {
    const store = await openLocalStore(data.archive);
    const scan = randomBytes(200_000);
    await store.put(archiveKeys.original(createHash('sha256').update(scan).digest('hex')), scan);
    await store.put(archiveKeys.pageImage(1, 'abc', 1200), randomBytes(3_000));
    await store.put('empty', Buffer.alloc(0));
    await query(databaseUrl, records);
    before = await contents(databaseUrl);
    const options = { databaseUrl, dataFolder: data.path, archiveFolder: data.archive, progress: () => {} };
    await writeBackup({ ...options, folder: backup });
  });
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a careless dump would lose: signs of the COPY format itself, nulls, arrays, references in a circle, gaps. */
const records = `
  insert into users (email, role) values ('arsivci@example.org', 'archivist');
  insert into subjects (name, folded_name) values (E'Su\\tişleri\\\\N\\n"1926"', null), ('', 'bos'), ('\\N', '😀');
  insert into subjects_rels (parent_id, path, subjects_id) values (1, 'broader', 2), (2, 'broader', 1);
  select setval('publications_id_seq', 41);
  insert into publications default values;
  insert into archive.page (publication, key, position, label, scan, frame, crop)
    values (42, 7, 1, 'iv', 1, 0, '{"x": 1}'), (42, 9, 2, '1', 1, 1, null);
  insert into archive.page_text (page, kind, language, engine, confidence, text)
    select id, 'OCR', 'tr', 'tesseract.js', 0.25, repeat(E'Belediye Mecmuası \\\\ \\t\\n', 4000) from archive.page;
  delete from archive.page where key = 9;
  insert into archive.ingest (scan, state) values (1, 'running'), (2, 'done');
  update library.clock set revision = 12;
  insert into library.record (kind, number, revision, floor, record) values ('publication', 42, 12, 3, '{"a": "ı"}');
  insert into library.tombstone (kind, number, revision, title) values ('publication', 40, 11, null);
`;

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** All rows of all tables whose rows are records, and where the sequences stand. */
async function contents(url: string): Promise<Record<string, unknown[]>> {
  const tables = await query<{ name: string }>(
    url,
    `select schemaname || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname in ('public', 'library', 'delivery', 'archive', 'inbox') order by 1`,
  );
  const found: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    if (['library.clock', 'delivery.task', 'archive.migrated'].includes(name)) continue;
    const rows = await query<{ row: Record<string, unknown> }>(
      url,
      `select to_jsonb(t) as row from ${name} t order by t::text`,
    );
    found[name] = rows.map(({ row }) =>
      name === 'archive.ingest' ? { ...row, job: null, state: null, bulk: null, queued_at: null } : row,
    );
  }
  found.sequences = await query(
    url,
    `select schemaname, sequencename, last_value from pg_sequences
     where schemaname in ('public', 'archive', 'library') order by 1, 2`,
  );
  return found;
}

async function filesBelow(path: string): Promise<Record<string, string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sums = files.map(async (file) => [
    file.slice(path.length),
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(sums));
}

async function run(script: string, argument: string, data: string): Promise<{ code: number | null; output: string }> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [join(scripts, script), ...(argument === '' ? [] : [argument])], {
    cwd: folder,
    env: { PATH, HOME, KUTUK_DATA: data, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output: output.trim() };
}

describe('a backup', () => {
  it('comes back onto an empty data folder with every record and every file', { timeout: 120_000 }, async () => {
    const data = join(folder, 'restored');
    const restored = await run('restore.ts', backup, data);
    expect(restored).toEqual({ code: 0, output: expect.stringContaining(`is restored into ${data}`) });
    await withDatabase(settingsOf(data), async ({ databaseUrl, folder: back }) => {
      expect(await contents(databaseUrl)).toEqual(before);
      expect(await filesBelow(back.archive)).toEqual(await filesBelow(join(folder, 'data', 'archive')));
      expect(Object.keys(await filesBelow(back.archive))).toHaveLength(3);
      expect(await readFile(join(data, 'secrets.json'))).toEqual(await readFile(join(folder, 'data', 'secrets.json')));
      expect((await stat(join(data, 'secrets.json'))).mode & 0o777).toBe(0o600);

      // numbers go on where they were: a publication that was deleted does not come back as another one
      const [added] = await query<{ id: number }>(databaseUrl, 'insert into publications default values returning id');
      expect(added?.id).toBe(43);
      // references are guarded again
      const orphan = `insert into subjects_rels (parent_id, path, subjects_id) values (999, 'broader', 1)`;
      await expect(query(databaseUrl, orphan)).rejects.toThrow(/foreign key/);
      // what was being read is read again, and what is visible is made again
      const jobs = await query(
        databaseUrl,
        `select data from pgboss.job where name like 'ingest%' and state = 'created'`,
      );
      expect(jobs).toEqual([{ data: { scan: 1 } }]);
      const tasks = await query(
        databaseUrl,
        `select channel, revision from delivery.task where kind = 'publication' and number = 42 order by 1`,
      );
      expect(tasks).toEqual(['files', 'pages', 'search'].map((channel) => ({ channel, revision: '12' })));
      // a number that a public cache may know from after the backup is not given again
      const [clock] = await query<{ revision: string }>(databaseUrl, 'select revision from library.clock');
      expect(Number(clock?.revision)).toBeGreaterThan(1_000_000);
    });
  });

  it('is not restored onto a data folder that is in use', async () => {
    const refused = await run('restore.ts', backup, join(folder, 'data'));
    expect(refused).toEqual({ code: 1, output: expect.stringMatching(/^The data folder .* is not empty: .*$/) });
  });

  it('is not written into a folder that holds something', async () => {
    const refused = await run('backup.ts', backup, join(folder, 'data'));
    expect(refused).toEqual({ code: 1, output: expect.stringMatching(/^The folder .* is not empty: .*$/) });
  });

  it('tells of an original whose bytes are no longer those that were stored', async () => {
    const original = Object.keys(await filesBelow(join(folder, 'data', 'archive'))).find((key) =>
      key.includes('originals'),
    );
    const path = join(folder, 'data', 'archive', original ?? '');
    const bytes = await readFile(path);
    bytes[1_000] = (bytes[1_000] ?? 0) ^ 1;
    await writeFile(path, bytes);
    const told = await run('backup.ts', join(folder, 'second'), join(folder, 'data'));
    expect(told.code).toBe(1);
    expect(told.output).toContain(`But 1 originals of the archive are damaged`);
    expect(JSON.parse(await readFile(join(folder, 'second', 'manifest.json'), 'utf8'))).toMatchObject({
      files: { count: 3 },
    });
  });
});

describe('a damaged backup is refused, and nothing is made', () => {
  const damage: [name: string, spoil: () => Promise<unknown>, said: RegExp][] = [
    [
      'a file is cut short',
      () => truncate(join(backup, 'archive', 'derived', 'scans', '1', 'abc-1200.webp'), 2_999),
      /is damaged, and nothing was restored: 1 of its files .*\(archive\/derived\/scans\/1\/abc-1200\.webp\)/,
    ],
    [
      'rows are changed',
      async () => {
        const path = join(backup, 'database', 'public.users.copy.gz');
        const bytes = await readFile(path);
        bytes[20] = (bytes[20] ?? 0) ^ 1;
        await writeFile(path, bytes);
      },
      /is damaged, and nothing was restored: 1 of its files .*public\.users\.copy\.gz/,
    ],
    ['it was never finished', () => rm(join(backup, 'manifest.json')), /holds no finished backup/],
  ];

  it.each(damage)('%s', async (_, spoil, said) => {
    await spoil();
    const data = join(folder, 'never');
    const refused = await run('restore.ts', backup, data);
    expect(refused).toEqual({ code: 1, output: expect.stringMatching(said) });
    expect(refused.output.split('\n')).toHaveLength(1);
    await expect(stat(data)).rejects.toThrow(/ENOENT/);
  });
});

describe('a restore that was interrupted', () => {
  it('keeps the folder from being started', async () => {
    const data = join(folder, 'half');
    await withDatabase(settingsOf(data), async () => {}, { migrate: false });
    await writeFile(join(data, 'restoring'), '');
    await expect(withDatabase(settingsOf(data), async () => {})).rejects.toThrow(/was not finished/);
    const refused = await run('start.ts', '', data);
    expect(refused).toEqual({ code: 1, output: expect.stringMatching(/^The restore into .* was not finished: .*$/) });
  });
});
