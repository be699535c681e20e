/** Finds words a few typing or OCR errors away. Words of other letters than a to z are not in it. */
export interface NearWords {
  add(id: number, word: string): void;
  /** Ids of words at most so many errors away, nearest first. */
  find(word: string): { id: number; cost: number }[];
}

export function openNearWords(): NearWords {
  const ids: number[] = [];
  const words: string[] = [];
  const masks: number[] = [];

  return {
    add(id, word) {
      if (!simple.test(word)) return;
      ids.push(id);
      words.push(word);
      masks.push(maskOf(word));
    },
    find(word) {
      const most = errorsAllowed(word);
      if (most === 0) return [];
      const mask = maskOf(word);
      const seen = asSeen(word);
      const found: { id: number; cost: number }[] = [];
      for (let index = 0; index < words.length; index += 1) {
        // An error changes two letters of the set, rn for m three; most words end here.
        if (bits(mask ^ (masks[index] ?? 0)) > 2 * most + 1) continue;
        const other = words[index] ?? '';
        if (Math.abs(other.length - word.length) > most + 1) continue;
        const alike = asSeen(other) === seen;
        const errors = alike ? 0.5 : distance(word, other);
        if (errors > most || other === word) continue;
        // People and machines rarely get the first letter wrong.
        found.push({ id: ids[index] ?? 0, cost: errors + (other[0] === word[0] ? 0 : 0.4) });
      }
      return found.sort((a, b) => a.cost - b.cost || a.id - b.id);
    },
  };
}

const simple = /^[a-z]{3,32}$/;

/** One error from four letters on, two from eight on. */
function errorsAllowed(word: string): number {
  if (!simple.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** What looks the same on a poor print: rn and m, ii and u, l and i, cl and d, vv and w. */
const asSeen = (word: string): string =>
  word.replaceAll('rn', 'm').replaceAll('cl', 'd').replaceAll('vv', 'w').replaceAll('ii', 'u').replaceAll('l', 'i');

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

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
