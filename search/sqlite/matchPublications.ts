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
  /** Every publication of the index. */
  all: ReadonlyMap<number, unknown>;
  /** Only these, when given. */
  among?: readonly number[] | undefined;
}

/** A word in a title outweighs any number of occurrences in pages, a name nearly so; a note is as good as a page. */
const fieldWeights: Record<(typeof headingFields)[number], number> = { titles: 6, names: 4, notes: 1 };

export interface Matches {
  scores: Map<number, number>;
  /** Matching pages of some of the publications, with scores, in no order. Those without any are left out. */
  pages(numbers: readonly number[]): Map<number, PageWeights>;
}

/**
 * Publications that match.
 *
 * A page matches when each clause is on it or in the metadata of its publication; so "faaliyet raporu 1954 su" finds
 * the pages about water in the report with that title. When the metadata has every clause, the publication matches even
 * without such a page, and its pages need all of them. An excluded clause takes out pages, and the publication when its
 * metadata has it; without any other clause it takes out every publication that has it at all.
 */
export function matchPublications(query: MatchQuery): Matches {
  const wanted = query.clauses.filter((clause) => !clause.excluded);
  const [only] = wanted;
  if (!only) return { scores: matchExcluded(query), pages: () => new Map() };
  const [word] = only.words;
  const plain =
    query.clauses.length === 1 && only.words.length === 1 && word && !word.forms && !only.phrases && !query.among;
  if (!plain) return matchAll(query, wanted);
  return {
    scores: matchWord(query, only, word.terms),
    // Looked up only now, and only for those that are shown.
    pages: (among) => matchAll({ ...query, among }, wanted).pages(among),
  };
}

function matchExcluded({ rows, all, among, clauses }: MatchQuery): Map<number, number> {
  const scores = new Map<number, number>();
  for (const number of among ?? all.keys()) scores.set(number, 0);
  for (const clause of clauses) {
    for (const table of ['heading', 'posting'] as const) {
      for (const number of matchClause({ rows, table, clause, among }).keys()) scores.delete(number);
    }
  }
  return scores;
}

/**
 * What was typed comes before what was allowed for besides: completions, corrections and synonyms. More than any score:
 * a clause scores less than a hundred, and there are at most 60.
 */
const asTypedFirst = 10_000;
const asTyped = ({ weight }: { weight: number }): boolean => weight === 1;
const isWidened = ({ words, phrases }: ResolvedClause): boolean =>
  phrases !== undefined || words.some(({ terms }) => !terms.every(asTyped));

/** One word, without looking into pages. */
function matchWord(query: MatchQuery, clause: ResolvedClause, terms: { id: number; weight: number }[]) {
  const { rows } = query;
  const rare = rarity(query, clause);
  const widened = isWidened(clause);
  const scores = new Map<number, number>();
  for (const { id, weight } of terms) {
    const { publications, weights } = rows.best('posting', id);
    const first = widened && weight === 1 ? asTypedFirst : 0;
    for (let at = 0; at < publications.length; at += 1) {
      const number = publications[at] ?? 0;
      const score = rare * weight * (weights[at] ?? 0) + first;
      if (terms.length === 1 || score > (scores.get(number) ?? 0)) scores.set(number, score);
    }
  }
  for (const [number, sources] of matchClause({ rows, table: 'heading', clause })) {
    const score = scores.get(number) ?? 0;
    const first = widened && score < asTypedFirst && sources.some(asTyped) ? asTypedFirst : 0;
    scores.set(number, rare * fieldScore(query, sources) + score + first);
  }
  return scores;
}

function matchAll(query: MatchQuery, wanted: ResolvedClause[]): Matches {
  const { pageScores } = query;
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
export function rarity({ rows, all }: MatchQuery, clause: ResolvedClause): number {
  // A phrase is at least as rare as its rarest word.
  const counts = clause.words.map(({ terms }) => Math.max(0, ...terms.map(({ id }) => rows.roughCount(id))));
  return Math.log(1 + all.size / Math.max(1, Math.min(...counts)));
}

function fieldScore({ pageScores }: MatchQuery, sources: PageSource[]): number {
  const { ordinals, weights } = pageScores.collect([{ sources, factor: 1 }], []);
  let score = 0;
  for (const [index, ordinal] of ordinals.entries()) {
    const field = headingFields[ordinal];
    if (field) score += fieldWeights[field] * (weights[index] ?? 0);
  }
  return score;
}
