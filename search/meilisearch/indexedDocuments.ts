import type { NamedValue, PublicationDocument } from '../documents.ts';
import { eachWord, exactStem } from '../turkish.ts';
import { saturation } from './scorePages.ts';
import { exactWord, formWord, stemWord, unordered } from './words.ts';

/** What Meilisearch keeps. Ids are made of numbers and places, so that a new version takes the place of the old. */
export type IndexedDocument = StateEntry | PublicationEntry | PageEntry | GoneEntry;

export interface StateEntry {
  id: 'state';
  type: 'state';
  /** Number of the last write. */
  sequence: number;
}

/** The words of titles, names and notes: on the publication, and on each of its pages. */
interface Heading {
  titles: string[];
  names: string[];
  notes: string[];
  headingForms: string;
  headingExact: string;
}

export interface PublicationEntry extends Partial<Heading> {
  id: string;
  type: 'publication' | 'removed';
  publication: number;
  revision: number;
  /** Number of the write, which is known when it is sent. */
  changed: number;
  /** Places that its pages take. */
  pages: number;
  /** `StoredFacts` as JSON: Meilisearch would index its parts. */
  facts?: string;
  /** Each word of the metadata once, as it is shown. */
  printed?: string;
  /** Stems in their order and their very letters, a line for each text; titles, names and notes apart. Not searched. */
  words?: string;
}

export interface PageEntry extends Heading {
  id: string;
  type: 'page';
  publication: number;
  key: number;
  /** Stems in their order; other readings of the page stand apart. */
  text: string[];
  /** Those that the page says much, and those that it says more than once. */
  much: string;
  more: string;
  /** Each printed word once: folded, and beside it as it is shown. */
  forms: string;
  printed: string;
  exact: string;
  words: string;
}

/** Holds the place of a page that is no more, until it is cleared away. */
export interface GoneEntry {
  id: string;
  type: 'gone';
}

/** Between titles, names and notes in `words`. */
export const fieldEnd = '\f';

export const publicationId = (number: number): string => `p${number}`;
const pageId = (number: number, place: number): string => `${number}-${place}`;

/** A word that is new to who collects them. */
export interface PrintedWord {
  stem: string;
  folded: string;
  letters: string;
}

interface Making {
  /** How many places the pages of the publication may have taken until now. */
  before: number;
  /** Told every printed word, some of them twice. */
  see(word: PrintedWord): void;
}

/** A publication, and what stands in the places of its pages; to be read before anything else is made. */
interface Entries {
  publication: PublicationEntry;
  pages: Iterable<PageEntry | GoneEntry>;
}

/** The pages one by one: a volume of newspapers has thousands. */
export function entriesOf(document: PublicationDocument, { before, see }: Making): Entries {
  const { pages: given, number, revision, ...facts } = document;
  const pages = [...given].sort((a, b) => a.position - b.position || a.key - b.key);
  const { printed, words, ...heading } = headingOf(document, see);
  const known = { publication: number, revision, changed: 0, pages: pages.length };
  const stored = JSON.stringify({ number, ...facts });
  return {
    publication: {
      id: publicationId(number),
      type: 'publication',
      ...known,
      facts: stored,
      printed,
      words,
      ...heading,
    },
    pages: (function* () {
      for (const [place, { key, text, otherTexts = [] }] of pages.entries()) {
        const { counts, length, ...read } = readTexts([text, ...otherTexts], see);
        const often = oftenOf(counts, length);
        yield { ...heading, id: pageId(number, place), type: 'page', publication: number, key, ...read, ...often };
      }
      yield* goneEntries(number, pages.length, before);
    })(),
  };
}

/** What stays of a publication that is removed: that it was, and in which revision. */
export function entriesOfRemoved(number: number, { before, revision }: { before: number; revision: number }): Entries {
  return { publication: hiddenEntry(number, { revision, pages: 0 }), pages: goneEntries(number, 0, before) };
}

export const hiddenEntry = (
  publication: number,
  { revision, pages }: { revision: number; pages: number },
): PublicationEntry => ({ id: publicationId(publication), type: 'removed', publication, revision, changed: 0, pages });

function* goneEntries(publication: number, from: number, to: number): Generator<GoneEntry> {
  for (let place = from; place < to; place += 1) yield { id: pageId(publication, place), type: 'gone' };
}

function headingOf(document: PublicationDocument, see: Making['see']): Heading & { printed: string; words: string } {
  const names = (values: NamedValue[]) => values.flatMap((value) => value.names);
  const { series, departments, subjects, agents, places } = document;
  const titles = readTexts(document.titles, see);
  const named = readTexts([series, departments, subjects, agents, places].flatMap(names), see);
  const notes = readTexts(document.notes, see);
  const all = [titles, named, notes];
  return {
    titles: titles.text,
    names: named.text,
    notes: notes.text,
    headingForms: unordered(new Set(all.flatMap(({ forms }) => forms.split('. ')))),
    headingExact: unordered(new Set(all.flatMap(({ exact }) => exact.split('. ')))),
    printed: [...new Set(all.flatMap(({ printed }) => printed.split(' ')))].join(' '),
    words: all.map(({ words }) => words).join(fieldEnd),
  };
}

interface ReadTexts {
  text: string[];
  exact: string;
  forms: string;
  printed: string;
  words: string;
  counts: Map<string, number>;
  length: number;
}

function readTexts(texts: readonly string[], see: Making['see']): ReadTexts {
  const stems: string[] = [];
  const lines: string[] = [];
  const printed = new Map<string, string>();
  const exacts = new Set<string>();
  const counts = new Map<string, number>();
  let length = 0;
  for (const text of texts) {
    const [stemsOfText, exactOfText]: [string[], string[]] = [[], []];
    eachWord(text, (word) => {
      const stem = stemWord(word.stem);
      const exact = exactStem(word);
      stemsOfText.push(stem);
      exactOfText.push(exact);
      exacts.add(exact);
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
      length += 1;
      if (printed.has(word.letters)) return;
      printed.set(word.letters, formWord(word.folded));
      see(word);
    });
    stems.push(stemsOfText.join(' '));
    lines.push(exactOfText.join(' '));
  }
  return {
    text: stems,
    exact: unordered([...exacts].map(exactWord)),
    forms: unordered(new Set(printed.values())),
    printed: [...printed.keys()].join(' '),
    words: lines.join('\n'),
    counts,
    length,
  };
}

/** Meilisearch does not rank by how often a page says a word: these attributes let it do so, roughly. */
function oftenOf(counts: ReadonlyMap<string, number>, length: number): { much: string; more: string } {
  const [much, more]: [string[], string[]] = [[], []];
  for (const [stem, count] of counts) {
    const weight = saturation(count, length);
    if (weight >= 0.72) much.push(stem);
    else if (weight >= 0.58) more.push(stem);
  }
  return { much: unordered(much), more: unordered(more) };
}
