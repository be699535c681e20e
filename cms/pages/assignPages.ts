import { areUntouched, changesBetween, demandAll, inOrder, renumber } from './arrange.ts';
import { CannotArrange } from './cannotArrange.ts';
import type { PageChange, PageState } from './pageState.ts';

export interface Receiver {
  publication: number;
  /** In the order in which they are to stand there, behind what is there. */
  pages: readonly number[];
}

/**
 * Gives ranges of one publication's pages to others. Pure.
 *
 * @param keyOf the permanent key of a page in its new publication
 */
export function assignPages(given: {
  pages: readonly PageState[];
  receivers: readonly Receiver[];
  /** Pages of the receiving publications as they are. */
  there: ReadonlyMap<number, readonly PageState[]>;
  keyOf: (publication: number, page: number) => number;
}): PageChange[] {
  const own = inOrder(given.pages);
  const asked = given.receivers.flatMap(({ pages }) => pages);
  if (new Set(asked).size !== asked.length) throw new CannotArrange('issueTwice');
  demandAll(own, asked);
  const leaving = new Set(asked);
  const byId = new Map(own.map((page) => [page.id, page]));
  const stay = own.filter(({ id }) => !leaving.has(id));
  const changes = changesBetween(
    own.filter(({ id }) => !leaving.has(id)),
    renumber(stay, areUntouched(own)),
  );
  const received = new Map<number, PageState[]>();
  for (const { publication, pages } of given.receivers) {
    const before = received.get(publication) ?? inOrder(given.there.get(publication) ?? []);
    const arrive = pages.flatMap((id) => {
      const page = byId.get(id);
      return page ? [{ ...page, publication, key: given.keyOf(publication, id) }] : [];
    });
    // an issue of its own begins at page 1, if nobody has said otherwise
    received.set(publication, renumber([...before, ...arrive], areUntouched(own) && areUntouched(before)));
  }
  for (const [publication, after] of received) {
    const before = [
      ...(given.there.get(publication) ?? []),
      ...after.flatMap(({ id }) => (leaving.has(id) ? (byId.get(id) ?? []) : [])),
    ];
    changes.push(...changesBetween(before, after));
  }
  return changes;
}
