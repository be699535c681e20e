import { RebuildOvertaken, type SearchRebuild } from '../engine.ts';
import { openSqliteIndex } from './openSqliteIndex.ts';
import { nextGeneration, removeOlder } from './openWriter.ts';
import { readPointer, writePointer } from './pointer.ts';

/** A new file beside the one in use, and a pointer that is moved when it is whole. */
export async function openSqliteRebuild({ folder, anew }: { folder: string; anew: boolean }): Promise<SearchRebuild> {
  const generation = nextGeneration(folder, { anew });
  const index = await openSqliteIndex({ folder, generation });
  return {
    ...index,
    async use() {
      await index.close();
      const current = readPointer(folder)?.generation ?? 0;
      if (current > generation) throw new RebuildOvertaken(`search-${current}.sqlite is in use already`);
      writePointer(folder, { generation });
      removeOlder(folder);
    },
  };
}
