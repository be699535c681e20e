import type { PublicationHit, SearchQuery, SearchResult } from '../engine.ts';
import { bestOf } from '../facts/bestOf.ts';
import { countFacets } from '../facts/countFacets.ts';
import { noResult } from '../facts/noResult.ts';
import type { PublicationFacts } from '../facts/openFacts.ts';
import { orderOf, orderPage } from '../facts/orderPage.ts';
import { parseQuery } from '../parseQuery.ts';
import type { CheckCancelled } from './answerCalls.ts';
import type { Hiding } from './hiddenFrom.ts';
import { hiddenFrom } from './hiddenFrom.ts';
import { matchPublications } from './matchPublications.ts';
import type { Generation } from './openGeneration.ts';
import type { PageWeights } from './postings.ts';
import type { ShownPages } from './shownPages.ts';
import { openShownPages } from './shownPages.ts';

/** A query as it is sent to the thread. */
export type ThreadQuery = Omit<SearchQuery, 'signal' | 'asOf'> & Hiding;

export function runSearch(index: Generation, query: ThreadQuery, check: CheckCancelled): SearchResult {
  const { facts } = index;
  const parsed = parseQuery(query.text, query);
  // Signs without a word find nothing; only an empty text browses.
  if (parsed.clauses.length === 0 && !parsed.empty) return noResult();
  const rows = index.rows(check, index.facts.sequence);
  const hidden = hiddenFrom(index, query);
  const { clauses, matched, correction } = index.resolver.resolve(parsed.clauses, {
    rows,
    hidden,
    errors: !query.asTyped,
  });
  const asked = { rows, pageScores: index.pageScores, clauses, all: facts.publications };
  const among = query.within === undefined ? undefined : [query.within];

  const matches = parsed.empty ? undefined : matchPublications({ ...asked, among });
  const scores = matches?.scores;
  const candidates = Iterator.from(scores?.keys() ?? among ?? facts.publications.keys());
  const { passing, ...counted } = countFacets(
    facts,
    candidates.filter((number) => !hidden.has(number)),
    query,
  );
  const pages = matches && openShownPages(asked, matches);
  if (pages && scores && clauses.length > 1 && query.sort === 'relevance') favourNeighbours(passing, scores, pages);
  const page = orderPage(passing, scores, query);
  pages?.look(page);
  const hits = page.map(({ number }) => hitOf(number, pages?.found.get(number), index.keysOf, query));
  return {
    total: passing.length,
    hits,
    ...counted,
    matched,
    ...(correction && { correction }),
    ...(parsed.synonyms.length > 0 && { synonyms: parsed.synonyms }),
  };
}

/** As many of the best publications are looked into for words that stand together. */
const favoured = 50;

/** Adds to the scores of the best publications what their pages gain. They stay the best. */
function favourNeighbours(passing: readonly PublicationFacts[], scores: Map<number, number>, pages: ShownPages): void {
  const best = bestOf(passing, favoured, orderOf('relevance', scores));
  pages.look(best);
  for (const { number } of best) scores.set(number, (scores.get(number) ?? 0) + (pages.gained.get(number) ?? 0));
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
