import type { NamedValue, PublicationDocument } from '../../search/documents.ts';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Words far apart from each other, so that none is taken for a misspelling of another; with forms that find it. */
export const vocabulary: readonly (readonly string[])[] = [
  ['belediye', 'belediyenin', 'Belediyesi', 'BELEDİYE'],
  ['kütüphane', 'kütüphaneler', 'kütüphanesinin'],
  ['meclis', 'meclisi', 'Meclis’in'],
  ['tramvay', 'tramvayı', 'tramvaylar'],
  ['şehir', 'şehri', 'şehrin', 'ŞEHİRLER'],
  ['kitap', 'kitabı', 'kitaplar'],
  ['ruhsat', 'ruhsatı', 'ruhsatlar'],
  ['itfaiye', 'itfaiyenin'],
  ['mezarlık', 'mezarlığı'],
  ['bütçe', 'bütçesi', 'bütçenin'],
  ['yönetmelik', 'yönetmeliği'],
  ['festival', 'festivalin'],
  ['çöp', 'çöpler'],
  ['yangın', 'yangını'],
  ['Ankara', 'Ankara’nın', 'ANKARA’DA'],
];

export interface MadeLibraryOptions {
  seed: number;
  publications: number;
  /** At most so many pages each; some have none. */
  pages?: number;
  words?: number;
}

const kinds = ['book', 'bulletin', 'report', 'map'];

export function madeLibrary({ seed, publications, pages = 6, words = 25 }: MadeLibraryOptions): PublicationDocument[] {
  const next = seeded(seed);
  return Array.from({ length: publications }, (_, index) =>
    madePublication(next, { number: index + 1, pages: Math.floor(next() * (pages + 1)), words }),
  );
}

export function madePublication(
  next: () => number,
  { number, pages, words = 25 }: { number: number; pages: number; words?: number },
): PublicationDocument {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  // Some words are on most pages and others on few, as in life.
  const word = () => pick(vocabulary[Math.floor(next() ** 2 * vocabulary.length)]!);
  const text = (count: number) => Array.from({ length: count }, word).join(' ');
  const named = (count: number, name: string, most: number): NamedValue[] =>
    [...new Set(Array.from({ length: Math.floor(next() * (most + 1)) }, () => 1 + Math.floor(next() * count)))].map(
      (value) => ({ number: value, names: [`${name} ${value}`] }),
    );
  const year = next() < 0.15 ? undefined : 1920 + Math.floor(next() * 90);
  return {
    number,
    revision: number,
    kind: pick(kinds),
    titles: [`${text(2)} ${number}`],
    ...(year !== undefined && { yearFrom: year, yearTo: year + (next() < 0.2 ? 1 : 0), earliest: `${year}-03-01` }),
    series: named(4, 'Dizi', 1),
    departments: named(5, 'Daire', 1),
    subjects: named(8, 'Konu', 3),
    agents: named(8, 'Kişi', 2),
    places: named(5, 'Semt', 2),
    languages: next() < 0.1 ? ['tr', 'en'] : ['tr'],
    holding: next() < 0.3 ? ['digital', 'paper'] : next() < 0.5 ? ['digital'] : [],
    notes: next() < 0.3 ? [text(3)] : [],
    pages: Array.from({ length: pages }, (_, page) => ({
      key: 1000 + page,
      position: page + 1,
      label: String(page + 1),
      text: text(Math.floor(next() * words)),
      ...(next() < 0.1 && { otherTexts: [text(4)] }),
    })),
  };
}
