import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { givenFolder } from '../../../../cms/imports/importFolder.ts';
import { openSource } from '../../../../cms/imports/source/openSource.ts';
import { makeMarc } from '../../../support/makeMarc.ts';
import { makeZip } from '../../../support/makeZip.ts';

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'kutuk-source-'));
});
afterEach(() => rm(dataFolder, { recursive: true, force: true }));

const place = { id: 1, source: null, tableFile: null, tablePath: null };
async function give(name: string, bytes: Buffer): Promise<void> {
  await mkdir(givenFolder(dataFolder, 1), { recursive: true });
  await writeFile(join(givenFolder(dataFolder, 1), name), bytes);
}

describe('what was uploaded for an import', () => {
  it('may be a ZIP that holds the table and its documents; what is bad in it is named', async () => {
    await give(
      'bültenler.zip',
      makeZip([
        { name: 'liste.csv', data: Buffer.from('Başlık;Dosya\r\nBülten 1;b1.pdf\r\nBülten 2;b2.pdf\r\n') },
        { name: 'b1.pdf' },
        { name: 'b2.pdf' },
        { name: '../b3.pdf' },
        { name: 'eski.zip' },
      ]),
    );
    const source = await openSource(dataFolder, place);
    try {
      expect(source.files.map(({ path }) => path)).toEqual(['b1.pdf', 'b2.pdf']);
      expect(source.bad.map(({ name, problem }) => [name, problem.code])).toEqual([
        ['../b3.pdf', 'nameLeadsOut'],
        ['eski.zip', 'archiveInside'],
      ]);
      const table = await source.openTable({ defaults: {}, likeExisting: 'skip' });
      expect(table.facts).toMatchObject({ format: 'csv', columns: ['Başlık', 'Dosya'] });
    } finally {
      await source.close();
    }
  });

  it('may be MARC records in a file that ends in .iso', async () => {
    await give('katalog.iso', makeMarc([['245', '10', 'aŞehir mecmuası']]));
    const source = await openSource(dataFolder, place);
    try {
      expect((await source.openTable({ defaults: {}, likeExisting: 'skip' })).facts.format).toBe('marc');
      expect(source.bad).toEqual([]);
    } finally {
      await source.close();
    }
  });
});
