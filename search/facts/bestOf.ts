/** What comes first; both are looked up by place. */
export interface Order {
  /** The greatest first. Without them the ranks alone decide. */
  scores: Float64Array | undefined;
  /** Each another one, 0 first. */
  ranks: Int32Array;
}

/** The first `count` places in an order, without sorting the rest. */
export function bestOf(places: readonly number[], count: number, { scores, ranks }: Order): number[] {
  const order = (a: number, b: number): number =>
    (scores && (scores[b] ?? 0) - (scores[a] ?? 0)) || (ranks[a] ?? 0) - (ranks[b] ?? 0);
  if (count * 8 > places.length) return [...places].sort(order).slice(0, count);
  // Kept in order; most are worse than the last of them and cost one comparison.
  const best: number[] = [];
  for (const place of places) {
    const last = best[best.length - 1];
    if (best.length === count && last !== undefined && order(last, place) <= 0) continue;
    let at = best.length;
    while (at > 0 && order(best[at - 1] ?? 0, place) > 0) at -= 1;
    best.splice(at, 0, place);
    if (best.length > count) best.pop();
  }
  return best;
}
