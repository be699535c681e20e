/** How pages are numbered: as printed, or in the square brackets of cataloguers where nothing is printed. */
export const numberings = {
  arabic: { tr: '1, 2, 3', en: '1, 2, 3' },
  romanSmall: { tr: 'i, ii, iii', en: 'i, ii, iii' },
  romanLarge: { tr: 'I, II, III', en: 'I, II, III' },
  bracketed: { tr: 'Numarasız: [1], [2]', en: 'Unnumbered: [1], [2]' },
  text: { tr: 'Yalnızca metin', en: 'Text alone' },
} as const;
export type Numbering = keyof typeof numberings;

export interface Labelling {
  numbering: Numbering;
  /** The number of the first page. */
  start: number;
  /** Before the number: `Levha `; or all of the label, with the numbering `text`. */
  text: string;
}

const romans: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** For 1 to 3999; other numbers have no Roman form and stay as they are. */
export function toRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) return String(value);
  let rest = value;
  let roman = '';
  for (const [worth, letters] of romans) {
    while (rest >= worth) {
      roman += letters;
      rest -= worth;
    }
  }
  return roman;
}

/** The label of the nth page of a range, from 0. */
export function labelOf({ numbering, start, text }: Labelling, nth: number): string {
  const number = start + nth;
  switch (numbering) {
    case 'arabic':
      return `${text}${number}`;
    case 'romanSmall':
      return `${text}${toRoman(number)}`;
    case 'romanLarge':
      // ASCII on purpose: Turkish capitals would make İ of i
      return `${text}${toRoman(number).toUpperCase()}`;
    case 'bracketed':
      return `[${text}${number}]`;
    case 'text':
      return text.trim();
  }
}
