const collator = new Intl.Collator('tr', { numeric: true });

/** Paths as people order them: folder by folder, 2 before 10, by the Turkish alphabet. */
export function naturalOrder(a: string, b: string): number {
  const first = a.split('/');
  const second = b.split('/');
  for (let at = 0; at < Math.min(first.length, second.length); at += 1) {
    // Files of a folder come before its folders.
    const depth = Number(at < first.length - 1) - Number(at < second.length - 1);
    const order = depth || collator.compare(first[at] ?? '', second[at] ?? '');
    if (order !== 0) return order;
  }
  return first.length - second.length || (a < b ? -1 : Number(a > b));
}
