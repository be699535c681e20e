import type { SearchQuery, SearchResult } from '../engine.ts';
import { countFacets } from '../facts/countFacets.ts';
import { noResult } from '../facts/noResult.ts';
import { orderOf, orderPage } from '../facts/orderPage.ts';
import { parseQuery } from '../parseQuery.ts';
import { bestPages } from './bestPages.ts';
import { openCorrector } from './correctWord.ts';
import { matchParts } from './matchParts.ts';
import { openCounts } from './openCounts.ts';
import type { Look } from './openLibrary.ts';
import { type Resolved, resolveClauses } from './resolveClauses.ts';
import { scorePublications } from './scorePublications.ts';

export interface Searching {
  look: Look;
  query: Omit<SearchQuery, 'signal' | 'asOf' | 'hidden'>;
  hidden: ReadonlySet<number>;
}

/** A filter that lets through what is shown. */
export function shownFilter(hidden: ReadonlySet<number>): string {
  return hidden.size === 0 ? 'publication >= 0' : `publication NOT IN [${[...hidden].join(', ')}]`;
}

const nothing: Resolved = { parts: [], excluded: [], matched: { words: [] } };

export async function runSearch({ look, query, hidden }: Searching): Promise<SearchResult> {
  const { facts } = look;
  const { within } = query;
  const parsed = parseQuery(query.text, query);
  // Signs without a word find nothing; only an empty text browses.
  if (parsed.clauses.length === 0 && !parsed.empty) return noResult();
  const shown = shownFilter(hidden);
  const counts = openCounts(look);
  const correct = openCorrector({ look, counts, shown });
  const errors = !query.asTyped;
  const resolved = parsed.empty ? nothing : await resolveClauses(parsed, { look, counts, shown, correct, errors });
  const inside = within === undefined ? shown : `${shown} AND publication = ${within}`;
  const matches = parsed.empty ? undefined : await matchParts({ look, counts, inside }, resolved);

  const candidates = matches?.all ?? (within === undefined ? facts.publications.keys() : [within]);
  // Those of this moment: the index may change while the server is asked.
  const { columns } = facts;
  const among = [...candidates]
    .filter((number) => !hidden.has(number) && (within === undefined || number === within))
    .flatMap((number) => columns.places.get(number) ?? []);
  const { passing, ...counted } = countFacets(facts, among, query);
  const numberOf = (place: number) => columns.numbers[place] ?? 0;
  const byScore = matches && query.sort === 'relevance' && resolved.parts.length > 0 && passing.length > 0;
  const narrowed = passing.length < among.length;
  const filter = narrowed ? `publication IN [${passing.map(numberOf).join(', ')}]` : inside;
  const scores = byScore ? await scorePublications(look, { ...resolved, matches, filter }) : undefined;
  const byPlace = scores && Float64Array.from(columns.numbers, (number) => scores.get(number) ?? 0);
  const numbers = orderPage(passing, orderOf(query.sort, columns, byPlace), query).map(numberOf);
  const hits = matches
    ? await bestPages({ look, counts, matches, numbers, ...resolved, most: query.pagesPerPublication })
    : numbers.map((number) => ({ number, pages: [], matchingPages: 0 }));
  const { matched, correction } = resolved;
  return {
    total: passing.length,
    hits,
    ...counted,
    matched,
    ...(correction && { correction }),
    ...(parsed.synonyms.length > 0 && { synonyms: parsed.synonyms }),
  };
}
