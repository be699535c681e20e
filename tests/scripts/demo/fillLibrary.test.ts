import { describe, expect, it } from 'vitest';
import type { ArchiveClient } from '../../../scripts/demo/archiveClient.ts';
import { collection } from '../../../scripts/demo/collection.ts';
import { type Collection, fillLibrary, publishingOrder } from '../../../scripts/demo/fillLibrary.ts';
import { progressBar } from '../../../scripts/demo/progress.ts';

interface Written {
  verb: 'create' | 'update' | 'upload' | 'global';
  collection: string;
  data: Record<string, unknown>;
  locale?: string | undefined;
}

function recordingClient() {
  const written: Written[] = [];
  let last = 0;
  const client: ArchiveClient = {
    create: async (name, data, options) => {
      written.push({ verb: 'create', collection: name, data: { ...data }, locale: options?.locale });
      return ++last;
    },
    update: async (name, _id, data, options) => {
      written.push({ verb: 'update', collection: name, data: { ...data }, locale: options?.locale });
    },
    upload: async (name, _file, data) => {
      written.push({ verb: 'upload', collection: name, data: { ...data } });
      return ++last;
    },
    saveGlobal: async (name, data, options) => {
      written.push({ verb: 'global', collection: name, data: { ...data }, locale: options?.locale });
    },
  };
  return { client, written };
}

const idle = { scansDone: 0, pagesDone: 0, failed: [], undelivered: 0, underWay: 0 };
const quiet = { show: () => {}, end: () => {} };

describe('filling the library', () => {
  /** Drawing everything takes half a minute: only one document and one press release are drawn here. */
  const light: Collection = {
    ...collection,
    publications: collection.publications.map(({ document, ...publication }) =>
      publication.key === 'meclis-2024-kasim' && document ? { ...publication, document } : publication,
    ),
    pressReleases: collection.pressReleases.slice(0, 1),
  };

  it('refers only to records that are there already, and publishes every publication', async () => {
    const { client, written } = recordingClient();
    await fillLibrary({
      collection: light,
      client,
      state: { read: async () => idle },
      progress: quiet,
      language: 'tr',
    });
    const of = (verb: Written['verb'], name: string) =>
      written.filter((one) => one.verb === verb && one.collection === name);
    expect(of('create', 'publications')).toHaveLength(collection.publications.length);
    const published = of('update', 'publications').filter(({ data }) => data._status === 'published');
    expect(published).toHaveLength(collection.publications.length);
    expect(of('upload', 'scans')).toHaveLength(1);
    expect(of('update', 'press-releases').at(-1)?.data).toMatchObject({ _status: 'published' });
    expect(of('create', 'collections')).toHaveLength(collection.collections.length);
    expect(of('update', 'collections').at(-1)?.data).toMatchObject({ _status: 'published' });
  });

  it('labels the library and each record as a demonstration, in both languages', async () => {
    const { client, written } = recordingClient();
    await fillLibrary({
      collection: light,
      client,
      state: { read: async () => idle },
      progress: quiet,
      language: 'tr',
    });
    expect(written.find(({ verb, locale }) => verb === 'global' && locale === 'tr')?.data.demonstration).toBe(true);
    for (const { verb, collection: name, data, locale } of written) {
      if (verb !== 'create' && locale !== 'en') continue;
      if (name === 'press-images' || verb === 'global') continue;
      const said = JSON.stringify(data);
      expect(said).toContain(locale === 'en' ? 'Demonstration data' : 'Gösterim verisi');
    }
  });

  it('waits until the last page is read and delivered', async () => {
    const { client } = recordingClient();
    const empty: Collection = {
      ...light,
      departments: [],
      subjects: [],
      agents: [],
      places: [],
      series: [],
      publications: [],
      pressReleases: [],
      collections: [],
    };
    const states = [
      { ...idle, underWay: 1 },
      { ...idle, undelivered: 2 },
      { ...idle, pagesDone: 7 },
    ];
    const asked: number[] = [];
    const read = async () => {
      asked.push(states.length);
      return states.shift() ?? idle;
    };
    const outcome = await fillLibrary({ collection: empty, client, state: { read }, progress: quiet, language: 'en' });
    expect(outcome.pagesDone).toBe(7);
    expect(asked).toEqual([3, 2, 1]);
  });
});

describe('the order of publishing', () => {
  it('leaves no publication out, and ends with a varied choice', () => {
    const order = publishingOrder(collection.publications);
    const keys = (publications: readonly { key: string }[]) => publications.map(({ key }) => key).sort();
    expect(keys(order)).toEqual(keys(collection.publications));
    expect(new Set(order.slice(-6).map(({ type }) => type)).size).toBe(6);
  });
});

describe('the progress bar', () => {
  it('promises no remaining time before a twentieth is done, and says it afterwards', () => {
    const said: string[] = [];
    const bar = () => progressBar({ language: 'en', terminal: false, write: (text) => said.push(text) });
    bar().show(0.01, 'reading');
    bar().show(0.5, 'reading');
    expect(said[0]).not.toContain('left');
    expect(said[1]).toMatch(/^\[█{12}·{12}\] {2}50% {2}reading, about 0 s left\n$/);
  });

  it('redraws one line on a terminal', () => {
    const said: string[] = [];
    const bar = progressBar({ language: 'tr', terminal: true, write: (text) => said.push(text) });
    bar.show(0.25, 'okunuyor');
    bar.end('bitti');
    expect(said.join('')).toContain('\r');
    expect(said.at(-1)).toMatch(/%100 {2}bitti, \d+ sn sürdü\n$/);
  });
});
