import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openFolder } from '../../../../cms/imports/read/openFolder.ts';
import { openZip } from '../../../../cms/imports/read/openZip.ts';
import { SourceRefused } from '../../../../cms/imports/read/sourceRefused.ts';
import { zipLimits } from '../../../../cms/imports/read/zip/limits.ts';
import { makeZip, type ZipPart } from '../../../support/makeZip.ts';

const folder = mkdtempSync(join(tmpdir(), 'kutuk-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (bytes: Buffer) => {
  const path = join(folder, 'a.zip');
  writeFileSync(path, bytes);
  return path;
};
const openParts = (parts: ZipPart[], limits = zipLimits) => openZip(write(makeZip(parts)), limits);
/** Bytes of CP857. */
const dos = (...bytes: number[]) => Buffer.from(bytes);

describe('the files of a ZIP', () => {
  it('are listed in natural order and read whole', async () => {
    const zip = await openParts([
      { name: 'b/10.pdf' },
      { name: 'b/2.pdf', data: Buffer.from('iki') },
      { name: 'b/', data: Buffer.alloc(0) },
      { name: '__MACOSX/b/._2.pdf' },
      { name: 'Thumbs.db' },
    ]);
    expect(zip.files.map(({ path }) => path)).toEqual(['b/2.pdf', 'b/10.pdf']);
    expect(zip.bad).toEqual([]);
    expect((await buffer(await zip.read('b/2.pdf'))).toString()).toBe('iki');
    await expect(zip.read('c.pdf')).rejects.toMatchObject({ reason: { code: 'fileNotThere' } });
    await zip.close();
  });

  it('go on without what is hostile, each named with its reason', async () => {
    const zip = await openParts([
      { name: '../../etc/passwd' },
      { name: '/etc/passwd' },
      { name: 'C:\\Windows\\a.pdf' },
      { name: 'a\\..\\..\\b.pdf' },
      { name: 'link.pdf', mode: 0o120777 },
      { name: 'device', mode: 0o060644 },
      { name: 'secret.pdf', flags: 0x801 },
      { name: 'odd.pdf', method: 12 },
      { name: 'inner.zip' },
      { name: 'twice.pdf' },
      { name: 'twice.pdf' },
      { name: 'bad\u0000name.pdf' },
      { name: 'bomb.pdf', data: Buffer.alloc(12 * 2 ** 20) },
      { name: 'huge.pdf', says: { size: 2 ** 31 + 1 } },
      { name: 'over.pdf', overlaps: 9 },
      { name: 'good.pdf' },
    ]);
    expect(zip.files.map(({ path }) => path)).toEqual(['good.pdf', 'twice.pdf']);
    expect(zip.bad.map(({ problem }) => problem.code)).toEqual([
      'nameLeadsOut',
      'nameAbsolute',
      'nameAbsolute',
      'nameLeadsOut',
      'isLink',
      'isDevice',
      'zipEncrypted',
      'zipMethod',
      'archiveInside',
      'nameTwice',
      'nameUnusable',
      'zipRatio',
      'fileTooLarge',
      'zipOverlap',
    ]);
    expect((await buffer(await zip.read('good.pdf'))).toString()).toContain('%PDF');
    await zip.close();
  });

  it('end in an error where the headers lied about size or content', async () => {
    const zip = await openParts([
      { name: 'more.pdf', data: Buffer.alloc(100_000, 7), says: { size: 10 } },
      { name: 'less.pdf', says: { size: 5000 } },
      { name: 'wrong.pdf', says: { crc: 1 } },
    ]);
    for (const { path } of zip.files) {
      await expect(buffer(await zip.read(path)), path).rejects.toMatchObject({ reason: { code: 'entryDamaged' } });
    }
    await zip.close();
  });

  it('stop at the caps on number and total size', async () => {
    const parts = [{ name: 'a.pdf' }, { name: 'b.pdf' }, { name: 'c.pdf' }];
    await expect(openParts(parts, { ...zipLimits, entries: 2 })).rejects.toMatchObject({
      reason: { code: 'tooManyFiles' },
    });
    const zip = await openParts(parts, { ...zipLimits, totalBytes: 50 });
    expect(zip.files.map(({ path }) => path)).toEqual(['a.pdf', 'b.pdf']);
    expect(zip.bad).toMatchObject([{ name: 'c.pdf', problem: { code: 'zipTotal' } }]);
    await zip.close();
  });

  it.each([
    [
      'CP857',
      dos(0x98, 0x73, 0x74, 0x61, 0x6e, 0x62, 0x75, 0x6c, 0x20, 0x9e, 0x65, 0x68, 0x69, 0x72, 0x20, 0xa7),
      'İstanbul Şehir ğ',
    ],
    [
      'Windows-1254',
      Buffer.from([0xdd, 0x73, 0x74, 0x61, 0x6e, 0x62, 0x75, 0x6c, 0x20, 0xfe, 0x65, 0x68, 0x69, 0x72]),
      'İstanbul şehir',
    ],
    ['UTF-8 that is not marked, decomposed', Buffer.from('I\u0307stanbul s\u0327ehir'), 'İstanbul şehir'],
  ])('have sane names in %s', async (_, name, expected) => {
    const zip = await openParts([{ name }]);
    expect(zip.files.map(({ path }) => path)).toEqual([expected]);
    await zip.close();
  });

  it('throws nothing but refusals, however the bytes are turned', async () => {
    const whole = makeZip([{ name: 'a.pdf' }, { name: 'b/c.pdf', data: Buffer.alloc(3000, 5) }]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
        async (length, flips) => {
          const bytes = Buffer.from(whole.subarray(0, flips.length % 2 === 0 ? whole.length : length));
          for (const [at, byte] of flips) if (at < bytes.length) bytes[at] = byte;
          try {
            const zip = await openZip(write(bytes));
            for (const { path } of zip.files) await buffer(await zip.read(path)).catch(expectRefusal);
            await zip.close();
          } catch (error) {
            expectRefusal(error);
          }
        },
      ),
      { seed: 857, numRuns: 150 },
    );
  });
});

function expectRefusal(error: unknown) {
  expect(error).toBeInstanceOf(SourceRefused);
}

describe('the files of a folder', () => {
  it('are listed without links and without what systems leave behind', async () => {
    const root = join(folder, 'disk');
    mkdirSync(join(root, '1957'), { recursive: true });
    writeFileSync(join(root, '1957', '10.pdf'), 'on');
    writeFileSync(join(root, '1957', '2.pdf'), 'iki');
    writeFileSync(join(root, '.DS_Store'), '');
    writeFileSync(
      Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xfe, 0x65, 0x68, 0x69, 0x72, 0x2e, 0x70, 0x64, 0x66])]),
      '',
    );
    symlinkSync('/etc/passwd', join(root, 'link.pdf'));
    const files = await openFolder(root);
    expect(files.files.map(({ path }) => path)).toEqual(['şehir.pdf', '1957/2.pdf', '1957/10.pdf']);
    expect(files.bad).toEqual([{ name: 'link.pdf', problem: { code: 'isLink', detail: {} } }]);
    expect((await buffer(await files.read('1957/2.pdf'))).toString()).toBe('iki');
    await expect(openFolder(join(folder, 'none'))).rejects.toMatchObject({ reason: { code: 'folderMissing' } });
  });
});
