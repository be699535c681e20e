import { matchPhrase } from './matchPhrase.ts';
import type { PageSource } from './pageScores.ts';
import type { PageWeights } from './postings.ts';
import { openOccurrences, readOccurrences } from './readOccurrences.ts';
import type { Row, Rows } from './rows.ts';
import type { WordTable } from './schema.ts';

/** A clause with its words looked up. */
export interface ResolvedClause {
  words: ResolvedWord[];
  excluded: boolean;
  /** Phrases that do as well; single words that do are among the terms of the word. */
  phrases?: { words: ResolvedWord[]; weight: number }[];
}

export interface ResolvedWord {
  /** The word itself has weight 1; completions, corrections and synonyms have less. Empty when the index does not have it. */
  terms: { id: number; weight: number }[];
  /** Printed forms that count, when only the very letters do. */
  forms?: ReadonlySet<number>;
}

export interface ClauseQuery {
  rows: Rows;
  table: WordTable;
  clause: ResolvedClause;
  /** Only these publications, when given. */
  among?: readonly number[] | undefined;
}

/** Publications that have the clause in their pages, or in their headings, with where it is. */
export function matchClause({ rows, table, clause, among }: ClauseQuery): Map<number, PageSource[]> {
  const [word] = clause.words;
  if (clause.words.length > 1) return matchPhrase({ rows, table, words: clause.words, among });
  const hits = new Map<number, PageSource[]>();
  if (!word) return hits;
  const add = (publication: number, source: PageSource) => {
    const others = hits.get(publication);
    if (others) others.push(source);
    else hits.set(publication, [source]);
  };
  for (const { words, weight } of clause.phrases ?? []) {
    for (const [publication, sources] of matchPhrase({ rows, table, words, among })) {
      for (const { pages } of sources) add(publication, { pages, weight });
    }
  }
  const { forms } = word;
  for (const { id, weight } of word.terms) {
    for (const row of rows.read(table, id, { positions: forms !== undefined, among })) {
      const pages = forms ? pagesWithForms(row, forms) : row.pages;
      if ('ordinals' in pages && pages.ordinals.length === 0) continue;
      add(row.publication, { pages, weight });
    }
  }
  return hits;
}

const occurrences = openOccurrences();

function pagesWithForms(row: Row, forms: ReadonlySet<number>): PageWeights {
  readOccurrences(row, forms, occurrences);
  const { pages, ordinals, weights, starts } = occurrences;
  const found: PageWeights = { ordinals: [], weights: [] };
  for (let page = 0; page < pages; page += 1) {
    if (starts[page] === starts[page + 1]) continue;
    found.ordinals.push(ordinals[page] ?? 0);
    found.weights.push(weights[page] ?? 0);
  }
  return found;
}
