/** Finds words a few typing or OCR errors away. Words of other letters than a to z, digits aside, are not in it. */
export interface NearWords {
  add(id: number, word: string): void;
  /** Words at most so many errors away, nearest first. */
  find(word: string): NearWord[];
}

export interface NearWord {
  id: number;
  /** In errors: 1 for a typing error, less for letters that look alike on a poor print. */
  cost: number;
  /** Nothing but letters that look alike tells the two apart. */
  misread: boolean;
}

export function openNearWords(): NearWords {
  const ids: number[] = [];
  const words: string[] = [];
  const masks: number[] = [];

  return {
    add(id, printed) {
      const word = withoutDigits(printed);
      if (!simple.test(word)) return;
      ids.push(id);
      words.push(word);
      masks.push(maskOf(word));
    },
    find(word) {
      const most = errorsAllowed(word);
      if (most === 0) return [];
      const mask = maskOf(word);
      const found: NearWord[] = [];
      for (let index = 0; index < words.length; index += 1) {
        // An error changes two letters of the set, rn for m three; most words end here.
        if (bits(mask ^ (masks[index] ?? 0)) > 2 * most + 1) continue;
        const other = words[index] ?? '';
        if (Math.abs(other.length - word.length) > most + 1) continue;
        const errors = distance(word, other);
        if (errors > most) continue;
        const misread = distance(word, other, Infinity) < Infinity;
        // People and machines rarely get the first letter wrong.
        const cost = errors + (other[0] === word[0] || misread ? 0 : 0.4);
        found.push({ id: ids[index] ?? 0, cost, misread });
      }
      return found.sort((a, b) => a.cost - b.cost || a.id - b.id);
    },
  };
}

const simple = /^[a-z]{3,32}$/;

/** Letters that were read as digits, also where `readDigitsAsLetters` takes no risk: 1stanbul, 8elediye. */
function withoutDigits(word: string): string {
  if (word.length < 5 || !/^\d?[a-z]+(?:\d[a-z]+)*\d?$/.test(word)) return word;
  return word.replace(/\d/g, (digit) => digitsAsLetters[digit] ?? digit);
}

const digitsAsLetters: Record<string, string> = { 0: 'o', 1: 'i', 5: 's', 6: 'g', 8: 'b', 9: 'g' };

/** One error from four letters on, two from eight on; in between two letters may be misread. */
function errorsAllowed(word: string): number {
  if (!simple.test(word) || word.length < 4) return 0;
  if (word.length < 6) return 1;
  return word.length < 8 ? 2 * misreading : 2;
}

/** What taking one for the other costs. */
const misreading = 0.6;
/** Single letters that look alike on a poor print, and one letter that looks like two. In folded letters. */
const alikeLetters = pairs('li ce hb ft nu gq vy it lt ji');
const alikePairs = pairs('mrn mni min mnn uii uli uil nri dcl dci wvv hli klc');

function pairs(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').flatMap((pair) => [pair, pair.slice(1) + pair.charAt(0)]));
}

function maskOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) - 97);
  return mask;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
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
      if (alikePairs.has(letter + otherTwo)) least = Math.min(least, (last[j - 2] ?? 0) + misreading);
      if (alikePairs.has(two + other)) least = Math.min(least, (beforeLast[j - 1] ?? 0) + misreading);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
