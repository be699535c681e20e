/**
 * Entries, already in Turkish order, under their first letter as a Turkish index has it: Ç, Ğ, İ, Ö, Ş and Ü have their
 * own, Â goes with A. Names that begin with no Latin letter come last under `other`.
 */
export function byLetter<T extends { name: string }>(
  entries: readonly T[],
  other: string,
): { letter: string; id: string; entries: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const letter = firstLetter(entry.name) ?? other;
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  const last = groups.get(other);
  groups.delete(other);
  if (last) groups.set(other, last);
  return [...groups].map(([letter, group], index) => ({ letter, id: `harf-${index + 1}`, entries: group }));
}

function firstLetter(name: string): string | undefined {
  const letter = name.trim().slice(0, 1).toLocaleUpperCase('tr').replace('Â', 'A').replace('Î', 'İ').replace('Û', 'U');
  return /^[A-ZÇĞİÖŞÜ]$/.test(letter) ? letter : undefined;
}
