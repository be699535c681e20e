import type { CollectionView } from '../library.ts';
import type { ReadCards } from './makeCards.ts';
import type { RecordCache } from './recordCache.ts';
import type { VisibleSet } from './visibleSet.ts';

/** Publications that are looked at for a cover. */
const mostLookedAt = 12;

export function viewCollections({ records, cards }: { records: RecordCache; cards: ReadCards }) {
  return async (state: VisibleSet, numbers: Iterable<number>): Promise<CollectionView[]> => {
    const held = [...(await records.read(state, 'collection', numbers)).values()];
    const shown = state.of('publication');
    const visible = held.map(({ record }) => record.publications.filter((number) => shown.has(number)));
    const candidates = held.map(({ record }, index) => [
      ...(record.cover === undefined ? [] : [record.cover]),
      ...(visible[index] ?? []).slice(0, mostLookedAt),
    ]);
    const covers = new Map((await cards(state, candidates.flat())).map((card) => [card.number, card.cover]));
    return held.map(({ record, revision }, index) => {
      const publication = candidates[index]?.find((number) => covers.get(number));
      const cover = publication === undefined ? undefined : covers.get(publication);
      return {
        record,
        revision,
        count: visible[index]?.length ?? 0,
        ...(publication !== undefined && cover && { cover: { publication, cover } }),
      };
    });
  };
}

/** Featured ones first, as they are numbered; then what was published last. */
export function inEditorsOrder(views: readonly CollectionView[]): CollectionView[] {
  const rank = ({ record }: CollectionView) => (record.featured ? 0 : 1);
  const place = ({ record }: CollectionView) => record.position ?? Number.POSITIVE_INFINITY;
  return [...views].sort((one, other) => {
    if (rank(one) !== rank(other)) return rank(one) - rank(other);
    if (place(one) !== place(other)) return place(one) < place(other) ? -1 : 1;
    return other.record.firstPublishedAt.localeCompare(one.record.firstPublishedAt);
  });
}
