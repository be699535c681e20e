import { roots } from '../../search/turkish/roots.ts';
import { verbs } from '../../search/turkish/verbs.ts';
import { eachWord } from '../../search/turkish.ts';
import { commonWords } from './commonWords.ts';

export interface KnownWords {
  /** Words of letters alone, single letters not counted. */
  words: number;
  /** Those among them that are in a dictionary. */
  known: number;
}

/**
 * How many words of a text are known. Of running Turkish 41 to 69 % are, of English 35 to 60 %, and of what a font
 * without a map to Unicode makes of either 0 to 3 % (17 documents of public bodies; 60,000 sentences).
 */
export function countKnownWords(text: string): KnownWords {
  let words = 0;
  let known = 0;
  eachWord(text, ({ folded, stem }) => {
    if (folded.length === 1) return;
    if (roots.has(stem) || verbs.has(stem) || commonWords.has(folded) || roots.has(folded)) {
      words++;
      known++;
    } else if (letters.test(folded)) words++;
  });
  return { words, known };
}

const letters = /^\p{L}{2,}$/u;
