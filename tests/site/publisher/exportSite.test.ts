import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocalStore } from '../../../cms/files/localStore.ts';
import { publicKeys } from '../../../cms/files/store.ts';
import { repositoryRoot } from '../../../scripts/repositoryRoot.ts';
import { formAddress } from '../../../site/addresses.ts';
import type { LibraryReader } from '../../../site/library.ts';
import { type Exported, exportSite, FolderInUse } from '../../../site/publisher/exportSite.ts';
import { openLibrary } from '../../../site/readLibrary/openLibrary.ts';
import { answerRequest } from '../../../site/server/answerRequest.ts';
import type { SiteContext } from '../../../site/server/context.ts';
import { readEdition } from '../../../site/server/edition.ts';
import { compressBrotli, expandBrotli } from '../../../site/server/encodings.ts';
import { type ContextOptions, openContext } from '../../../site/server/openContext.ts';
import { preparePageFolder, writePageFile } from '../../../site/server/pageFiles.ts';
import { keepRenderedPages } from '../../../site/server/renderedPages.ts';
import { page, publication } from '../../support/madeRecords.ts';
import { openMemorySearch } from '../../support/memorySearch.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { seeded, seedLibrary } from '../../support/seedLibrary.ts';
import { stubClient, stubEntry, testSiteUrl } from '../../support/startTestSite.ts';
import { removeFromLibrary, writeLibrary } from '../../support/writeLibrary.ts';

const forTheServer = 'a page with a form';

let database: TestDatabase;
let library: LibraryReader;
let context: SiteContext;
let given: ContextOptions;
let root: string;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedLibrary(database.databaseUrl);
  root = await mkdtemp(join(tmpdir(), 'kutuk-export-'));
  folder = join(root, 'site');
  const files = await openLocalStore(join(root, 'public'));
  for (const size of [320, 1200, 2400] as const) {
    await files.put(publicKeys.pageImage(3, page(3, 1, '').image!, size), Buffer.from(`image at ${size}`));
  }
  await files.put(publicKeys.pressImage(1, 1, (0xabc1).toString(16).padStart(64, '0')), Buffer.from('photograph'));
  const log = pino({ level: 'silent' });
  library = openLibrary({ databaseUrl: database.libraryDatabaseUrl, log });
  given = {
    library,
    search: openMemorySearch(),
    files,
    publicFolder: join(root, 'public'),
    astroEntry: stubEntry,
    clientFolder: stubClient,
    siteUrl: testSiteUrl,
    log,
  };
  context = await openContext({ ...given, asFiles: true });
  await keepPage(7, forTheServer);
});
afterAll(async () => {
  await library?.close();
  await rm(root, { recursive: true, force: true });
});

/** As the publisher made it for the public server. */
async function keepPage(number: number, text: string): Promise<void> {
  const status = await library.status('publication', number);
  if (status.state !== 'visible') throw new Error(`publication ${number} is ${status.state}`);
  const edition = await readEdition(context.build, library);
  const made = { edition, kind: 'publication', number, revision: status.revision } as const;
  await preparePageFolder(context.pagesFolder, edition, ['publication']);
  await writePageFile(context.pagesFolder, made, 'tr', await compressBrotli(text));
}

const run = (): Promise<Exported> => exportSite({ context, folder, progress: () => {} });
const read = (path: string) => readFile(join(folder, path), 'utf8');

describe('exporting the site', () => {
  it('writes every static page where any web server finds it', async () => {
    const { written, missing } = await run();
    expect(written).toBeGreaterThan(150);
    expect(await read('tr/yayin/5/index.html')).toContain('Çınarlı Belediye Bülteni');
    expect(await read('en/publication/5/index.html')).toContain('<html lang="en">');
    expect(await read('tr/index.html')).toContain('publications');
    expect(await read('p/5/index.html')).toContain('url=/tr/yayin/5');
    expect(await read(`p/${seeded.ottoman}/index.html`)).toContain(`/tr/yayin/${seeded.ottoman}`);
    expect(await read('tr/birim/1/feed.xml')).toContain('<feed');
    expect(await read('sitemap.xml')).toContain(`${testSiteUrl}/tr/yayin/5`);
    expect(await read('robots.txt')).toContain('Sitemap:');
    expect(await read('404.html')).toContain('404');
    expect(await read('_astro/stub.Ab12Cd34.js')).toContain('stub');
    expect(await read('p/3/page/1/1200.webp')).toBe('image at 1200');
    expect(await read('p/press/1/image/1/acilis-1.jpg')).toBe('photograph');
    expect(await read('p/press/1/image/1/index.html')).toContain('/p/press/1/image/1/acilis-1.jpg');
    expect(missing).toContain('/p/5/page/1/320.webp');
    expect(missing).not.toContain('/p/3/page/1/320.webp');
    await expect(read(`tr/yayin/${seeded.withdrawn}/index.html`)).rejects.toThrow('ENOENT');
  });

  it('leaves out the question that files can’t take an answer to', async () => {
    expect(await read('tr/bildir/index.html')).toBe('<p>no form</p><p>end</p>');
    expect(await read('tr/yayin/7/index.html')).not.toContain(forTheServer);
  });

  it('asks it on the public server, and in no file', async () => {
    const options = { ...given, astroEntry: join(repositoryRoot, '.build/site/server/entry.mjs') };
    const asked = async (asFiles: boolean) => {
      const { body } = await answerRequest(await openContext({ ...options, asFiles }), {
        path: '/tr/yayin/5',
        query: '',
        ifNoneMatch: undefined,
        acceptLanguage: undefined,
      });
      if (body?.type !== 'brotli') throw new Error('no page');
      const text = (await expandBrotli(body.bytes)).toString();
      expect(text).toContain('Çınarlı Belediye Bülteni');
      return text.includes(formAddress('satisfaction', 'tr'));
    };
    expect(await asked(false)).toBe(true);
    expect(await asked(true)).toBe(false);
  });

  it('writes only what differs when it runs again, and removes what is no longer public', async () => {
    await run();
    await writeLibrary(database.databaseUrl, [{ record: publication({ number: 35, title: 'Yeni afiş' }) }]);
    await removeFromLibrary(database.databaseUrl, 'publication', 36);
    const { written, same, removed } = await run();
    expect(await read('tr/yayin/35/index.html')).toContain('Yeni afiş');
    await expect(read('tr/yayin/36/index.html')).rejects.toThrow('ENOENT');
    await expect(read('p/36/index.html')).rejects.toThrow('ENOENT');
    expect(removed).toBeGreaterThanOrEqual(3);
    expect(same).toBeGreaterThan(written);
    const names = await readdir(folder, { recursive: true });
    expect(names.filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('goes on where it was interrupted', async () => {
    await rm(folder, { recursive: true, force: true });
    const broken: SiteContext = {
      ...context,
      rendered: keepRenderedPages(),
      render: async (request, locals) => {
        if (request.url.endsWith('/tr/yayin/20')) throw new Error('the machine went away');
        return context.render(request, locals);
      },
    };
    await expect(exportSite({ context: broken, folder, progress: () => {} })).rejects.toThrow('went away');
    const { missing } = await run();
    expect(await read('tr/yayin/20/index.html')).toContain('Çınarlı');
    expect(missing.length).toBeGreaterThan(0);
  });

  it('touches no folder that holds other files', async () => {
    const other = join(root, 'other');
    await mkdir(other);
    await writeFile(join(other, 'letter.txt'), 'mine');
    await expect(exportSite({ context, folder: other, progress: () => {} })).rejects.toThrow(FolderInUse);
    expect(await readdir(other)).toEqual(['letter.txt']);
  });
});
