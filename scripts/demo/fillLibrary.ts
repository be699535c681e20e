import { setTimeout as delay } from 'node:timers/promises';
import { richText } from '../../cms/publications/richText.ts';
import type { OperatorLanguage } from '../problem.ts';
import type { ArchiveClient } from './archiveClient.ts';
import type { collection as wholeCollection } from './collection.ts';
import { demonstrationNote } from './demonstrationNote.ts';
import { makeDocument } from './drawDocument.ts';
import { drawPressImage } from './drawPressImage.ts';
import type { LibraryState, StateReader } from './libraryState.ts';
import { emptyNumbers, type NumberedKind, type Numbers } from './numbers.ts';
import type { Progress } from './progress.ts';
import type { DemoPublication } from './publication.ts';
import { seededRandom } from './random.ts';
import * as data from './toArchive.ts';

export type Collection = Pick<typeof wholeCollection, 'settings'> & {
  [Kind in Exclude<keyof typeof wholeCollection, 'settings'>]: readonly (typeof wholeCollection)[Kind][number][];
};

export interface Filling {
  collection: Collection;
  client: ArchiveClient;
  state: Pick<StateReader, 'read'>;
  progress: Progress;
  language: OperatorLanguage;
}

/**
 * Puts the whole collection into an empty library through the doors that a cataloguer uses, and waits until everything
 * has been read and delivered. Documents are drawn while earlier ones are being read.
 * @throws ArchiveRefused
 */
export async function fillLibrary(filling: Filling): Promise<LibraryState> {
  const { collection, client } = filling;
  const work = countWork(filling);
  const numbers = emptyNumbers();
  await saveSettings(filling);
  await fillAuthorities(filling, numbers, work.step);
  for (const publication of collection.publications) {
    const id = await client.create(
      'publications',
      { ...data.publicationData(publication, numbers), _status: 'draft' },
      { draft: true },
    );
    await client.update('publications', id, data.publicationEnglish(publication), { locale: 'en', draft: true });
    numbers.set('publications', publication.key, id);
    await work.step();
  }
  for (const release of collection.pressReleases) {
    await fillPressRelease(client, release);
    await work.step();
  }
  for (const publication of publishingOrder(collection.publications)) {
    await publish(client, publication, numbers);
    await work.step();
  }
  for (const [index, gathered] of collection.collections.entries()) {
    await fillCollection(client, gathered, numbers, index + 1);
    await work.step();
  }
  return work.finish();
}

/** What the library shows as newest. */
const shownFirst = [
  'kent-tarihi-liman-2012',
  'panayir-afisi-1937',
  'mecmua-1925-3',
  'otobus-haritasi-1978',
  'onuncu-yil-1933',
  'denizhisar-bulteni-2025-4',
];

/** Mixed, as scanning goes: in order of year a newcomer would see nothing but bulletins among the new. */
export function publishingOrder(publications: readonly DemoPublication[]): DemoPublication[] {
  const mixed = seededRandom('publishing').shuffle(publications);
  const rank = ({ key }: DemoPublication) => shownFirst.toReversed().indexOf(key);
  return mixed.sort((a, b) => rank(a) - rank(b));
}

async function saveSettings({ client, collection: { settings } }: Filling) {
  const { municipality, libraryName, about, ...plain } = settings;
  for (const locale of ['tr', 'en'] as const) {
    await client.saveGlobal(
      'settings',
      {
        ...(locale === 'tr' ? { ...plain, demonstration: true } : {}),
        municipality: municipality[locale],
        libraryName: libraryName[locale],
        about: richText([about[locale]]),
      },
      { locale },
    );
  }
}

async function fillAuthorities({ client, collection }: Filling, numbers: Numbers, step: () => Promise<void>) {
  const fill = async <T extends { key: string; note?: { tr: string; en?: string } }>(
    kind: NumberedKind,
    records: readonly T[],
    dataOf: (record: T, numbers: Numbers) => object,
  ) => {
    for (const record of records) {
      const id = await client.create(kind, dataOf(record, numbers));
      await client.update(kind, id, { note: data.noteOf(record, 'en') }, { locale: 'en' });
      numbers.set(kind, record.key, id);
      await step();
    }
  };
  await fill('departments', collection.departments, data.departmentData);
  await fill('subjects', collection.subjects, data.subjectData);
  await fill('agents', collection.agents, data.agentData);
  await fill('places', collection.places, data.placeData);
  await fill('series', collection.series, data.seriesData);
}

async function publish(client: ArchiveClient, publication: DemoPublication, numbers: Numbers) {
  const id = numbers.of('publications', publication.key);
  const bytes = await makeDocument(publication);
  if (bytes) {
    const { ppi, device, digitisedAt } = publication.scan ?? {};
    await client.upload(
      'scans',
      { name: `${publication.key}.pdf`, type: 'application/pdf', bytes },
      { publication: id, role: 'master', ppi, device, digitisedAt },
    );
  }
  const relations = data.relationsData(publication, numbers);
  await client.update('publications', id, { _status: 'published', ...(relations.length > 0 ? { relations } : {}) });
}

async function fillCollection(
  client: ArchiveClient,
  gathered: Collection['collections'][number],
  numbers: Numbers,
  position: number,
) {
  const texts = (language: 'tr' | 'en') => ({
    title: gathered.title[language],
    text: richText([gathered.text[language], demonstrationNote[language]]),
  });
  const publications = gathered.publications.map((key) => numbers.of('publications', key));
  const id = await client.create(
    'collections',
    { ...texts('tr'), publications, featured: true, position, _status: 'draft' },
    { draft: true },
  );
  await client.update('collections', id, texts('en'), { locale: 'en', draft: true });
  await client.update('collections', id, { _status: 'published' });
}

async function fillPressRelease(client: ArchiveClient, release: Collection['pressReleases'][number]) {
  const images: number[] = [];
  for (const image of release.images) {
    const { caption, credit, licence } = image;
    const file = { name: image.fileName, type: 'image/jpeg', bytes: await drawPressImage(image) };
    const id = await client.upload('press-images', file, { caption: caption.tr, credit, licence });
    await client.update('press-images', id, { caption: caption.en }, { locale: 'en' });
    images.push(id);
  }
  const texts = (language: 'tr' | 'en') => ({
    title: release.title[language],
    body: richText([...release.body[language], demonstrationNote[language]]),
  });
  const { date, contact } = release;
  const id = await client.create(
    'press-releases',
    { ...texts('tr'), date, contact, images, _status: 'draft' },
    { draft: true },
  );
  await client.update('press-releases', id, texts('en'), { locale: 'en', draft: true });
  await client.update('press-releases', id, { _status: 'published' });
}

/** A page that must be recognised takes several times as long as anything else. */
const weightOfScan = ({ scan }: DemoPublication) => (scan === undefined ? 2 : scan.textLayer ? 4 : 12);

function countWork({ collection, state, progress, language }: Filling) {
  const { settings: _, publications, pressReleases, ...authorities } = collection;
  const records = Object.values(authorities).reduce((sum, { length }) => sum + length, 0);
  const documents = publications.filter(({ document }) => document !== undefined);
  const readings = documents.reduce((sum, publication) => sum + weightOfScan(publication), 0);
  const steps = records + publications.length * 2 + pressReleases.length;
  const began = performance.now();
  let taken = 0;
  const show = ({ scansDone, pagesDone }: LibraryState) => {
    const read = documents.length === 0 ? 0 : (scansDone / documents.length) * readings;
    const rate = (pagesDone / Math.max(1, (performance.now() - began) / 1000)).toLocaleString(language, {
      maximumFractionDigits: 1,
    });
    const what = {
      tr: `${scansDone}/${documents.length} belge okundu, ${pagesDone} sayfa, saniyede ${rate}`,
      en: `${scansDone}/${documents.length} documents read, ${pagesDone} pages, ${rate} a second`,
    }[language];
    progress.show((taken + read) / (steps + readings), what);
    return what;
  };
  return {
    async step() {
      taken++;
      show(await state.read());
    },
    async finish() {
      for (;;) {
        const now = await state.read();
        const what = show(now);
        if (now.underWay === 0 && now.undelivered === 0) {
          progress.end(what);
          return now;
        }
        await delay(500);
      }
    },
  };
}
