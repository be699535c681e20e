import { matchNeighbours } from './matchNeighbours.ts';
import type { MatchQuery } from './matchPages.ts';
import type { Matches } from './matchPublications.ts';
import type { PageWeights } from './postings.ts';

/** The matching pages of those publications that are looked into, each once. */
export interface ShownPages {
  found: ReadonlyMap<number, PageWeights>;
  /** What the best page of a publication gained by words that stand together. */
  gained: ReadonlyMap<number, number>;
  look(numbers: readonly number[]): void;
}

export function openShownPages(query: MatchQuery, matches: Matches): ShownPages {
  const looked = new Set<number>();
  const found = new Map<number, PageWeights>();
  const gained = new Map<number, number>();
  return {
    found,
    gained,
    look(numbers) {
      const among = numbers.filter((number) => !looked.has(number)).sort((a, b) => a - b);
      const gains = matchNeighbours(query, among);
      for (const [number, { ordinals, weights }] of matches.pages(among)) {
        const gain = gains.get(number);
        const better = gain ? weights.map((weight, at) => weight + (gain.get(ordinals[at] ?? -1) ?? 0)) : weights;
        found.set(number, { ordinals, weights: better });
        if (gain) gained.set(number, greatest(better) - greatest(weights));
      }
      for (const number of among) looked.add(number);
    },
  };
}

const greatest = (numbers: readonly number[]): number => numbers.reduce((most, number) => Math.max(most, number), 0);
