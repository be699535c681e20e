import type { PublicationRecord } from '../../cms/publish/publicRecord.ts';
import type { CoverOf } from '../library.ts';
import { countAll } from './countPublications.ts';
import type { ReadCards } from './makeCards.ts';
import type { VisibleSet } from './visibleSet.ts';

/** Those catalogued last of each kind are looked at for a cover; of a few the images may not be made yet. */
const candidatesOfKind = 4;

export async function readKinds(
  state: VisibleSet,
  cards: ReadCards,
): Promise<{ type: PublicationRecord['type']; count: number; cover?: CoverOf }[]> {
  const candidates = new Map<PublicationRecord['type'], number[]>();
  for (const [number, { facts }] of state.of('publication')) {
    if (facts?.held !== 'digital') continue;
    const known = candidates.get(facts.type) ?? [];
    known.push(number);
    known.sort((a, b) => b - a);
    candidates.set(facts.type, known.slice(0, candidatesOfKind));
  }
  const found = await cards(state, [...candidates.values()].flat());
  return countAll(state).kinds.map(({ type, count }) => {
    const card = found.find((one) => one.type === type && one.cover);
    return { type, count, ...(card?.cover && { cover: { publication: card.number, cover: card.cover } }) };
  });
}
