import { randomUUID } from 'node:crypto';
import { rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { archiveKeys } from '../../../cms/files/store.ts';
import { compareProjections } from '../../../cms/publish/compareProjections.ts';
import { type Finding, isNotice } from '../../../scripts/verify/findings.ts';
import { verifyArchive } from '../../../scripts/verify/verifyArchive.ts';
import { openScanArchive, type ScanArchive } from '../../cms/scans/scanArchive.ts';
import { makeTextPdf } from '../../support/makePdf.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let archive: ScanArchive;
let publication: number;
let scan: number;
let sha256: string;
const indexed = new Map<number, number>();

beforeAll(async () => {
  archive = await openScanArchive();
});
afterAll(() => archive?.close());

afterEach(() => clean());
beforeEach(async () => {
  publication = await archive.publication({ title: 'Denetlenen' });
  const bytes = await makeTextPdf({ pages: ['bir', randomUUID()], size: [420, 100] });
  scan = await archive.upload({ name: 'a.pdf', bytes, publication });
  await archive.ingest(scan);
  await archive.payload.update({
    collection: 'publications',
    id: publication,
    data: { _status: 'published' },
    req: await archive.as('editor'),
  });
  // as the publisher does when it has worked
  await archive.pool.query('delete from delivery.task');
  indexed.set(publication, 1_000_000);
  ({ sha256 } = (await archive.pool.query('select sha256 from scans where id = $1', [scan])).rows[0]);
});

async function verify({ removeOrphans = false, grace = 0 } = {}): Promise<Finding[]> {
  const found: Finding[] = [];
  await verifyArchive({
    pool: archive.pool,
    store: archive.store,
    dataFolder: archive.dataFolder,
    grace,
    removeOrphans,
    language: 'en',
    report: (finding) => found.push(finding),
    progress: () => undefined,
    indexed: async () => indexed,
    compareProjections: (after) => compareProjections(archive.payload, { after, limit: 3 }),
  });
  return found;
}

const imagePath = async (size: 320 | 1200 | 2400) => {
  const { rows } = await archive.pool.query<{ image: string }>(
    'select image from archive.frame where scan = $1 order by index',
    [scan],
  );
  const key = archiveKeys.pageImage(scan, rows[0]!.image, size);
  return { key, path: await archive.store.localPath(key) };
};

describe('verify', () => {
  it('finds nothing in an archive that is well, changes nothing, and keeps the date of each check', async () => {
    const before = await archive.pool.query('select revision from library.clock');
    expect(await verify()).toEqual([]);
    expect((await archive.pool.query('select revision from library.clock')).rows).toEqual(before.rows);
    const { rows } = await archive.pool.query(
      `select outcome, now() - at < interval '1 minute' as fresh from archive.fixity where kind = 'scan' and number = $1`,
      [scan],
    );
    expect(rows).toEqual([{ outcome: 'ok', fresh: true }]);
  });

  it('names originals that are damaged or gone, and notes it', async () => {
    const key = archiveKeys.original(sha256);
    const path = await archive.store.localPath(key);
    const { size } = (await archive.store.stat(key))!;
    await truncate(path, size - 1);
    expect(await verify()).toEqual([{ finding: 'originalDamaged', kind: 'scan', number: scan, key }]);
    // as long as before, with one bit turned
    await writeFile(path, Buffer.alloc(size, 1));
    expect(await verify()).toMatchObject([{ finding: 'originalDamaged', number: scan }]);
    await rm(path);
    expect(await verify()).toEqual([{ finding: 'originalMissing', kind: 'scan', number: scan, key }]);
    const { rows } = await archive.pool.query('select outcome from archive.fixity where number = $1 order by id', [
      scan,
    ]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['damaged', 'damaged', 'missing']);
    const { rows: events } = await archive.pool.query(
      `select reason from events where action = 'fixityFailed' and number = $1 order by id`,
      [scan],
    );
    expect(events).toHaveLength(3);
  });

  it('names images that are cut short or gone', async () => {
    const small = await imagePath(320);
    await truncate(small.path, 30);
    const large = await imagePath(2400);
    await rm(large.path);
    const found = await verify();
    expect(found).toHaveLength(2);
    expect(found).toContainEqual({ finding: 'imageDamaged', number: scan, key: small.key });
    expect(found).toContainEqual({ finding: 'imageMissing', number: scan, key: large.key });
    await archive.pool.query('update archive.frame set image = null, text_reason = text_reason where scan = $1', [
      scan,
    ]);
    // an unfinished scan that says it is done is found, too
    expect(await verify()).toContainEqual(
      expect.objectContaining({
        finding: 'rowsDisagree',
        what: 'scans that are read but not whole',
        example: String(scan),
      }),
    );
  });

  it('lists files that nobody names, and removes only what can be made again', async () => {
    const stray = `derived/scans/${scan}/0123456789abcdef0123456789abcdef-320.webp`;
    const gone = 'derived/scans/999999/0123456789abcdef0123456789abcdef-tiles.zip';
    const original = archiveKeys.original('ab'.repeat(32));
    for (const key of [stray, gone, original]) await archive.store.put(key, Buffer.from('x'));
    // what is being made has no row yet
    expect(await verify({ grace: 60_000 })).toEqual([]);
    await archive.pool.query(`update archive.ingest set state = 'running' where scan = $1`, [scan]);
    const running = await verify();
    expect(running.map(({ key }) => key).sort()).toEqual([gone, original].sort());
    await archive.pool.query(`update archive.ingest set state = 'done' where scan = $1`, [scan]);
    const all = await verify();
    expect(all.map(({ finding, key }) => `${finding} ${key}`).sort()).toEqual(
      [`orphan ${stray}`, `orphan ${gone}`, `originalUnnamed ${original}`].sort(),
    );
    const removed = await verify({ removeOrphans: true });
    expect(
      removed
        .filter(isNotice)
        .map(({ key }) => key)
        .sort(),
    ).toEqual([stray, gone].sort());
    expect(await verify()).toEqual([{ finding: 'originalUnnamed', key: original }]);
    await archive.store.remove(original);
    expect(await verify()).toEqual([]);
  });

  it('knows the originals of scans that were deleted, and temporary files that were left behind', async () => {
    await archive.payload.delete({ collection: 'scans', id: scan, req: await archive.as('administrator') });
    await archive.pool.query('delete from delivery.task');
    const old = new Date(Date.now() - 30 * 24 * 60 * 60 * 1000);
    for (const folder of ['archive/.unfinished', 'scratch']) {
      const path = join(archive.dataFolder, folder, 'left');
      await writeFile(path, '');
      await utimes(path, old, old);
    }
    const found = await verify({ removeOrphans: true });
    expect(
      found
        .filter((finding) => !isNotice(finding))
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['archive/.unfinished/left', 'scratch/left']);
    expect(found.filter(isNotice).map(({ finding }) => finding)).toContain('originalOfDeleted');
  });

  it('finds pages whose rows contradict each other', async () => {
    await archive.pool.query('update archive.page set position = 1, key = key + 100 where publication = $1', [
      publication,
    ]);
    const found = await verify();
    expect(
      found.filter(({ finding }) => finding === 'rowsDisagree').map(({ what, count }) => `${count} ${what}`),
    ).toEqual(['2 page keys that were never given', '1 pages in one place']);
  });

  it('finds what the public sees and should not, or sees wrongly, and what search lacks', async () => {
    await archive.pool.query(`update library.page set text = 'sızan' where publication = $1 and key = 1`, [
      publication,
    ]);
    expect(await verify()).toEqual([
      { finding: 'projectionDiffers', kind: 'publication', number: publication, what: 'pages' },
    ]);
    await archive.pool.query(
      `update library.record set record = jsonb_set(record, '{titles,0,text}', '"Başka"') where kind = 'publication' and number = $1`,
      [publication],
    );
    await archive.pool.query(`insert into library.link (publication, kind, number) values ($1, 'series', 5)`, [
      publication,
    ]);
    expect(await verify()).toMatchObject([{ what: 'record, pages, links' }]);
    await archive.pool.query(`update publications set _status = 'draft' where id = $1`, [publication]);
    expect(await verify()).toMatchObject([{ what: 'shownThoughHidden' }]);
    await archive.pool.query(`update publications set _status = 'published' where id = $1`, [publication]);
    await archive.pool.query(`delete from library.record where kind = 'publication' and number = $1`, [publication]);
    expect(await verify()).toEqual([
      { finding: 'projectionDiffers', kind: 'publication', number: publication, what: 'hiddenThoughPublic' },
      { finding: 'searchHolds', number: publication },
    ]);
    await archive.payload.update({
      collection: 'publications',
      id: publication,
      data: { title: 'Yine' },
      req: await archive.as('editor'),
    });
    indexed.delete(publication);
    // it is queued
    expect(await verify()).toEqual([]);
    await archive.pool.query('delete from delivery.task');
    expect(await verify()).toEqual([{ finding: 'searchLacks', number: publication }]);
  });

  it('compares names, press releases and settings as well', async () => {
    const { payload, pool } = archive;
    const req = await archive.as('administrator');
    const make = async (collection: 'departments' | 'subjects' | 'series' | 'agents' | 'places', data: object) =>
      (await payload.create({ collection, data: data as never, req })).id;
    const whole = await make('subjects', { name: 'Su' });
    const subject = await make('subjects', { name: 'Su şebekesi', broader: [whole] });
    const used = {
      department: await make('departments', { name: 'Su İşleri' }),
      series: await make('series', { name: 'Su Raporları' }),
      agent: await make('agents', { name: 'Ayşe', type: 'person' }),
      place: await make('places', { name: 'Kıyı' }),
    };
    const unused = await make('subjects', { name: 'Kullanılmayan' });
    await payload.update({
      collection: 'publications',
      id: publication,
      data: {
        _status: 'published',
        subjects: [subject],
        departments: [used.department],
        memberships: [{ series: used.series }],
        contributions: [{ agent: used.agent, role: 'aut' }],
        places: [{ place: used.place, role: 'about' }],
      } as never,
      req,
    });
    const release = await payload.create({
      collection: 'press-releases',
      data: { title: 'Duyuru', date: '2026-11-01T00:00:00.000Z', _status: 'published' } as never,
      locale: 'tr',
      req,
    });
    await payload.updateGlobal({ slug: 'settings', data: { municipality: 'Kıyıköy' } as never, locale: 'tr', req });
    await pool.query('delete from delivery.task');
    indexed.set(publication, 1_000_000);
    expect(await verify()).toEqual([]);

    const differs = (kind: string, number: number, what: string) => ({
      finding: 'projectionDiffers',
      kind,
      number,
      what,
    });
    const others = Object.entries({ ...used, 'press-release': release.id, settings: 1 });
    const change = async (record: string) => {
      for (const [kind, number] of others) {
        await pool.query(`update library.record set record = ${record} where kind = $1 and number = $2`, [
          kind,
          number,
        ]);
      }
    };
    await change(`record || '{"sızan": true}'`);
    const found = await verify();
    expect(found).toHaveLength(others.length);
    expect(found).toEqual(expect.arrayContaining(others.map(([kind, number]) => differs(kind, number, 'record'))));
    await change(`record - 'sızan'`);
    await pool.query(`update press_releases set _status = 'draft' where id = $1`, [release.id]);
    expect(await verify()).toEqual([differs('press-release', release.id, 'shownThoughHidden')]);
    await pool.query(`update press_releases set _status = 'published' where id = $1`, [release.id]);

    const added = `insert into library.record (kind, number, revision, floor, record, sort_title, first_published_at)
      select kind, $1, revision, floor, record, sort_title, first_published_at from library.record
      where kind = 'subject' and number = $2`;
    await pool.query(added, [unused, whole]);
    await pool.query(added, [999_999, whole]);
    await pool.query(`delete from library.record where kind = 'subject' and number = $1`, [whole]);
    expect(await verify()).toEqual([
      differs('subject', whole, 'hiddenThoughPublic'),
      differs('subject', unused, 'shownThoughHidden'),
      differs('subject', 999_999, 'shownThoughHidden'),
    ]);
    await pool.query(`delete from library.authority_link where kind = 'subject'`);
    await pool.query(`delete from library.record where kind = 'subject' and number = any ($1)`, [[unused, 999_999]]);
    expect(await verify()).toEqual([differs('subject', subject, 'links')]);
  });
});

/** Whatever was broken goes, so that the next test begins with an archive that is well. */
async function clean(): Promise<void> {
  await archive.payload.delete({
    collection: 'scans',
    where: { id: { exists: true } },
    req: await archive.as('administrator'),
  });
  await archive.payload.delete({
    collection: 'publications',
    where: { id: { exists: true } },
    req: await archive.as('administrator'),
  });
  await archive.payload.delete({
    collection: 'press-releases',
    where: { id: { exists: true } },
    req: await archive.as('administrator'),
  });
  await archive.pool.query('delete from delivery.task; delete from archive.page; delete from events');
  indexed.clear();
  for await (const key of archive.store.list('')) await archive.store.remove(key);
  for (const folder of ['archive/.unfinished', 'scratch']) {
    await rm(join(archive.dataFolder, folder, 'left'), { force: true });
  }
}
