import type { Matches } from './matchParts.ts';
import { combinationsOf } from './matchParts.ts';
import type { Look } from './openLibrary.ts';
import type { Resolved } from './resolveClauses.ts';
import { openScorer } from './scorePages.ts';
import { matching, mostTerms } from './terms.ts';

/** A publication is ranked by the server when it is among so many of the best. */
const mostRanked = 400;
/** So many of those are read, and ranked by what they say. */
const mostRead = 50;
const mostCombinations = 8;

/** What was typed comes before what was allowed for besides, and what was read before what was not. */
const asTypedFirst = 10_000;
const readFirst = 1_000;

/**
 * Scores of the publications that match: the best of the server are read and scored by their words; the others follow
 * in its order.
 */
export async function scorePublications(
  look: Look,
  { parts, excluded, matches, filter }: Pick<Resolved, 'parts' | 'excluded'> & { matches: Matches; filter: string },
): Promise<Map<number, number>> {
  const combinations = combinationsOf(parts, mostCombinations);
  const asked = combinations.map((terms) => ({
    ...matching({ terms: terms.slice(0, mostTerms), excluded, filter: `type IN [page, publication] AND ${filter}` }),
    distinct: 'publication',
  }));
  const found = await look.ask(
    asked.flatMap((question) => [
      { ...question, limit: mostRead, attributesToRetrieve: ['publication', 'type', 'words'] },
      { ...question, limit: mostRanked, attributesToRetrieve: ['publication'] },
    ]),
  );
  const scores = new Map<number, number>();
  const add = (number: number, score: number) => {
    if (matches.all.has(number)) scores.set(number, Math.max(scores.get(number) ?? 0, score));
  };
  for (const number of matches.all) add(number, share(matches.pages.get(number) ?? 0));
  for (let at = 1; at < found.length; at += 2) {
    for (const [place, { publication }] of (found[at]?.hits ?? []).entries())
      add(Number(publication), mostRanked - place);
  }
  const scorer = openScorer(parts, look.facts.publications.size);
  const pages = new Map<number, number>();
  for (let at = 0; at < found.length; at += 2) {
    for (const { publication, type, words } of found[at]?.hits ?? []) {
      const number = Number(publication);
      const score = type === 'page' ? scorer.page(String(words)) : 0;
      pages.set(number, Math.max(pages.get(number) ?? 0, score));
    }
  }
  const headings = await readHeadings(look, [...pages.keys()]);
  for (const [number, score] of pages) add(number, readFirst + score + scorer.heading(headings.get(number) ?? ''));
  for (const number of matches.typed) scores.set(number, (scores.get(number) ?? 0) + asTypedFirst);
  return scores;
}

async function readHeadings(look: Look, numbers: number[]): Promise<Map<number, string>> {
  if (numbers.length === 0) return new Map();
  const [found] = await look.ask([
    {
      q: '',
      filter: `type = publication AND publication IN [${numbers.join(', ')}]`,
      limit: numbers.length,
      attributesToRetrieve: ['publication', 'words'],
    },
  ]);
  return new Map((found?.hits ?? []).map(({ publication, words }) => [Number(publication), String(words)]));
}

/** Below 1, so that it decides between those that the server does not rank. */
const share = (pages: number): number => Math.log2(1 + pages) / 40;
