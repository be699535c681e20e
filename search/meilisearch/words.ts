import { withoutDigits } from '../nearness.ts';

/**
 * Words as Meilisearch gets them. It tokenizes and normalises by itself, in its own way: so it is given words of plain
 * letters that it leaves alone, each with a letter before it that says what it is.
 */

/** What is indexed and asked. */
export const stemWord = (stem: string): string => `q${plain(stem)}`;
/** A word as it is printed, in folded letters: found by its beginning while somebody is typing. */
export const formWord = (folded: string): string => `w${plain(folded)}`;
/** A stem in the letters that it was printed with. */
export const exactWord = (exact: string): string => `z${plain(exact)}`;

/** Longer words are cut: Meilisearch leaves out what has more than 250 bytes. */
const longest = 200;

/** Other scripts would be split and normalised by rules of their own. */
function plain(word: string): string {
  return word.replace(/[^a-z0-9]/gu, (letter) => `0x${(letter.codePointAt(0) ?? 0).toString(16)}0`).slice(0, longest);
}

/**
 * Words in no order. A full stop keeps them further apart than Meilisearch looks for neighbours: they make no phrases,
 * and no pairs to be stored.
 */
export const unordered = (words: Iterable<string>): string => [...words].join('. ');

/**
 * What a misspelling is compared with: the stem, and the printed word where the stemmer took off no more than a letter
 * or two, which may be too many (deprem, depr).
 */
export function nearWords(stem: string, folded: string): string[] {
  const cut = folded.length - stem.length;
  return (cut === 1 || cut === 2 ? [stem, folded] : [stem]).map(withoutDigits);
}
