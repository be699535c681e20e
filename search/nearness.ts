/** How far a word is from another that it may have been meant to be, or misread as. */
export interface Nearness {
  /** In errors: 1 for a typing error, less for letters that look alike on a poor print. */
  cost: number;
  /** Nothing but letters that look alike tells the two apart. */
  misread: boolean;
}

/** Undefined when it is too far. In folded letters without digits. */
export function nearness(word: string, other: string): Nearness | undefined {
  const most = errorsAllowed(word);
  const errors = distance(word, other, 1, most);
  if (errors > most) return undefined;
  const misread = distance(word, other, Infinity) < Infinity;
  // People and machines rarely get the first letter wrong.
  return { cost: errors + (other[0] === word[0] || misread ? 0 : 0.4), misread };
}

/** Words that may be misspelt or misread. */
export const simple = /^[a-z]{3,32}$/;

/** Letters that were read as digits, also where `readDigitsAsLetters` takes no risk: 1stanbul, 8elediye. */
export function withoutDigits(word: string): string {
  if (word.length < 5 || !/^\d?[a-z]+(?:\d[a-z]+)*\d?$/.test(word)) return word;
  return word.replace(/\d/g, (digit) => digitsAsLetters[digit] ?? digit);
}

const digitsAsLetters: Record<string, string> = { 0: 'o', 1: 'i', 5: 's', 6: 'g', 8: 'b', 9: 'g' };

/** One error from four letters on, two from eight on; in between two letters may be misread. */
export function errorsAllowed(word: string): number {
  if (!simple.test(word) || word.length < 4) return 0;
  if (word.length < 6) return 1;
  return word.length < 8 ? 2 * misreading : 2;
}

/** What taking one for the other costs. */
const misreading = 0.6;
/** Single letters that look alike on a poor print, and one letter that looks like two. In folded letters. */
const alikeLetters = 'li ce hb ft nu gq vy it lt ji';
/** One letter, and then the two that it looks like. */
const oneAndTwo = 'mrn mni min mnn uii uli uil nri dcl dci wvv hli klc';

/** Tables by places in the alphabet: words are compared by the ten thousand. */
const alike = tableOf(alikeLetters.split(' ').flatMap((pair) => [pair, pair.charAt(1) + pair.charAt(0)]));
const oneAsTwo = tableOf(oneAndTwo.split(' '));

function tableOf(entries: string[]): Uint8Array {
  const table = new Uint8Array(26 ** 3);
  for (const entry of entries) table[placeOf([...entry].map((letter) => letter.charCodeAt(0)))] = 1;
  return table;
}

function placeOf(codes: readonly number[]): number {
  return codes.reduce((place, code) => place * 26 + letterPlace(code), 0);
}

/** Whatever is not a letter from a to z lies outside of the tables, with all that follows it. */
function letterPlace(code: number): number {
  return code >= 97 && code <= 122 ? code - 97 : -100_000;
}

/** Used again for each comparison. */
let rows = [new Float64Array(64), new Float64Array(64), new Float64Array(64)] as const;

/**
 * Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment), and misread letters.
 *
 * @param edit what an error costs that is not a misreading
 * @param most from where on it does not matter how much it is: Infinity then
 */
export function distance(a: string, b: string, edit = 1, most = Number.MAX_VALUE): number {
  if (b.length >= rows[0].length) {
    const size = b.length * 2;
    rows = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  }
  let [beforeLast, last, row] = rows;
  for (let j = 0; j <= b.length; j += 1) last[j] = j === 0 ? 0 : j * edit;
  let lastLeast = 0;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i * edit;
    let rowLeast = i * edit;
    const code = a.charCodeAt(i - 1);
    const letter = letterPlace(code);
    const codeBefore = i > 1 ? a.charCodeAt(i - 2) : 0;
    const letterBefore = letterPlace(codeBefore);
    for (let j = 1; j <= b.length; j += 1) {
      const otherCode = b.charCodeAt(j - 1);
      const other = letterPlace(otherCode);
      let least = (last[j - 1] ?? 0) + (code === otherCode ? 0 : alike[letter * 26 + other] === 1 ? misreading : edit);
      least = Math.min(least, (last[j] ?? 0) + edit, (row[j - 1] ?? 0) + edit);
      if (j > 1) {
        const otherCodeBefore = b.charCodeAt(j - 2);
        if (codeBefore === otherCode && otherCodeBefore === code) {
          least = Math.min(least, (beforeLast[j - 2] ?? 0) + edit);
        }
        if (oneAsTwo[letter * 676 + letterPlace(otherCodeBefore) * 26 + other] === 1) {
          least = Math.min(least, (last[j - 2] ?? 0) + misreading);
        }
      }
      if (oneAsTwo[other * 676 + letterBefore * 26 + letter] === 1) {
        least = Math.min(least, (beforeLast[j - 1] ?? 0) + misreading);
      }
      row[j] = least;
      if (least < rowLeast) rowLeast = least;
    }
    // a cell builds on the two rows before it
    if (rowLeast > most && lastLeast > most) return Infinity;
    lastLeast = rowLeast;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length] ?? 0;
}

/** The word as it would be if two letters of it had been read as one, or one as two. */
export function misreadings(word: string): string[] {
  const found = new Set<string>();
  const replace = (seen: string, meant: string) => {
    for (let at = word.indexOf(seen); at >= 0; at = word.indexOf(seen, at + 1)) {
      found.add(word.slice(0, at) + meant + word.slice(at + seen.length));
    }
  };
  for (const pair of oneAndTwo.split(' ')) {
    const [one, two] = [pair.charAt(0), pair.slice(1)];
    replace(one, two);
    replace(two, one);
  }
  return [...found];
}
