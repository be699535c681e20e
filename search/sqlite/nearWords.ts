import { errorsAllowed, type Nearness, nearness, simple, withoutDigits } from '../nearness.ts';

/** Finds words a few typing or OCR errors away. Words of other letters than a to z, digits aside, are not in it. */
export interface NearWords {
  add(id: number, word: string): void;
  /** Words at most so many errors away, nearest first. */
  find(word: string): NearWord[];
}

export interface NearWord extends Nearness {
  id: number;
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
        const near = nearness(word, other);
        if (near) found.push({ id: ids[index] ?? 0, ...near });
      }
      return found.sort((a, b) => a.cost - b.cost || a.id - b.id);
    },
  };
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
