export interface Order<T> {
  /** The whole list, without those whose numbers are gone and with those that came. */
  change(gone: ReadonlySet<number>, came: T[]): T[];
}

/** A list kept in order; equals are in the order of their numbers. */
export function keepOrder<T extends { number: number }>(compare: (a: T, b: T) => number): Order<T> {
  let list: T[] = [];
  const full = (a: T, b: T) => compare(a, b) || a.number - b.number;
  return {
    change(gone, came) {
      const stayed = list.filter((publication) => !gone.has(publication.number));
      list = [];
      let copied = 0;
      for (const publication of [...came].sort(full)) {
        const place = placeIn(stayed, copied, (other) => full(other, publication) < 0);
        while (copied < place) copied = copy(stayed, copied);
        list.push(publication);
      }
      while (copied < stayed.length) copied = copy(stayed, copied);
      return list;
    },
  };

  function copy(from: T[], at: number): number {
    const publication = from[at];
    if (publication) list.push(publication);
    return at + 1;
  }
}

/** By halving: comparing titles is what costs here. */
function placeIn<T>(list: T[], from: number, isBefore: (item: T) => boolean): number {
  let [low, high] = [from, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
