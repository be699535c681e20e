/**
 * Imports 20,000 rows of CSV (metadata only) through the import's own process, in the same run as a bare loop of
 * `payload.create` on as many records as the loop takes in half a minute: rates, their ratio, and whether the time is
 * linear in rows; then the undo of all of it. `--rows=N` for fewer.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { systemVariables } from '../../cms/environment.ts';
import { givenFolder } from '../../cms/imports/importFolder.ts';
import { startImporter } from '../../cms/imports/process/startImporter.ts';
import type { ImportTask } from '../../cms/imports/queue.ts';
import { readImport, readImportView } from '../../cms/imports/readImport.ts';
import { createImport } from '../../cms/imports/requests/createImport.ts';
import { startTask } from '../../cms/imports/requests/startTask.ts';
import { migrate } from '../../scripts/migrate.ts';
import { libraryRole, ownerRole, prepareDatabase } from '../../scripts/postgres/prepareDatabase.ts';
import { openBench } from './openBench.ts';

/** Of the peer's rate. */
const leastRatio = 0.5;
/** A row of the last quarter may take this much more than one of the first. */
const mostSlowing = 1.3;
const rows = Number(process.argv.find((one) => one.startsWith('--rows='))?.slice(7) ?? 20_000);
let missed = false;

const { folder, postgres, close } = await openBench();
const password = 'bench';
const pools: pg.Pool[] = [];
try {
  const peer = await openArchive('peer');
  const bare = await runPeer(peer.environment, Math.min(rows, 3_000));
  say('payload.create in a bare loop', `${bare.toFixed(0)} records/s`);
  const { pool, dataFolder, environment } = await openArchive('imported');
  const id = await createImport(pool, {
    name: 'Bench',
    by: { user: null, email: 'bench@ornek.example', role: 'archivist' },
  });
  await mkdir(givenFolder(dataFolder, id), { recursive: true });
  await writeFile(join(givenFolder(dataFolder, id), 'liste.csv'), table(rows));

  const perform = async (task: ImportTask) => {
    const refused = await startTask(pool as never, task, await readImport(pool, id), dataFolder);
    if (refused) throw new Error(`${task}: ${refused.why}`);
    const marks: Mark[] = [];
    const begun = performance.now();
    let child: ChildProcess | undefined;
    const watch = setInterval(async () => {
      const { progress } = await readImportView(pool, id);
      if (progress) marks.push({ spent: await spent(child?.pid), done: progress.done });
    }, 1_000);
    const outcome = await startImporter(
      { importId: id, task },
      {
        signal: new AbortController().signal,
        environment,
        started: (started) => {
          child = started;
        },
      },
    );
    clearInterval(watch);
    if (outcome !== 'done') throw new Error(`${task} ended with ${outcome}`);
    return { seconds: (performance.now() - begun) / 1_000, marks };
  };

  const plan = await perform('plan');
  say(`dry run of ${rows} rows`, `${plan.seconds.toFixed(1)} s`);
  const run = await perform('run');
  const rate = rows / run.seconds;
  say('import, start of its process included', `${rate.toFixed(0)} rows/s`);
  say('against the bare loop', (rate / bare).toFixed(2), rate / bare >= leastRatio);
  const slowing = slowingOf(run.marks);
  if (slowing !== undefined)
    say('processor time a row, last quarter against the first', slowing.toFixed(2), slowing <= mostSlowing);
  const made = await count(pool, 'public.publications');
  say('publications afterwards', String(made), made === rows);
  const undo = await perform('undo');
  const left = await count(pool, 'public.publications');
  say(`undo, ${(rows / undo.seconds).toFixed(0)} rows/s; publications left`, String(left), left === 0);
} finally {
  for (const pool of pools) await pool.end();
  await close();
}
process.exit(missed ? 1 : 0);

async function openArchive(database: string) {
  await prepareDatabase({
    superuserUrl: postgres.url('postgres'),
    database,
    ownerPassword: password,
    libraryPassword: password,
  });
  const databaseUrl = `postgres://${ownerRole}:${password}@127.0.0.1:${postgres.port}/${database}`;
  const dataFolder = join(folder, database);
  await mkdir(dataFolder);
  const secret = randomBytes(24).toString('hex');
  await migrate({ databaseUrl, libraryRole, dataFolder, logFolder: folder, secret });
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  pools.push(pool);
  const environment = {
    ...systemVariables(),
    KUTUK_DATA: dataFolder,
    DATABASE_URL: databaseUrl,
    KUTUK_SECRET: secret,
    PAYLOAD_DISABLE_TELEMETRY: '1',
  };
  return { pool, dataFolder, environment };
}

/** @returns records a second, in a process of its own, its start not counted */
async function runPeer(env: NodeJS.ProcessEnv, records: number): Promise<number> {
  const child: ChildProcess = fork(
    join(fileURLToPath(new URL('.', import.meta.url)), 'importsPeer.ts'),
    [String(records)],
    {
      env,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  return new Promise((resolve, reject) => {
    child.once('message', (seconds) => resolve(records / Number(seconds)));
    child.once('exit', (code) => reject(new Error(`the peer ended with ${code}`)));
  });
}

/** Titles, dates, numbers and copies as a list of holdings has them. */
function table(count: number): string {
  const lines = ['Başlık;Alt başlık;Tür;Tarih;Yayımcı;Sayfa;Demirbaş No;Yer No;Notlar'];
  for (let at = 1; at <= count; at++) {
    const year = 1930 + (at % 90);
    lines.push(
      `Belediye Mecmuası ${at};aylık resmî dergi;Dergi;${1 + (at % 28)}.0${1 + (at % 9)}.${year};İstanbul Belediyesi;${40 + (at % 60)} s.;D-${at};B 352/${at};Kapağı eksik`,
    );
  }
  return lines.join('\r\n');
}

/** Milliseconds of processor time of the import's process and of Postgres together, when so many rows were done. */
interface Mark {
  spent: number;
  done: number;
}

/** How much more a row takes at the end than at the beginning; the machine's other work does not count. */
function slowingOf(marks: Mark[]): number | undefined {
  const running = marks.filter(({ done }) => done > 0);
  if (running.length < 12) return undefined;
  const quarter = Math.floor(running.length / 4);
  const pace = (part: Mark[]) => {
    const [first, last] = [part[0], part.at(-1)];
    return first && last ? (last.spent - first.spent) / Math.max(1, last.done - first.done) : 0;
  };
  return pace(running.slice(-quarter - 1)) / pace(running.slice(0, quarter + 1));
}

/** By Linux's clock ticks of 10 ms (proc_pid_stat(5)). */
async function spent(pid: number | undefined): Promise<number> {
  let sum = await processorTime(String(pid));
  for (const other of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const status = await readFile(`/proc/${other}/status`, 'utf8').catch(() => '');
    if (status.includes(`PPid:\t${postgres.pid}\n`)) sum += await processorTime(other);
  }
  return sum;
}

async function processorTime(pid: string): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return stat === '' ? 0 : (Number(fields[11]) + Number(fields[12])) * 10;
}

async function count(pool: pg.Pool, name: string): Promise<number> {
  const { rows: found } = await pool.query<{ count: number }>(`select count(*)::int as count from ${name}`);
  return found[0]?.count ?? 0;
}

function say(what: string, figure: string, good = true): void {
  if (!good) missed = true;
  console.log(`${good ? ' ' : '✗'} ${what}: ${figure}`);
}
