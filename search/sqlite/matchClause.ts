import type { PageWeights } from './postings.ts';
import { unpackPages, unpackPositions } from './postings.ts';
import type { Depth, Row, Rows } from './rows.ts';
import type { WordTable } from './schema.ts';

/** A clause with its words looked up. A word that the index does not have has no terms. */
export interface ResolvedClause {
  words: ResolvedWord[];
  excluded: boolean;
}

export interface ResolvedWord {
  /** The word itself has weight 1; completions and corrections have less. */
  terms: { id: number; weight: number }[];
  /** Printed forms that count, when only the very letters do. */
  forms?: ReadonlySet<number>;
}

/** Where a clause occurs in one publication. */
export interface ClauseHit {
  /** Greatest weight on a page, 0 to 1. */
  best: number;
  pages(): PageWeights;
}

export interface ClauseQuery {
  /** Whether `pages` will be asked for. */
  needPages: boolean;
  among?: readonly number[] | undefined;
}

/** Publications that have the clause, in their pages or in their headings. */
export function matchClause(
  rows: Rows,
  table: WordTable,
  clause: ResolvedClause,
  { needPages, among }: ClauseQuery,
): Map<number, ClauseHit> {
  const [word] = clause.words;
  if (!word) return new Map();
  if (clause.words.length > 1) return matchPhrase(rows, table, clause.words, among);
  return matchWord(rows, table, word, { needPages, among });
}

function matchWord(rows: Rows, table: WordTable, word: ResolvedWord, { needPages, among }: ClauseQuery) {
  const hits = new Map<number, ClauseHit>();
  const { forms } = word;
  const depth: Depth = forms ? 'positions' : needPages ? 'pages' : 'summary';
  for (const { id, weight } of word.terms) {
    for (const row of rows.read(table, id, { depth, among })) {
      const best = ((row.summary & 255) / 255) * weight;
      const pages = once(() => (forms ? pagesWithForms(row, forms) : weighted(unpackPages(row.pages), weight)));
      if (forms && pages().ordinals.length === 0) continue;
      const other = hits.get(row.publication);
      hits.set(row.publication, other ? either(other, { best, pages }) : { best, pages });
    }
  }
  return hits;
}

function matchPhrase(rows: Rows, table: WordTable, words: ResolvedWord[], among: readonly number[] | undefined) {
  const hits = new Map<number, ClauseHit>();
  const order = words
    .map((word, offset) => ({ word, offset, count: sum(word.terms.map((term) => rows.roughCount(term.id))) }))
    .sort((a, b) => a.count - b.count);
  let candidates = among;
  const found: { offset: number; forms: ResolvedWord['forms']; rows: Map<number, Row> }[] = [];
  for (const { word, offset } of order) {
    const [term] = word.terms;
    if (!term) return hits;
    const byPublication = new Map(
      rows.read(table, term.id, { depth: 'positions', among: candidates }).map((row) => [row.publication, row]),
    );
    found.push({ offset, forms: word.forms, rows: byPublication });
    candidates = [...byPublication.keys()];
    if (candidates.length === 0) return hits;
  }
  for (const publication of candidates ?? []) {
    const places = found.map(({ offset, forms, rows }) => {
      const row = rows.get(publication);
      return { offset, pages: row ? placesOf(row, forms) : new Map<number, PagePlaces>() };
    });
    const pages = phrasePages(places);
    if (pages.ordinals.length === 0) continue;
    hits.set(publication, { best: Math.max(...pages.weights), pages: () => pages });
  }
  return hits;
}

interface PagePlaces {
  weight: number;
  positions: number[];
}

function placesOf(row: Row, forms: ResolvedWord['forms']): Map<number, PagePlaces> {
  const { ordinals, weights } = unpackPages(row.pages);
  const positions = unpackPositions(row.positions, ordinals.length, forms);
  return new Map(
    ordinals.map((ordinal, index) => [ordinal, { weight: weights[index] ?? 0, positions: positions[index] ?? [] }]),
  );
}

/** Pages on which all words stand at their offsets from one place. */
function phrasePages(places: { offset: number; pages: Map<number, PagePlaces> }[]): PageWeights {
  const matched: PageWeights = { ordinals: [], weights: [] };
  const [first, ...others] = places;
  if (!first) return matched;
  for (const [ordinal, { weight, positions }] of first.pages) {
    let starts = positions.map((position) => position - first.offset);
    let total = weight;
    for (const { offset, pages } of others) {
      const page = pages.get(ordinal);
      const here = new Set(page?.positions);
      starts = starts.filter((start) => here.has(start + offset));
      total += page?.weight ?? 0;
    }
    if (starts.length === 0) continue;
    matched.ordinals.push(ordinal);
    matched.weights.push(total / places.length);
  }
  return matched;
}

function pagesWithForms(row: Row, forms: ReadonlySet<number>): PageWeights {
  const { ordinals, weights } = unpackPages(row.pages);
  const positions = unpackPositions(row.positions, ordinals.length, forms);
  const kept = ordinals.flatMap((_, index) => ((positions[index]?.length ?? 0) > 0 ? [index] : []));
  return { ordinals: kept.map((index) => ordinals[index] ?? 0), weights: kept.map((index) => weights[index] ?? 0) };
}

function weighted(pages: PageWeights, weight: number): PageWeights {
  return weight === 1 ? pages : { ordinals: pages.ordinals, weights: pages.weights.map((each) => each * weight) };
}

function either(one: ClauseHit, other: ClauseHit): ClauseHit {
  const pages = once(() => {
    const [a, b] = [one.pages(), other.pages()];
    const weights = new Map(a.ordinals.map((ordinal, index) => [ordinal, a.weights[index] ?? 0]));
    for (const [index, ordinal] of b.ordinals.entries()) {
      weights.set(ordinal, Math.max(weights.get(ordinal) ?? 0, b.weights[index] ?? 0));
    }
    const ordinals = [...weights.keys()].sort((x, y) => x - y);
    return { ordinals, weights: ordinals.map((ordinal) => weights.get(ordinal) ?? 0) };
  });
  return { best: Math.max(one.best, other.best), pages };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
