import type { ResolvedWord } from './matchClause.ts';
import type { PageSource } from './pageScores.ts';
import type { PageWeights } from './postings.ts';
import type { Occurrences } from './readOccurrences.ts';
import { openOccurrences, readOccurrences } from './readOccurrences.ts';
import type { Row, Rows } from './rows.ts';
import type { WordTable } from './schema.ts';

export interface PhraseQuery {
  rows: Rows;
  table: WordTable;
  words: ResolvedWord[];
  among?: readonly number[] | undefined;
}

interface PhraseWord {
  /** Place in the phrase. */
  offset: number;
  forms: ResolvedWord['forms'];
  /** Ascending by publication. */
  rows: Row[];
  /** The row that was read last. */
  at: number;
  occurrences: Occurrences;
}

/** Publications with pages on which the words follow each other. */
export function matchPhrase({ rows, table, words, among }: PhraseQuery): Map<number, PageSource[]> {
  const hits = new Map<number, PageSource[]>();
  const terms = words.map((word, offset) => ({ offset, forms: word.forms, id: word.terms[0]?.id }));
  const found: PhraseWord[] = [];
  let candidates = among;
  // The rarest first: the others are then read in few publications.
  const count = (id: number | undefined) => (id === undefined ? 0 : rows.roughCount(id));
  for (const { offset, forms, id } of terms.sort((a, b) => count(a.id) - count(b.id))) {
    if (id === undefined) return hits;
    const read = rows.read(table, id, { positions: true, among: candidates });
    candidates = read.map((row) => row.publication);
    if (candidates.length === 0) return hits;
    found.push({ offset, forms, rows: read, at: 0, occurrences: openOccurrences() });
  }
  for (const publication of candidates ?? []) {
    for (const word of found) readOccurrences(rowOf(word, publication), word.forms, word.occurrences);
    const pages = phrasePages(found);
    if (pages.ordinals.length > 0) hits.set(publication, [{ pages, weight: 1 }]);
  }
  return hits;
}

/** Rows and publications ascend, so each row is passed once. */
function rowOf(word: PhraseWord, publication: number): Row {
  for (; ; word.at += 1) {
    const row = word.rows[word.at];
    if (!row) throw new RangeError(`no row of publication ${publication}`);
    if (row.publication === publication) return row;
  }
}

/** Pages on which all words stand at their places from one place on; the weight is the words' average. */
function phrasePages(words: PhraseWord[]): PageWeights {
  const matched: PageWeights = { ordinals: [], weights: [] };
  const [first] = words;
  if (!first) return matched;
  const { pages, ordinals, weights } = first.occurrences;
  /** Page of each word that is looked at. */
  const at = new Int32Array(words.length);
  // No iterators here: this is run for each page of a word that may stand on all of them.
  for (let page = 0; page < pages; page += 1) {
    const ordinal = ordinals[page] ?? 0;
    let weight = weights[page] ?? 0;
    at[0] = page;
    let everywhere = true;
    for (let index = 1; index < words.length && everywhere; index += 1) {
      const occurrences = words[index]?.occurrences ?? first.occurrences;
      let other = at[index] ?? 0;
      while (other < occurrences.pages && (occurrences.ordinals[other] ?? 0) < ordinal) other += 1;
      at[index] = other;
      everywhere = other < occurrences.pages && occurrences.ordinals[other] === ordinal;
      weight += occurrences.weights[other] ?? 0;
    }
    if (!everywhere || !followEachOther(words, at)) continue;
    matched.ordinals.push(ordinal);
    matched.weights.push(weight / words.length);
  }
  return matched;
}

/** @param at page of each word */
function followEachOther(words: PhraseWord[], at: Int32Array): boolean {
  const [first] = words;
  if (!first) return false;
  const { starts, positions } = first.occurrences;
  const end = starts[(at[0] ?? 0) + 1] ?? 0;
  for (let place = starts[at[0] ?? 0] ?? 0; place < end; place += 1) {
    const start = (positions[place] ?? 0) - first.offset;
    let all = true;
    for (let index = 1; index < words.length && all; index += 1) {
      const word = words[index];
      all = word !== undefined && standsAt(word.occurrences, at[index] ?? 0, start + word.offset);
    }
    if (all) return true;
  }
  return false;
}

/** A word is seldom on a page more than a few times: they are passed one after the other. */
function standsAt({ starts, positions }: Occurrences, page: number, position: number): boolean {
  const end = starts[page + 1] ?? 0;
  let place = starts[page] ?? 0;
  while (place < end && (positions[place] ?? 0) < position) place += 1;
  return place < end && positions[place] === position;
}
