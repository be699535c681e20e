import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BadFileKey, FileMissing, type FileStore } from '../../../cms/files/store.ts';

/** What every file store must do. `make` gives a new, empty one. */
export function fileStoreContract(name: string, make: () => Promise<FileStore>) {
  describe(`${name} as a file store`, () => {
    let store: FileStore;
    let folder: string;

    beforeEach(async () => {
      store = await make();
      folder = await mkdtemp(join(tmpdir(), 'kutuk-contract-'));
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    const read = async (key: string, range?: { start: number; end: number }) => buffer(await store.open(key, range));
    const keys = async (prefix: string) => {
      const found: string[] = [];
      for await (const key of store.list(prefix)) found.push(key);
      return found.sort();
    };

    it('gives back what was put, with its size and SHA-256', async () => {
      const body = randomBytes(300_000);
      const stored = await store.put('a/b/c.bin', Readable.from([body.subarray(0, 1000), body.subarray(1000)]));
      expect(stored).toEqual({ size: 300_000, sha256: createHash('sha256').update(body).digest('hex') });
      expect((await read('a/b/c.bin')).equals(body)).toBe(true);
      expect(await store.stat('a/b/c.bin')).toMatchObject({ size: 300_000 });
    });

    it('reads a range, both ends included', async () => {
      await store.put('r', Buffer.from('0123456789'));
      expect((await read('r', { start: 2, end: 4 })).toString()).toBe('234');
    });

    it('replaces a file whole', async () => {
      await store.put('r', Buffer.from('a longer first text'));
      await store.put('r', Buffer.from('second'));
      expect((await read('r')).toString()).toBe('second');
    });

    it('stores an empty file', async () => {
      expect(await store.put('empty', new Uint8Array())).toMatchObject({ size: 0 });
      expect(await read('empty')).toHaveLength(0);
    });

    it('leaves nothing of a stream that breaks, and what was there before', async () => {
      await store.put('kept', Buffer.from('before'));
      const breaking = () =>
        Readable.from(
          (function* () {
            yield Buffer.from('half');
            throw new Error('the line went dead');
          })(),
        );
      await expect(store.put('kept', breaking())).rejects.toThrow('the line went dead');
      await expect(store.put('new/one', breaking())).rejects.toThrow('the line went dead');
      expect((await read('kept')).toString()).toBe('before');
      expect(await keys('')).toEqual(['kept']);
    });

    it('takes over a local file', async () => {
      const path = join(folder, 'scan.pdf');
      await writeFile(path, 'scan');
      expect(await store.take('originals/x', path)).toMatchObject({ size: 4 });
      expect((await read('originals/x')).toString()).toBe('scan');
      await expect(readFile(path)).rejects.toThrow('ENOENT');
    });

    it('copies from another store, and the copy outlives the source', async () => {
      const other = await make();
      await other.put('from', Buffer.from('shared'));
      await store.copyFrom(other, 'from', 'deep/to');
      await other.remove('from');
      expect((await read('deep/to')).toString()).toBe('shared');
    });

    it('copies over a file that is there already', async () => {
      const other = await make();
      await other.put('from', Buffer.from('new'));
      await store.put('to', Buffer.from('old'));
      await store.copyFrom(other, 'from', 'to');
      expect((await read('to')).toString()).toBe('new');
    });

    it('says which file is missing', async () => {
      await expect(store.open('none')).rejects.toMatchObject({ name: 'FileMissing', key: 'none' });
      await expect(store.localPath('none')).rejects.toBeInstanceOf(FileMissing);
      await expect(store.copyFrom(await make(), 'none', 'to')).rejects.toBeInstanceOf(FileMissing);
      expect(await store.stat('none')).toBeUndefined();
    });

    it('removes, also twice', async () => {
      await store.put('gone/soon', Buffer.from('x'));
      await store.remove('gone/soon');
      await store.remove('gone/soon');
      expect(await store.stat('gone/soon')).toBeUndefined();
      expect(await keys('')).toEqual([]);
    });

    it('lists what lies below a prefix, and only that', async () => {
      for (const key of ['a/1', 'a/2/3', 'ab/1', 'b']) await store.put(key, Buffer.from(key));
      expect(await keys('')).toEqual(['a/1', 'a/2/3', 'ab/1', 'b']);
      expect(await keys('a/')).toEqual(['a/1', 'a/2/3']);
      expect(await keys('a')).toEqual(['a/1', 'a/2/3', 'ab/1']);
      expect(await keys('a/2/')).toEqual(['a/2/3']);
      expect(await keys('none/')).toEqual([]);
    });

    it('has a path for programs that need one', async () => {
      await store.put('p/q', Buffer.from('bytes'));
      expect((await readFile(await store.localPath('p/q'))).toString()).toBe('bytes');
    });

    it.each(['', '/etc/passwd', '../up', 'a/../../up', 'a//b', 'a/./b', 'a\\b', 'a\u0000b'])(
      'refuses the key %j everywhere',
      async (key) => {
        const other = await make();
        await other.put('ok', Buffer.from('x'));
        const attempts = [
          () => store.put(key, Buffer.from('x')),
          () => store.take(key, join(folder, 'none')),
          () => store.copyFrom(other, 'ok', key),
          () => store.open(key),
          () => store.stat(key),
          () => store.remove(key),
          () => store.localPath(key),
        ];
        for (const attempt of attempts) {
          await expect((async () => await attempt())()).rejects.toBeInstanceOf(BadFileKey);
        }
      },
    );

    it('keeps the last of many writers of one key, whole', async () => {
      const bodies = Array.from({ length: 20 }, (_, index) => Buffer.alloc(50_000, index));
      await Promise.all(bodies.map((body) => store.put('same', body)));
      const found = await read('same');
      expect(bodies.some((body) => body.equals(found))).toBe(true);
    });
  });
}
