import type { ClientBase, Pool } from 'pg';
import { type ImportRecord, readImport } from '../readImport.ts';
import type { SourcePlace } from './openSource.ts';

/** Where an import's files lie, those of the earlier import included whose rows it corrects. */
export async function placeOf(client: ClientBase | Pool, record: ImportRecord): Promise<SourcePlace> {
  const { id, source, tableFile, tablePath, filesOf } = record;
  const earlier =
    filesOf === null || filesOf === id ? undefined : await readImport(client, filesOf).catch(() => undefined);
  return {
    id,
    source,
    tableFile,
    tablePath,
    ...(earlier && { filesOf: { id: earlier.id, source: earlier.source, tableFile: null, tablePath: null } }),
  };
}
