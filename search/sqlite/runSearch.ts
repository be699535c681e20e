import type { PublicationHit, SearchQuery, SearchResult } from '../engine.ts';
import { bestOf } from '../facts/bestOf.ts';
import type { Columns } from '../facts/columnsOf.ts';
import { countFacets } from '../facts/countFacets.ts';
import { noResult } from '../facts/noResult.ts';
import { orderOf, orderPage } from '../facts/orderPage.ts';
import { parseQuery } from '../parseQuery.ts';
import type { CheckCancelled } from './answerCalls.ts';
import type { Hiding } from './hiddenFrom.ts';
import { hiddenFrom } from './hiddenFrom.ts';
import type { Matches } from './matchPublications.ts';
import { matchPublications } from './matchPublications.ts';
import type { Generation } from './openGeneration.ts';
import type { PageWeights } from './postings.ts';
import type { ShownPages } from './shownPages.ts';
import { openShownPages } from './shownPages.ts';

/** A query as it is sent to the thread. */
export type ThreadQuery = Omit<SearchQuery, 'signal' | 'asOf'> & Hiding;

export function runSearch(index: Generation, query: ThreadQuery, check: CheckCancelled): SearchResult {
  const { facts } = index;
  const { columns } = facts;
  const parsed = parseQuery(query.text, query);
  // Signs without a word find nothing; only an empty text browses.
  if (parsed.clauses.length === 0 && !parsed.empty) return noResult();
  const rows = index.rows(check, facts);
  const hidden = hiddenFrom(index, query);
  const { clauses, matched, correction } = index.resolver.resolve(parsed.clauses, {
    rows,
    hidden,
    errors: !query.asTyped,
  });
  const asked = { rows, pageScores: index.pageScores, clauses, columns };
  const among = query.within === undefined ? undefined : [query.within];

  const matches = parsed.empty ? undefined : matchPublications({ ...asked, among });
  const candidates = matches?.places ?? placesOf(columns, among);
  const shown = hidden.size === 0 ? candidates : candidates.filter((place) => !hidden.has(numberAt(columns, place)));
  const { passing, ...counted } = countFacets(facts, shown, query);
  const pages = matches && openShownPages(asked, matches);
  if (pages && query.sort === 'relevance') rank({ columns, passing, matches, pages, clauses, query });
  const order = orderOf(query.sort, columns, matches?.scores);
  const page = orderPage(passing, order, query).map((place) => numberAt(columns, place));
  pages?.look(page);
  const hits = page.map((number) => hitOf(number, pages?.found.get(number), index.keysOf, query));
  return {
    total: passing.length,
    hits,
    ...counted,
    matched,
    ...(correction && { correction }),
    ...(parsed.synonyms.length > 0 && { synonyms: parsed.synonyms }),
  };
}

const numberAt = ({ numbers }: Columns, place: number): number => numbers[place] ?? 0;

const placesOf = ({ numbers, places }: Columns, among: readonly number[] | undefined): number[] =>
  among ? among.flatMap((number) => places.get(number) ?? []) : [...numbers.keys()];

/** As many of the best publications are looked into for words that stand together. */
const favoured = 50;

interface Ranking {
  columns: Columns;
  passing: readonly number[];
  matches: Matches;
  pages: ShownPages;
  clauses: readonly unknown[];
  query: ThreadQuery;
}

/**
 * Makes the scores of those that may be shown what they are, and adds to the best of several words what their pages
 * gain by words that stand together. They stay the best.
 */
function rank({ columns, passing, matches, pages, clauses, query }: Ranking): void {
  const { scores } = matches;
  matches.settle?.(passing, Math.max(favoured, query.page * query.perPage));
  if (clauses.length < 2) return;
  const best = bestOf(passing, favoured, orderOf('relevance', columns, scores));
  pages.look(best.map((place) => numberAt(columns, place)));
  for (const place of best) scores[place] = (scores[place] ?? 0) + (pages.gained.get(numberAt(columns, place)) ?? 0);
}

function hitOf(
  number: number,
  found: PageWeights | undefined,
  keysOf: Generation['keysOf'],
  { pagesPerPublication }: ThreadQuery,
): PublicationHit {
  if (!found) return { number, pages: [], matchingPages: 0 };
  const keys = keysOf(number);
  const pages = found.ordinals
    .map((ordinal, index) => ({ ordinal, score: found.weights[index] ?? 0 }))
    .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal)
    .slice(0, pagesPerPublication)
    .map(({ ordinal, score }) => ({ key: keys[ordinal] ?? 0, score }));
  return { number, pages, matchingPages: found.ordinals.length };
}
