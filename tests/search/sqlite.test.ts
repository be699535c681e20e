import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { searchContract } from './contract.ts';

describe('the embedded engine', () => {
  const folders: string[] = [];
  searchContract({
    async fresh() {
      const folder = await mkdtemp(join(tmpdir(), 'kutuk-search-'));
      folders.push(folder);
      return { engine: 'embedded', folder };
    },
    async clean() {
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    },
  });
});
