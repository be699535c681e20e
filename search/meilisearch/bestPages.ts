import type { PublicationHit } from '../engine.ts';
import { combinationsOf, countWays, type Matches } from './matchParts.ts';
import type { Counts } from './openCounts.ts';
import type { Asked, Look } from './openLibrary.ts';
import type { Part, Resolved } from './resolveClauses.ts';
import { openScorer } from './scorePages.ts';
import { holdsPhrase, matching, mostTerms, type Term } from './terms.ts';

/** Attributes that hold the words of a page itself, and not those of its publication. */
const pageAttributes = ['much', 'more', 'text', 'forms', 'exact'];
/** Of each publication at least so many pages are read, that the best of them are the best. */
const leastRead = 8;
/** More pages than this are taken in the order of the server. */
const mostRead = 12;
const mostOwn = 20_000;
const mostCombinations = 8;

export interface Showing extends Pick<Resolved, 'parts' | 'excluded'> {
  look: Look;
  counts: Counts;
  matches: Matches;
  /** The publications that are shown. */
  numbers: number[];
  /** Pages to name for each. */
  most: number;
}

/** The publications that are shown, with their best pages and how many match. */
export async function bestPages(showing: Showing): Promise<PublicationHit[]> {
  const { look, parts, excluded, matches, numbers, most } = showing;
  if (parts.length === 0 || numbers.length === 0) return numbers.map(withoutPages);
  const own = await ownPages(showing);
  const combinations = combinationsOf(parts, mostCombinations);
  const limit = Math.max(most, leastRead);
  const asked: { number: number; question: Asked }[] = [];
  for (const number of numbers) {
    const ids = own.ids.get(number);
    if (matches.inHeading.has(number) && (own.counts.get(number) ?? 0) === 0) continue;
    const attributes = matches.inHeading.has(number) && !ids ? pageAttributes : undefined;
    const filter = ids ? `id IN ${JSON.stringify(ids)}` : `type = page AND publication = ${number}`;
    for (const terms of combinations) {
      const question = matching({ terms: terms.slice(0, mostTerms), excluded, filter, attributes });
      const read = limit <= mostRead ? ['id', 'key', 'words'] : ['id', 'key'];
      asked.push({ number, question: { ...question, limit, showRankingScore: true, attributesToRetrieve: read } });
    }
  }
  const found = await look.ask(asked.map(({ question }) => question));
  const scorer = openScorer(parts, look.facts.publications.size);
  const best = new Map<number, Map<number, number>>();
  for (const [at, { number }] of asked.entries()) {
    const pages = best.get(number) ?? new Map<number, number>();
    best.set(number, pages);
    for (const { key, words, _rankingScore } of found[at]?.hits ?? []) {
      const score = words === undefined ? Number(_rankingScore) : scorer.page(String(words));
      pages.set(Number(key), Math.max(pages.get(Number(key)) ?? 0, score));
    }
  }
  return numbers.map((number) => ({
    number,
    pages: [...(best.get(number) ?? [])]
      .map(([key, score]) => ({ key, score }))
      .sort((a, b) => b.score - a.score || a.key - b.key)
      .slice(0, most),
    matchingPages: (matches.inHeading.has(number) ? own.counts : matches.pages).get(number) ?? 0,
  }));
}

const withoutPages = (number: number): PublicationHit => ({ number, pages: [], matchingPages: 0 });

/** Of publications whose metadata has everything: their pages that have everything themselves. */
async function ownPages({ look, counts, matches, parts, excluded, numbers }: Showing) {
  const asked = numbers.filter((number) => matches.inHeading.has(number));
  const ids = new Map<number, string[]>();
  if (asked.length === 0) return { counts: new Map<number, number>(), ids };
  const filter = `type = page AND publication IN [${asked.join(', ')}]`;
  if (!parts.some(hasPhrase)) {
    const [counted = new Map<number, number>()] = await countWays(
      counts,
      { parts, excluded },
      [filter],
      pageAttributes,
    );
    return { counts: counted, ids };
  }
  // Where neighbours stand the server does not know: the phrase may be the title's. What has the words is read.
  const found = await look.ask(
    combinationsOf(parts, mostCombinations).map((terms) => ({
      ...matching({ terms: terms.slice(0, mostTerms), excluded, filter, attributes: pageAttributes }),
      limit: mostOwn,
      attributesToRetrieve: ['id', 'publication', 'words'],
    })),
  );
  for (const number of asked) ids.set(number, []);
  const seen = new Set<string>();
  for (const { id, publication, words } of found.flatMap(({ hits }) => hits)) {
    if (seen.has(String(id)) || !parts.every((part) => holdsPart(String(words), part))) continue;
    seen.add(String(id));
    ids.get(Number(publication))?.push(String(id));
  }
  return { counts: new Map([...ids].map(([number, { length }]) => [number, length])), ids };
}

const hasPhrase = ({ options }: Part): boolean =>
  options.some(({ terms }) => terms.some(({ words }) => words.length > 1));

/** What is found by its beginning is not looked for: the server has found it. */
const holdsPart = (lines: string, { options }: Part): boolean =>
  options.some(({ terms }) => terms.every((term: Term) => term.words.length === 0 || holdsPhrase(lines, term)));
