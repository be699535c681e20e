import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { repositoryRoot } from '../repositoryRoot.ts';

/** Inclusive. */
type Range = readonly [from: number, to: number];

interface PublicFont {
  /** Of the file in `site/fonts/`; `site/styles/fonts.css` names the same ranges. */
  name: string;
  source: string;
  ranges: readonly Range[];
  /** Of a variable font: what the styles use. */
  weights?: { min: number; max: number };
}

const literata = '@fontsource-variable/literata/files/literata';
const publicSans = '@fontsource-variable/public-sans/files/public-sans';
const weights = { min: 400, max: 700 };

/** ASCII, Latin-1, ı, œ, quotation marks, dashes, arrows. With the six signs below it sets all of Turkish. */
const latin: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bc, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2215, 0x2215],
];
/** Ğ ğ İ Ş ş ₺, which the source keeps apart with a thousand others. */
const turkish: readonly Range[] = [
  [0x11e, 0x11f],
  [0x130, 0x130],
  [0x15e, 0x15f],
  [0x20ba, 0x20ba],
];
/** Other languages of Europe, and the letters of transliterations (ā, ḥ, ṣ, ẕ). */
const otherLatin: readonly Range[] = [
  [0x100, 0x11d],
  [0x120, 0x12f],
  [0x132, 0x151],
  [0x154, 0x15d],
  [0x160, 0x24f],
  [0x2bd, 0x2c5],
  [0x2c7, 0x2cc],
  [0x2ce, 0x2d7],
  [0x2dd, 0x2ff],
  [0x1e00, 0x1eff],
];
/** Arabic, Persian and Ottoman letters, vowel signs and digits. */
const arabic: readonly Range[] = [
  [0x60c, 0x60c],
  [0x61b, 0x61b],
  [0x61f, 0x61f],
  [0x621, 0x655],
  [0x660, 0x66d],
  [0x670, 0x671],
  [0x679, 0x679],
  [0x67e, 0x67e],
  [0x686, 0x686],
  [0x688, 0x688],
  [0x691, 0x691],
  [0x698, 0x698],
  [0x6a9, 0x6a9],
  [0x6ad, 0x6ad],
  [0x6af, 0x6af],
  [0x6ba, 0x6ba],
  [0x6be, 0x6be],
  [0x6c0, 0x6c1],
  [0x6cc, 0x6cc],
  [0x6d0, 0x6d5],
  [0x6f0, 0x6f9],
  [0x200c, 0x200f],
];

/** The fonts that the public site sends: a Turkish page takes four small files in all. */
export const publicFonts: readonly PublicFont[] = [
  { name: 'literata-latin', source: `${literata}-latin-wght-normal.woff2`, ranges: latin, weights },
  { name: 'literata-turkish', source: `${literata}-latin-ext-wght-normal.woff2`, ranges: turkish, weights },
  { name: 'literata-other', source: `${literata}-latin-ext-wght-normal.woff2`, ranges: otherLatin, weights },
  { name: 'public-sans-latin', source: `${publicSans}-latin-wght-normal.woff2`, ranges: latin, weights },
  { name: 'public-sans-turkish', source: `${publicSans}-latin-ext-wght-normal.woff2`, ranges: turkish, weights },
  { name: 'public-sans-other', source: `${publicSans}-latin-ext-wght-normal.woff2`, ranges: otherLatin, weights },
  { name: 'amiri-arabic', source: '@fontsource/amiri/files/amiri-arabic-400-normal.woff2', ranges: arabic },
];

/** The bytes of one of them, as WOFF2. The same every time. */
export async function makePublicFont({ source, ranges, weights: wght }: PublicFont): Promise<Uint8Array> {
  const text = ranges.map(lettersOf).join('');
  return subsetFont(await readFile(join(repositoryRoot, 'node_modules', source)), text, {
    targetFormat: 'woff2',
    ...(wght && { variationAxes: { wght } }),
  });
}

function lettersOf([from, to]: Range): string {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
}

/** As CSS writes them. */
export function unicodeRange(ranges: readonly Range[]): string {
  const hex = (point: number) => point.toString(16).toUpperCase().padStart(4, '0');
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ');
}
