import { foldLetters, lowerTurkish } from '../../../search/turkish/letters.ts';

/** A name as names are compared: folded Turkish letters and digits, single spaces, nothing else. "YAYIN  Adı:" gives "yayin adi". */
export function foldName(name: string): string {
  return foldLetters(lowerTurkish(name))
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
