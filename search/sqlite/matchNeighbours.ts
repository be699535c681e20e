import type { ResolvedClause } from './matchClause.ts';
import { type MatchQuery, rarity } from './matchPages.ts';
import { matchPhrase } from './matchPhrase.ts';

/** Pages of publications, by ordinal, with what they gain. */
export type Gains = Map<number, Map<number, number>>;

/** Two words that follow each other say about as much as one of them once more. */
const share = 0.5;

/**
 * What pages gain because words that follow each other in the query follow each other there too: "belediye meclisi"
 * typed without quotes is mostly meant as it stands. Reads positions, so it is for the best publications only.
 */
export function matchNeighbours(query: MatchQuery, among: readonly number[]): Gains {
  const gains: Gains = new Map();
  if (among.length === 0) return gains;
  const { rows } = query;
  for (const [index, clause] of query.clauses.entries()) {
    const next = query.clauses[index + 1];
    const words = next && pairOf(clause, next);
    if (!words) continue;
    const gain = share * Math.min(rarity(query, clause), rarity(query, next));
    for (const [number, sources] of matchPhrase({ rows, table: 'posting', words, among })) {
      const pages = gains.get(number) ?? new Map<number, number>();
      gains.set(number, pages);
      for (const { pages: found } of sources) {
        if ('bytes' in found) continue;
        for (const ordinal of found.ordinals) pages.set(ordinal, (pages.get(ordinal) ?? 0) + gain);
      }
    }
  }
  return gains;
}

function pairOf(one: ResolvedClause, other: ResolvedClause) {
  const [first, second] = [one.words, other.words];
  const plain = !one.excluded && !other.excluded && first.length === 1 && second.length === 1;
  return plain ? [...first, ...second] : undefined;
}
