import type { PublicationFacts } from '../facts/openFacts.ts';
import { matchNeighbours } from './matchNeighbours.ts';
import type { Matches, MatchQuery } from './matchPublications.ts';
import type { PageWeights } from './postings.ts';

/** The matching pages of those publications that are looked into, each once. */
export interface ShownPages {
  found: ReadonlyMap<number, PageWeights>;
  /** What the best page of a publication gained by words that stand together. */
  gained: ReadonlyMap<number, number>;
  look(publications: readonly PublicationFacts[]): void;
}

export function openShownPages(query: MatchQuery, matches: Matches): ShownPages {
  const looked = new Set<number>();
  const found = new Map<number, PageWeights>();
  const gained = new Map<number, number>();
  return {
    found,
    gained,
    look(publications) {
      const among = publications.map(({ number }) => number).filter((number) => !looked.has(number));
      among.sort((a, b) => a - b);
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
