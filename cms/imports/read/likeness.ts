/**
 * How alike two folded names are, 0 to 1: shared trigrams over all trigrams (Dice), of the name with a blank before and
 * behind it, so that beginnings and ends of words count.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const first = trigrams(a);
  const second = trigrams(b);
  let shared = 0;
  for (const gram of first) if (second.has(gram)) shared += 1;
  return (2 * shared) / (first.size + second.size);
}

export function trigrams(folded: string): Set<string> {
  const padded = `  ${folded} `;
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) grams.add(padded.slice(at, at + 3));
  return grams;
}
