import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressBrotli, expandBrotli } from '../../../site/server/encodings.ts';
import {
  listPageFiles,
  preparePageFolder,
  type RenderedPage,
  readPageFile,
  removeOtherEditions,
  removePageFiles,
  writePageFile,
} from '../../../site/server/pageFiles.ts';

let folder: string;
const page: RenderedPage = { edition: 'build-1', kind: 'publication', number: 5, revision: 12 };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kutuk-pages-'));
  await preparePageFolder(folder, page.edition, ['publication']);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const path = () => join(folder, 'build-1', 'publication', '5.12.tr.page');

describe('page files', () => {
  it('are read as they were written, under their revision and language alone', async () => {
    await writePageFile(folder, page, 'tr', await compressBrotli('<p>İlk</p>'));
    const bytes = await readPageFile(folder, page, 'tr');
    expect((await expandBrotli(bytes!)).toString()).toBe('<p>İlk</p>');
    expect(await readPageFile(folder, page, 'en')).toBeUndefined();
    expect(await readPageFile(folder, { ...page, revision: 13 }, 'tr')).toBeUndefined();
    expect(await readPageFile(folder, { ...page, edition: 'build-2' }, 'tr')).toBeUndefined();
  });

  it('that a crash left in pieces count as missing', async () => {
    await writePageFile(folder, page, 'tr', await compressBrotli('<p>İlk</p>'));
    const whole = await readFile(path());
    for (const broken of [
      Buffer.alloc(0),
      whole.subarray(0, 6),
      whole.subarray(0, -1),
      Buffer.alloc(whole.length),
      Buffer.concat([whole, Buffer.from([0])]),
    ]) {
      await writeFile(path(), broken);
      expect(await readPageFile(folder, page, 'tr')).toBeUndefined();
    }
    await writeFile(path(), whole);
    expect(await readPageFile(folder, page, 'tr')).toBeDefined();
    await truncate(path(), 3);
    expect(await readPageFile(folder, page, 'tr')).toBeUndefined();
  });

  it('are listed by number, revision and language, and removed together', async () => {
    for (const language of ['tr', 'en'] as const) await writePageFile(folder, page, language, Buffer.from('x'));
    await writePageFile(folder, { ...page, revision: 13 }, 'tr', Buffer.from('x'));
    const listed = await listPageFiles(folder, 'build-1', 'publication');
    expect(listed).toEqual(
      new Map([
        [
          5,
          new Map([
            [12, new Set(['tr', 'en'])],
            [13, new Set(['tr'])],
          ]),
        ],
      ]),
    );
    await removePageFiles(folder, page);
    expect(await readdir(join(folder, 'build-1', 'publication'))).toEqual(['5.13.tr.page']);
  });

  it('of other editions go', async () => {
    await preparePageFolder(folder, 'build-2', ['publication']);
    await removeOtherEditions(folder, 'build-2');
    expect((await readdir(folder)).sort()).toEqual(['.unfinished', 'build-2']);
  });
});
