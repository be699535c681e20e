import type { Columns } from '../facts/columnsOf.ts';
import type { ResolvedClause } from './matchClause.ts';
import { matchClause } from './matchClause.ts';
import type { PageScores, PageSource, WantedPages } from './pageScores.ts';
import type { PageWeights } from './postings.ts';
import { headingFields } from './replacePublication.ts';
import type { Rows } from './rows.ts';

export interface MatchQuery {
  rows: Rows;
  pageScores: PageScores;
  clauses: ResolvedClause[];
  /** Of every publication of the index. */
  columns: Columns;
  /** Only these, ascending, when given. */
  among?: readonly number[] | undefined;
}

/** A word in a title outweighs any number of occurrences in pages, a name nearly so; a note is as good as a page. */
const fieldWeights: Record<(typeof headingFields)[number], number> = { titles: 6, names: 4, notes: 1 };

/**
 * What was typed comes before what was allowed for besides: completions, corrections and synonyms. More than any score:
 * a clause scores less than a hundred, and there are at most 60.
 */
export const asTypedFirst = 10_000;
export const asTyped = ({ weight }: { weight: number }): boolean => weight === 1;
export const isWidened = ({ words, phrases }: ResolvedClause): boolean =>
  phrases !== undefined || words.some(({ terms }) => !terms.every(asTyped));

/** Scores of publications by number, and their pages: whatever was asked, looking at every page that has some of it. */
export function matchPages(query: MatchQuery): {
  scores: Map<number, number>;
  pages(numbers: readonly number[]): Map<number, PageWeights>;
} {
  const { pageScores } = query;
  const wanted = query.clauses.filter((clause) => !clause.excluded);
  const read = readClauses(query, wanted);
  const widened = wanted.some(isWidened);
  const scores = new Map<number, number>();
  const bestPage = (number: number, only?: (source: PageSource) => boolean) => {
    const conditions = conditionsOf(read, number, only);
    const best = pageScores.best(conditions.wanted, conditions.unwanted);
    return best === 0 && conditions.needed ? undefined : best;
  };
  for (const number of read.candidates) {
    const best = bestPage(number);
    if (best === undefined) continue;
    let score = best;
    if (widened && bestPage(number, asTyped) !== undefined) score += asTypedFirst;
    for (const { rare, heading } of read.wanted) {
      const sources = heading.get(number);
      if (sources) score += rare * fieldScore(query, sources);
    }
    scores.set(number, score);
  }
  return {
    scores,
    pages(numbers) {
      const found = new Map<number, PageWeights>();
      for (const number of numbers) {
        if (!scores.has(number)) continue;
        const conditions = conditionsOf(read, number);
        const pages = pageScores.collect(conditions.wanted, conditions.unwanted);
        if (pages.ordinals.length > 0) found.set(number, pages);
      }
      return found;
    },
  };
}

/** Where the clauses of a query are. */
interface ReadClauses {
  wanted: { rare: number; text: Map<number, PageSource[]>; heading: Map<number, PageSource[]> }[];
  unwanted: Map<number, PageSource[]>[];
  /** Publications with every wanted clause somewhere, and no unwanted one in their metadata; ascending. */
  candidates: readonly number[];
}

function readClauses(query: MatchQuery, wanted: ResolvedClause[]): ReadClauses {
  const { rows } = query;
  // The rarest first: the others are then read in few publications.
  const ordered = wanted.map((clause) => ({ clause, rare: rarity(query, clause) })).sort((a, b) => b.rare - a.rare);
  const read: ReadClauses['wanted'] = [];
  let among = query.among;
  for (const { clause, rare } of ordered) {
    const text = matchClause({ rows, table: 'posting', clause, among });
    const heading = matchClause({ rows, table: 'heading', clause, among });
    read.push({ rare, text, heading });
    among = among
      ? among.filter((number) => text.has(number) || heading.has(number))
      : [...new Set([...text.keys(), ...heading.keys()])].sort((a, b) => a - b);
  }
  const unwanted: ReadClauses['unwanted'] = [];
  for (const clause of query.clauses.filter(({ excluded }) => excluded)) {
    const heading = matchClause({ rows, table: 'heading', clause, among });
    among = among?.filter((number) => !heading.has(number));
    unwanted.push(matchClause({ rows, table: 'posting', clause, among }));
  }
  return { wanted: read, unwanted, candidates: among ?? [] };
}

/** What the pages of one publication must have, from some of the sources when `only` is given. */
function conditionsOf({ wanted, unwanted }: ReadClauses, number: number, only?: (source: PageSource) => boolean) {
  const onPages: WantedPages[] = [];
  const everywhere: WantedPages[] = [];
  const sourcesOf = (found: Map<number, PageSource[]>) => {
    const sources = found.get(number) ?? none;
    return only ? sources.filter(only) : sources;
  };
  for (const { rare, text, heading } of wanted) {
    const pages = { sources: sourcesOf(text), factor: rare };
    everywhere.push(pages);
    if (sourcesOf(heading).length === 0) onPages.push(pages);
  }
  const needed = onPages.length > 0;
  const without = unwanted.length === 0 ? none : unwanted.flatMap((text) => text.get(number) ?? none);
  return { wanted: needed ? onPages : everywhere, unwanted: without, needed };
}

const none: PageSource[] = [];

/** How rare a clause is, as BM25 has it, from publications. */
export function rarity({ rows, columns }: MatchQuery, clause: ResolvedClause): number {
  // A phrase is at least as rare as its rarest word.
  const counts = clause.words.map(({ terms }) => Math.max(0, ...terms.map(({ id }) => rows.roughCount(id))));
  return Math.log(1 + columns.numbers.length / Math.max(1, Math.min(...counts)));
}

/** What a clause in the metadata counts, but for its rarity. */
export function fieldScore({ pageScores }: MatchQuery, sources: PageSource[]): number {
  const { ordinals, weights } = pageScores.collect([{ sources, factor: 1 }], []);
  let score = 0;
  for (const [index, ordinal] of ordinals.entries()) {
    const field = headingFields[ordinal];
    if (field) score += fieldWeights[field] * (weights[index] ?? 0);
  }
  return score;
}
