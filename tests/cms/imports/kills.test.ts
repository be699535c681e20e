import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemVariables } from '../../../cms/environment.ts';
import { expireLease } from '../../../cms/imports/lease.ts';
import { ImporterDied, startImporter } from '../../../cms/imports/process/startImporter.ts';
import type { ImportTask } from '../../../cms/imports/queue.ts';
import { readImport } from '../../../cms/imports/readImport.ts';
import { startTask } from '../../../cms/imports/requests/startTask.ts';
import { seededRandom } from '../../../scripts/demo/random.ts';
import { waitUntil } from '../../../scripts/waitUntil.ts';
import { openTestArchive, type TestArchive } from '../../support/archive.ts';
import { soak } from '../../support/soak.ts';
import { makeImports } from './makeImports.ts';

const rows = soak() ? 20_000 : 300;
const kills = soak() ? 10 : 3;

let archive: TestArchive;
let imports: ReturnType<typeof makeImports>;
beforeAll(async () => {
  archive = await openTestArchive();
  imports = makeImports(archive);
});
afterAll(() => archive?.close());

const count = async (sql: string, values: unknown[] = []) =>
  (await archive.pool.query<{ count: number }>(`select count(*)::int as count from ${sql}`, values)).rows[0]!.count;

/** Starts the import's own process, and kills it once so many rows are in that state; undefined lets it end. */
async function perform(id: number, task: ImportTask, killAt?: { states: string[]; rows: number }): Promise<string> {
  let child: ChildProcess | undefined;
  const work = startImporter(
    { importId: id, task },
    {
      signal: new AbortController().signal,
      environment: {
        ...systemVariables(),
        KUTUK_DATA: archive.dataFolder,
        DATABASE_URL: archive.database.databaseUrl,
        KUTUK_SECRET: 'only-for-tests-'.repeat(3),
        PAYLOAD_DISABLE_TELEMETRY: '1',
      },
      started: (started) => {
        child = started;
      },
    },
  );
  let ended = false;
  const settled = work.then(
    (outcome) => outcome,
    (error: unknown) => {
      if (!(error instanceof ImporterDied)) throw error;
      return expireLease(archive.pool, error.lease).then(() => 'killed');
    },
  );
  settled.finally(() => (ended = true)).catch(() => {});
  if (killAt) {
    await waitUntil(
      async () =>
        ended ||
        (await count('archive.import_row where import = $1 and state = any($2)', [id, killAt.states])) >= killAt.rows,
      { timeout: 600_000, interval: 5 },
    );
    child?.kill('SIGKILL');
  }
  return settled;
}

describe('an import whose process is killed', () => {
  it(
    `ends with exactly ${rows} publications after ${kills} kills, and with none after an undo that is killed too`,
    async () => {
      const random = seededRandom('kills of imports').next;
      const lines = Array.from(
        { length: rows },
        (_, at) => `Yayın ${at + 1};${1900 + (at % 100)};K-${at + 1};Birim ${at % 7}`,
      );
      const id = await imports.make({ files: { 'a.csv': `Başlık;Yıl;Demirbaş No;Birim\n${lines.join('\n')}\n` } });
      await imports.work(id, 'plan');
      await archive.pool.query(`update archive.import_authority set decision = 'create' where import = $1`, [id]);
      await archive.pool.query('update archive.import set revision = revision + 1 where id = $1', [id]);
      await imports.work(id, 'plan');
      expect((await imports.view(id)).outcomes.create).toBe(rows);

      await startTask(archive.pool as never, 'run', await readImport(archive.pool, id), archive.dataFolder);
      const moments = Array.from({ length: kills }, () => Math.floor(random() * rows * 0.95)).sort((a, b) => a - b);
      for (const moment of moments) {
        expect(await perform(id, 'run', { states: ['made'], rows: moment })).toBe('killed');
      }
      expect(await perform(id, 'run')).toBe('done');
      expect(await imports.view(id)).toMatchObject({ state: 'done', states: { made: rows, waiting: 0, failed: 0 } });
      expect(await count('public.publications')).toBe(rows);
      expect(await count('(select distinct publication from archive.import_row where import = $1) p', [id])).toBe(rows);
      expect(await count('public._publications_v')).toBe(rows);
      expect(await count('public.departments')).toBe(7);

      await startTask(archive.pool as never, 'undo', await readImport(archive.pool, id), archive.dataFolder);
      expect(await perform(id, 'undo', { states: ['undone'], rows: Math.floor(random() * rows * 0.9) })).toBe('killed');
      expect(await perform(id, 'undo')).toBe('done');
      expect((await imports.view(id)).state).toBe('undone');
      expect(await count('public.publications')).toBe(0);
      expect(await count('public._publications_v')).toBe(0);
      expect(await count('public.departments')).toBe(0);
    },
    soak() ? 3_600_000 : 900_000,
  );

  it('is worked on by one process at a time', async () => {
    const id = await imports.make({ files: { 'a.csv': 'Başlık\nTek\n' } });
    await imports.work(id, 'plan');
    await startTask(archive.pool as never, 'run', await readImport(archive.pool, id), archive.dataFolder);
    const outcomes = await Promise.all([imports.goOn(id, 'run'), imports.goOn(id, 'run')]);
    expect(outcomes.toSorted()).toEqual(['done', 'over']);
    expect(await count('public.publications')).toBe(1);
  });

  it('is paused between rows, and goes on', async () => {
    const lines = Array.from({ length: 60 }, (_, at) => `Duran ${at}`);
    const id = await imports.make({ files: { 'a.csv': `Başlık\n${lines.join('\n')}\n` } });
    await imports.work(id, 'plan');
    await startTask(archive.pool as never, 'run', await readImport(archive.pool, id), archive.dataFolder);
    const stopping = new AbortController();
    const run = imports.goOn(id, 'run', { signal: stopping.signal });
    await waitUntil(async () => (await count(`archive.import_row where import = $1 and state = 'made'`, [id])) > 0, {
      timeout: 20_000,
      interval: 2,
    });
    stopping.abort('stopped');
    expect(await run).toBe('stopped');
    const { states } = await imports.view(id);
    expect(states.waiting + states.made).toBe(60);
    expect(states.waiting).toBeGreaterThan(0);
    expect(await imports.work(id, 'run')).toBe('done');
    expect((await imports.view(id)).states.made).toBe(60);
  });
});
