import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openLocalStore } from '../../../cms/files/localStore.ts';
import { FileMissing } from '../../../cms/files/store.ts';
import { fileStoreContract } from './contract.ts';

const folders: string[] = [];
async function newFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'kutuk-store-'));
  folders.push(folder);
  return folder;
}
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

fileStoreContract('a local folder', async () => openLocalStore(await newFolder()));

describe('a local folder', () => {
  it('links instead of copying between local stores', async () => {
    const one = await openLocalStore(await newFolder());
    const two = await openLocalStore(await newFolder());
    await one.put('a', Buffer.from('x'));
    await two.copyFrom(one, 'a', 'b');
    expect((await stat(await two.localPath('b'))).ino).toBe((await stat(await one.localPath('a'))).ino);
  });

  it('never shows unfinished files, and sweeps old ones when opened', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, '.unfinished'));
    for (const name of ['old', 'fresh']) await writeFile(join(folder, '.unfinished', name), 'half');
    const twoDaysAgo = new Date(Date.now() - 2 * 24 * 3600 * 1000);
    await utimes(join(folder, '.unfinished', 'old'), twoDaysAgo, twoDaysAgo);
    const store = await openLocalStore(folder);
    expect(await readdir(join(folder, '.unfinished'))).toEqual(['fresh']);
    for await (const key of store.list('')) expect.unreachable(`${key} is listed`);
    await expect(store.open('.unfinished/fresh')).rejects.toBeInstanceOf(FileMissing);
  });
});
