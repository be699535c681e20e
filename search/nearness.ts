/** How far a word is from another that it may have been meant to be, or misread as. */
export interface Nearness {
  /** In errors: 1 for a typing error, less for letters that look alike on a poor print. */
  cost: number;
  /** Nothing but letters that look alike tells the two apart. */
  misread: boolean;
}

/** Undefined when it is too far. In folded letters without digits. */
export function nearness(word: string, other: string): Nearness | undefined {
  const errors = distance(word, other);
  if (errors > errorsAllowed(word)) return undefined;
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
const alikeLetters = pairs('li ce hb ft nu gq vy it lt ji');
const oneAndTwo = 'mrn mni min mnn uii uli uil nri dcl dci wvv hli klc';
/** One letter, and then the two that it looks like. */
const oneAsTwo: ReadonlySet<string> = new Set(oneAndTwo.split(' '));

function pairs(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').flatMap((pair) => [pair, pair.slice(1) + pair.charAt(0)]));
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment), and misread letters.
 *
 * @param edit what an error costs that is not a misreading
 */
export function distance(a: string, b: string, edit = 1): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => (index === 0 ? 0 : index * edit));
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i * edit];
    const letter = a.charAt(i - 1);
    const two = i > 1 ? a.charAt(i - 2) + letter : '';
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charAt(j - 1);
      const otherTwo = j > 1 ? b.charAt(j - 2) + other : '';
      const changed = letter === other ? 0 : alikeLetters.has(letter + other) ? misreading : edit;
      let least = Math.min((last[j] ?? 0) + edit, (row[j - 1] ?? 0) + edit, (last[j - 1] ?? 0) + changed);
      if (two !== '' && otherTwo !== '') {
        if (two.charAt(0) === other && otherTwo.charAt(0) === letter) {
          least = Math.min(least, (beforeLast[j - 2] ?? 0) + edit);
        }
      }
      if (otherTwo !== '' && oneAsTwo.has(letter + otherTwo)) least = Math.min(least, (last[j - 2] ?? 0) + misreading);
      if (two !== '' && oneAsTwo.has(other + two)) least = Math.min(least, (beforeLast[j - 1] ?? 0) + misreading);
      row.push(least);
    }
    beforeLast = last;
    last = row;
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
