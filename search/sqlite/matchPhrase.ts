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
  rows: Map<number, Row>;
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
    found.push({
      offset,
      forms,
      rows: new Map(read.map((row) => [row.publication, row])),
      occurrences: openOccurrences(),
    });
  }
  for (const publication of candidates ?? []) {
    for (const { rows: byPublication, forms, occurrences } of found) {
      const row = byPublication.get(publication);
      if (row) readOccurrences(row, forms, occurrences);
    }
    const pages = phrasePages(found);
    if (pages.ordinals.length > 0) hits.set(publication, [{ pages, weight: 1 }]);
  }
  return hits;
}

/** Pages on which all words stand at their places from one place on; the weight is the words' average. */
function phrasePages(words: PhraseWord[]): PageWeights {
  const matched: PageWeights = { ordinals: [], weights: [] };
  const [first, ...others] = words;
  if (!first) return matched;
  const at = others.map(() => 0);
  for (let page = 0; page < first.occurrences.pages; page += 1) {
    const ordinal = first.occurrences.ordinals[page] ?? 0;
    let weight = first.occurrences.weights[page] ?? 0;
    let everywhere = true;
    for (const [index, { occurrences }] of others.entries()) {
      let other = at[index] ?? 0;
      while (other < occurrences.pages && (occurrences.ordinals[other] ?? 0) < ordinal) other += 1;
      at[index] = other;
      if (other === occurrences.pages || occurrences.ordinals[other] !== ordinal) everywhere = false;
      else weight += occurrences.weights[other] ?? 0;
    }
    if (!everywhere || !followEachOther(first, page, others, at)) continue;
    matched.ordinals.push(ordinal);
    matched.weights.push(weight / words.length);
  }
  return matched;
}

function followEachOther(first: PhraseWord, page: number, others: PhraseWord[], at: number[]): boolean {
  const { starts, positions } = first.occurrences;
  const next = others.map(({ occurrences }, index) => occurrences.starts[at[index] ?? 0] ?? 0);
  for (let place = starts[page] ?? 0; place < (starts[page + 1] ?? 0); place += 1) {
    const start = (positions[place] ?? 0) - first.offset;
    let all = true;
    for (const [index, { occurrences, offset }] of others.entries()) {
      const end = occurrences.starts[(at[index] ?? 0) + 1] ?? 0;
      let other = next[index] ?? 0;
      while (other < end && (occurrences.positions[other] ?? 0) < start + offset) other += 1;
      next[index] = other;
      if (other === end || occurrences.positions[other] !== start + offset) all = false;
    }
    if (all) return true;
  }
  return false;
}
