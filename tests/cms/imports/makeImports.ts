import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pino from 'pino';
import { openLocalStore } from '../../../cms/files/localStore.ts';
import type { ImportView } from '../../../cms/imports/api.ts';
import { givenFolder } from '../../../cms/imports/importFolder.ts';
import { type ImportOutcome, workOnImport } from '../../../cms/imports/process/workOnImport.ts';
import type { ImportTask } from '../../../cms/imports/queue.ts';
import { readImport, readImportView } from '../../../cms/imports/readImport.ts';
import { createImport } from '../../../cms/imports/requests/createImport.ts';
import { startTask } from '../../../cms/imports/requests/startTask.ts';
import type { TestArchive } from '../../support/archive.ts';

export interface GivenImport {
  /** By name; a table is one of them. */
  files?: Record<string, string | Uint8Array>;
  settings?: object;
  mapping?: object;
  source?: string;
  tablePath?: string;
  filesOf?: number;
  role?: string;
}

/** Makes imports in this process, as their own process does. */
export function makeImports(archive: TestArchive) {
  const log = pino({ level: 'silent' });

  async function work(id: number, task: ImportTask, options: { signal?: AbortSignal } = {}): Promise<ImportOutcome> {
    const { pool, dataFolder } = archive;
    const refused = await startTask(pool as never, task, await readImport(pool, id), dataFolder);
    if (refused) throw new Error(`${task}: ${refused.why}`);
    return goOn(id, task, options);
  }

  function goOn(id: number, task: ImportTask, { signal }: { signal?: AbortSignal } = {}): Promise<ImportOutcome> {
    return workOnImport({
      task,
      importId: id,
      pool: archive.pool,
      payload: async () => archive.payload,
      store: () => openLocalStore(join(archive.dataFolder, 'archive')),
      dataFolder: archive.dataFolder,
      log,
      signal: signal ?? new AbortController().signal,
    });
  }

  return {
    async make(given: GivenImport): Promise<number> {
      const id = await createImport(archive.pool, {
        name: 'Deneme',
        by: { user: null, email: 'arsivci@ornek.example', role: given.role ?? 'archivist' },
        ...given,
      });
      await give(id, given.files ?? {});
      return id;
    },
    give,
    work,
    goOn,
    view: (id: number): Promise<ImportView> => readImportView(archive.pool, id),
    /** Dry run and run. */
    async whole(given: GivenImport): Promise<number> {
      const id = await this.make(given);
      await work(id, 'plan');
      await work(id, 'run');
      return id;
    },
    async rows(id: number) {
      const { rows } = await archive.pool.query<{
        row: number;
        outcome: string;
        state: string;
        codes: string[];
        publication: number | null;
        target: number | null;
        failure: { code: string; detail: Record<string, unknown> } | null;
        scans: number[];
        files: string[];
        differences: { field: string; before: unknown; after: unknown }[];
      }>(
        `select row, outcome, state, publication, target, failure, scans, files, differences,
           array(select n->'reason'->>'code' from jsonb_array_elements(notes) n) as codes
         from archive.import_row where import = $1 order by row`,
        [id],
      );
      return rows;
    },
  };

  async function give(id: number, files: Record<string, string | Uint8Array>): Promise<void> {
    for (const [name, content] of Object.entries(files)) {
      const path = join(givenFolder(archive.dataFolder, id), name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
  }
}
