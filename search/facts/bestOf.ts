/** The first `count` items by ascending key, equals by ascending second key, without sorting the rest. */
export function bestOf<T>(
  items: readonly T[],
  count: number,
  keys: { first(item: T): number; second(item: T): number },
): T[] {
  const firsts = new Float64Array(items.length);
  // not `Float64Array.from`, which walks an iterator: four times the time
  items.forEach((item, index) => {
    firsts[index] = keys.first(item);
  });
  const order = (a: number, b: number): number => {
    const [x, y] = [items[a], items[b]];
    return (firsts[a] ?? 0) - (firsts[b] ?? 0) || (x && y ? keys.second(x) - keys.second(y) : 0);
  };
  if (count * 8 > items.length) {
    const sorted = items.map((_, index) => index).sort(order);
    return sorted.slice(0, count).flatMap((index) => items[index] ?? []);
  }
  // Kept in order; most items are worse than the last of them and cost one comparison.
  const best: number[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const last = best[best.length - 1];
    if (best.length === count && last !== undefined && order(last, index) <= 0) continue;
    let place = best.length;
    while (place > 0 && order(best[place - 1] ?? 0, index) > 0) place -= 1;
    best.splice(place, 0, index);
    if (best.length > count) best.pop();
  }
  return best.flatMap((index) => items[index] ?? []);
}
