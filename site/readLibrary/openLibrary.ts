import type { Logger } from 'pino';
import {
  type AuthorityView,
  type Issue,
  type LibraryReader,
  LibraryUnavailable,
  type ListQuery,
  type PublicationView,
  type StripOf,
} from '../library.ts';
import { findAnniversaries, readOnThisDay } from './anniversaries.ts';
import { type Connection, connect } from './connect.ts';
import { countAll, countStrip, publicationFacts } from './countPublications.ts';
import { hiddenPublications } from './hiddenPublications.ts';
import { keepAnswers } from './keepAnswers.ts';
import { listPublications, type Narrowed } from './listPublications.ts';
import { makeCards, references } from './makeCards.ts';
import { readAuthorities, sortedByName } from './readAuthorities.ts';
import { inEditorsOrder, viewCollections } from './readCollections.ts';
import { readCrest } from './readCrest.ts';
import { readIssues } from './readIssues.ts';
import { readKinds } from './readKinds.ts';
import { readNewest } from './readNewest.ts';
import { readPageKeys } from './readPageKeys.ts';
import { readAllPages, readMovedPage, readPageImage, readPageTexts, readPageTiles, viewPage } from './readPages.ts';
import { readPressReleases } from './readPressReleases.ts';
import { readSettings } from './readSettings.ts';
import { readStatus } from './readStatus.ts';
import { openRecordCache } from './recordCache.ts';
import { viewAuthority } from './viewAuthority.ts';
import { viewPublication } from './viewPublication.ts';
import { followVisibleSet, type PublicationFacts, type VisibleSet } from './visibleSet.ts';

export interface LibraryOptions {
  /** Of the role that may only read the schema `library`. */
  databaseUrl: string;
  log: Logger;
  /** Most connections at once; default 8. */
  connections?: number;
  /** Records held in memory, about 8 KB each; default 4,000. */
  heldRecords?: number;
  /** Milliseconds after which a silent Postgres counts as unavailable; default 5,000. */
  patience?: number;
}

/** Of each sort. A view of a book of a thousand pages takes about 200 KB. */
const keptAnswers = 64;

/** The library on Postgres. Connects when it is first asked, and by itself again after an outage. */
export function openLibrary({ heldRecords = 4_000, ...options }: LibraryOptions): LibraryReader {
  return readLibraryOn(connect(options), { heldRecords, log: options.log });
}

/** The library as one connection sees it: inside a transaction, as it would be if that committed. */
export function readLibraryOn(
  connection: Connection,
  { heldRecords, log }: { heldRecords: number; log: Logger },
): LibraryReader {
  const { query } = connection;
  const records = openRecordCache(connection, log, heldRecords);
  const cards = makeCards(records);
  const parts = { query, records, cards };
  const status = readStatus(query);
  const publication = viewPublication(parts);
  const page = viewPage(parts);
  const pageTexts = readPageTexts(parts);
  const pages = readAllPages(parts);
  const pageImage = readPageImage(parts);
  const pageTiles = readPageTiles(parts);
  const movedPage = readMovedPage(parts);
  const pageKeys = readPageKeys(parts);
  const list = listPublications(query);
  const newest = readNewest(query);
  const authority = viewAuthority(parts);
  const authorities = readAuthorities(query);
  const issues = readIssues(query);
  const collections = viewCollections(parts);
  const crest = readCrest(query);
  const pressReleases = readPressReleases(parts);
  const hidden = hiddenPublications();
  // a record's revision changes with everything on its page: what was read for one language holds for the other
  const views = keepAnswers<PublicationView | undefined>(keptAnswers);
  const authorityViews = keepAnswers<AuthorityView | undefined>(keptAnswers);
  const issueLists = keepAnswers<Issue[] | undefined>(keptAnswers);
  const lists = keepAnswers<{ total: number; numbers: number[] }>(keptAnswers);

  /** `fresh` gives a visible set that is new enough for the one who asks. */
  function answering(fresh: () => Promise<VisibleSet>): LibraryReader {
    return {
      now: async () => {
        const state = Promise.resolve(await fresh());
        return answering(() => state);
      },
      revision: async () => (await fresh()).revision,
      status: async (kind, number) => status(await fresh(), kind, number),
      settings: async () => readSettings(records, await fresh()),
      publication: async (number) => {
        const state = await fresh();
        const visible = state.of('publication').get(number);
        return visible && views(`${number}`, visible.revision, () => publication(state, number));
      },
      page: async (number, key) => page(await fresh(), number, key),
      pageTexts: async (wanted) => pageTexts(await fresh(), wanted),
      pages: async (number) => pages(await fresh(), number),
      pageImage: async (number, key) => pageImage(await fresh(), number, key),
      pageTiles: async (number, key) => pageTiles(await fresh(), number, key),
      movedPage: async (number, key) => movedPage(await fresh(), number, key),
      records: async (kind, numbers) => records.read(await fresh(), kind, numbers),
      cards: async (numbers) => cards(await fresh(), numbers),
      list: async (wanted) => {
        const state = await fresh();
        if (wanted.linked && !state.of(wanted.linked.kind).has(wanted.linked.number)) return { total: 0, cards: [] };
        const { total, numbers } = await lists(JSON.stringify(wanted), state.revision, async () =>
          list(wanted, await narrow(state, wanted)),
        );
        return { total, cards: await cards(state, numbers) };
      },
      readable: async () =>
        [...(await fresh()).of('publication')]
          .flatMap(([number, { facts }]) =>
            facts?.held === 'digital' && facts.pageCount > 0 ? [{ number, pages: facts.pageCount }] : [],
          )
          .sort((a, b) => a.number - b.number),
      pageKeys: async (publications) => pageKeys(await fresh(), publications),
      newest: async (kinds, limit) => newest(await fresh(), kinds, limit),
      strip: async (by, within, of = {}) => {
        const state = await fresh();
        return countStrip(await factsOf(state, of), by, within);
      },
      kinds: async () => readKinds(await fresh(), cards),
      onThisDay: async (today, limit) => readOnThisDay(await fresh(), cards, { today, limit }),
      counts: async () => countAll(await fresh()),
      authority: async (kind, number) => {
        const state = await fresh();
        const visible = state.of(kind).get(number);
        return visible && authorityViews(`${kind} ${number}`, visible.revision, () => authority(state, kind, number));
      },
      authorities: async (kind, language = 'tr') =>
        sortedByName((await authorities(await fresh(), kind)).entries.values(), language),
      issues: async (number) => {
        const state = await fresh();
        return issueLists(`${number}`, state.revision, () => issues(state, number));
      },
      collection: async (number) => (await collections(await fresh(), [number]))[0],
      collections: async () => {
        const state = await fresh();
        return inEditorsOrder(await collections(state, state.of('collection').keys()));
      },
      names: async (kind, numbers) => references(await fresh(), kind, numbers),
      crest: async () => crest(await readSettings(records, await fresh())),
      pressRelease: async (number) =>
        (await records.read(await fresh(), 'press-release', [number])).get(number)?.record,
      pressReleases: async (wanted) => pressReleases(await fresh(), wanted),
      hiddenFrom: async (indexed) => hidden(await fresh(), indexed),
      visible: async () => (await fresh()).all(),
      health: async () => {
        try {
          const { revision } = await fresh();
          return { ok: true, detail: `revision ${revision}` };
        } catch (error) {
          if (error instanceof LibraryUnavailable) return { ok: false, detail: error.message };
          throw error;
        }
      },
      close: () => connection.close(),
    };
  }

  async function narrow(state: VisibleSet, { linked, wide, anniversary, held }: ListQuery): Promise<Narrowed> {
    const narrowed: Narrowed = {};
    if (linked && wide) narrowed.linkedNumbers = (await authorities(state, linked.kind)).familyOf(linked.number);
    if (anniversary) narrowed.among = findAnniversaries(state, anniversary);
    if (held) {
      const isHeldSo = (number: number) => state.of('publication').get(number)?.facts?.held === held;
      narrowed.among = (narrowed.among ?? [...state.of('publication').keys()]).filter(isHeldSo);
    }
    return narrowed;
  }

  async function factsOf(
    state: VisibleSet,
    { type, held, linked, wide, collection }: StripOf,
  ): Promise<Iterable<PublicationFacts>> {
    const visible = state.of('publication');
    let among: Iterable<number> | undefined;
    if (linked) {
      const { familyOf, publicationsOf } = await authorities(state, linked.kind);
      among = publicationsOf(wide ? familyOf(linked.number) : [linked.number]);
    } else if (collection !== undefined) {
      among = (await records.read(state, 'collection', [collection])).get(collection)?.record.publications ?? [];
    }
    const facts = among
      ? [...new Set(among)].flatMap((number) => visible.get(number)?.facts ?? [])
      : publicationFacts(state);
    if (type === undefined && held === undefined) return facts;
    return [...facts].filter(
      (one) => (type === undefined || one.type === type) && (held === undefined || one.held === held),
    );
  }

  return answering(followVisibleSet(connection, log));
}
