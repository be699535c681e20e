import type { InterfaceLanguage } from '../addresses.ts';

export interface Letter<T> {
  letter: string;
  id: string;
  entries: T[];
}

/**
 * Entries, already in the order of the language, under their first letter as its index has it: in Turkish Ç, Ğ, İ, Ö, Ş
 * and Ü have letters of their own and Â goes with A, in English all of them stand with the plain letter. Names that
 * begin with no Latin letter come last under `other`.
 */
export function byLetter<T extends { name: string }>(
  entries: readonly T[],
  { other, language }: { other: string; language: InterfaceLanguage },
): Letter<T>[] {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const letter = firstLetter(entry.name, language) ?? other;
    const group = groups.get(letter);
    if (group) group.push(entry);
    else groups.set(letter, [entry]);
  }
  const last = groups.get(other);
  groups.delete(other);
  if (last) groups.set(other, last);
  return [...groups].map(([letter, group], index) => ({ letter, id: `harf-${index + 1}`, entries: group }));
}

function firstLetter(name: string, language: InterfaceLanguage): string | undefined {
  const letter = name.trim().slice(0, 1).toLocaleUpperCase('tr').replace('Â', 'A').replace('Î', 'İ').replace('Û', 'U');
  if (!/^[A-ZÇĞİÖŞÜ]$/.test(letter)) return undefined;
  return language === 'tr' ? letter : letter.normalize('NFD').slice(0, 1);
}
