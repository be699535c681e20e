import { foldName } from '../foldName.ts';

/** As `memberships[].enumeration` of a publication has it. */
export interface Level {
  caption: string;
  from: number;
  to?: number;
}
export interface IssueNumber {
  enumeration: Level[];
  runningNumber?: number;
  designation?: string;
}

/**
 * Two numbers with a slash: a volume and its number, a year and its number, or one double number? `shape` is the same for
 * all that ask the same.
 */
export type NumberOutcome =
  | { ok: true; number: IssueNumber }
  | { ok: false; why: 'twoNumbers'; shape: 'x/y' | 'x/x+1'; first: number; second: number };
export type PairReading = 'volume' | 'year' | 'double';

/**
 * The number of an issue as people write it: "Yıl 3 Sayı 7 (43)", "7–8", "Cilt 2 No. 5", "S. 12", "özel sayı". What is no
 * number is the issue's designation, so nothing is lost.
 */
export function readNumber(typed: string, pair?: PairReading): NumberOutcome {
  const text = typed
    .normalize('NFC')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = /^(\d{1,4}) ?\/ ?(\d{1,6})(?: ?\((\d{1,9})\))?$/.exec(text);
  if (bare) return readPair(Number(bare[1]), Number(bare[2]), pair, bare[3]);

  const number: IssueNumber = { enumeration: [] };
  let rest = ` ${text} `;
  rest = rest.replace(running, (_, inBrackets?: string, named?: string) => {
    number.runningNumber ??= Number(inBrackets ?? named);
    return ' ';
  });
  const take = (pattern: RegExp, parts: (found: string[]) => [caption?: string, first?: string, last?: string]) => {
    rest = rest.replace(pattern, (...found) => {
      const [caption = '', first = '', last] = parts(found);
      number.enumeration.push(level(captionOf(caption), first, last));
      return ' ';
    });
  };
  // "2. cilt 5. sayı", but not the "2. Sayı" of "Cilt 2. Sayı 5"
  if (/^ \d/.test(rest)) take(trailingCaption, ([, first, last, caption]) => [caption, first, last]);
  take(captioned, ([, caption, first, last]) => [caption, first, last]);
  const lettered = /^ (\d{1,9}) ?\/?\p{L} $/u.exec(rest);
  if (lettered) {
    return { ok: true, number: { enumeration: [level('Sayı', lettered[1] ?? '', undefined)], designation: text } };
  }
  if (number.enumeration.length === 0) {
    rest = rest.replace(/^ (?:no|nr|nº|n°|№|#)?[.:]? ?(\d{1,9})(?:-(\d{1,9}))?(?![\d./])/iu, (_, first, last) => {
      number.enumeration.push(level('Sayı', first, last));
      return ' ';
    });
  }
  const designation = rest
    .replace(/\( *\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.()/-]+|[\s,;:(/-]+$/g, '');
  if (/[\p{L}\p{N}]/u.test(designation)) number.designation = closeBracket(designation);
  return { ok: true, number };
}

const captions = caseless(
  'yıl|sene|cilt|sayı|numara|nüsha|fasikül|cüz|kitap|seri|volume|vol|year|issue|number|no|nr|nº|n°|№|part',
);
const letters = 'c|s|y|n';
const whole = caseless('(?:genel|toplam|whole) ?(?:sayı|no|numara|number)?[.:]* ?');
const running = new RegExp(`\\((?:${whole})?(\\d{1,9})(?:[-/]\\d{1,9})?\\)|${whole}(\\d{1,9})(?:[-/]\\d{1,9})?`, 'gu');
const value = '(\\d{1,9}|[ivxlc]{1,7}(?![\\p{L}]))';
const captioned = new RegExp(
  `(?<![\\p{L}\\d])(${captions}|${letters})(?:[.:]| ?:|(?= )|(?=\\d)) ?${value}(?: ?[-/] ?(\\d{1,9}))?(?![\\p{L}\\d])`,
  'giu',
);
const trailingCaption = new RegExp(`(?<![\\p{L}\\d/])(\\d{1,9})(?:-(\\d{1,9}))?\\. ?(${captions})(?![\\p{L}])`, 'giu');

/** With every i as any of the four: no regular expression knows that I is the capital of ı. */
function caseless(pattern: string): string {
  return pattern.replace(/\p{L}/gu, (letter) => {
    if ('ıi'.includes(letter)) return '[ıiIİ]';
    return `[${letter}${letter.toLocaleUpperCase('tr')}]`;
  });
}

function readPair(
  first: number,
  second: number,
  pair: PairReading | undefined,
  running: string | undefined,
): NumberOutcome {
  const runningNumber = running === undefined ? {} : { runningNumber: Number(running) };
  const two = (caption: string): NumberOutcome => ({
    ok: true,
    number: {
      enumeration: [
        { caption, from: first },
        { caption: 'Sayı', from: second },
      ],
      ...runningNumber,
    },
  });
  // A year of the calendar is no volume.
  if (first >= 1800 && first <= 2100) return two('Yıl');
  if (pair === 'volume') return two('Cilt');
  if (pair === 'year') return two('Yıl');
  if (pair === 'double' && second > first) {
    return { ok: true, number: { enumeration: [{ caption: 'Sayı', from: first, to: second }], ...runningNumber } };
  }
  if (pair === 'double') return two('Cilt');
  return { ok: false, why: 'twoNumbers', shape: second === first + 1 ? 'x/x+1' : 'x/y', first, second };
}

function level(caption: string, first: string, last: string | undefined): Level {
  const from = /^\d/.test(first) ? Number(first) : romanNumber(first);
  const to = last === undefined ? undefined : Number(last);
  return { caption, from, ...(to !== undefined && to > from && { to }) };
}

/** Single letters are written out; what is longer stays as printed. */
function captionOf(typed: string): string {
  const long: Record<string, string> = { c: 'Cilt', s: 'Sayı', y: 'Yıl', n: 'Sayı', no: 'No.', nr: 'No.', vol: 'Vol.' };
  const folded = foldName(typed);
  return (
    long[folded] ??
    (folded === '' ? 'No.' : typed.charAt(0).toLocaleUpperCase('tr') + typed.slice(1).toLocaleLowerCase('tr'))
  );
}

const romanValues: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
export function romanNumber(text: string): number {
  const values = [...text.toLowerCase().replaceAll('ı', 'i')].map((letter) => romanValues[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function closeBracket(text: string): string {
  return text.includes(')') && !text.includes('(')
    ? text.replaceAll(')', '').trim()
    : text.includes('(') && !text.includes(')')
      ? `${text})`
      : text;
}
