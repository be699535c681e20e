import { dropSuffix } from './turkish/dropSuffix.ts';
import { foldLetters, lowerTurkish } from './turkish/letters.ts';
import { readDigitsAsLetters } from './turkish/readDigitsAsLetters.ts';
import { apostrophes, scanWords } from './turkish/scanWords.ts';
import { stem } from './turkish/stem.ts';

/**
 * The one normaliser: what is indexed, what is asked and what is highlighted all go through `tokenize`.
 * A change of what it returns needs a new `normalizerVersion`, which makes every index build itself again.
 */
export const normalizerVersion = 2;

export interface Word {
  /** As printed, lower-cased by the Turkish rules, composed, without an inflection behind an apostrophe. */
  letters: string;
  /** The same in folded letters: what is compared while somebody is typing. */
  folded: string;
  /** What is indexed and asked. */
  stem: string;
}

/** A word of which one may keep something by its number; each object has its own, counted up from 0. */
export interface NumberedWord extends Word {
  id: number;
}

export interface Token extends Word {
  /** UTF-16 offsets into the very text that was given; the end includes suffixes, and line ends inside the word. */
  start: number;
  end: number;
}

/** The words of a text in their order. Never throws; lone surrogates and control characters separate words. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  eachWord(text, ({ letters, folded, stem }, start, end) => tokens.push({ letters, folded, stem, start, end }));
  return tokens;
}

/**
 * The same without making anything: for reading whole libraries. A word that repeats is mostly the very same object.
 */
export function eachWord(text: string, visit: (word: NumberedWord, start: number, end: number) => void): void {
  scanWords(text, (start, end) => {
    const word = wordAt(text, start, end);
    if (word) visit(word, start, end);
  });
}

/** What stands between two offsets that `scanWords` gave. */
export function wordAt(text: string, start: number, end: number): NumberedWord | undefined {
  const word = analyze(text.slice(start, end));
  return word.stem === '' ? undefined : word;
}

/** The folded first letter of the word that begins here, as a code; stems and folded words begin with it too. */
export function firstLetterAt(text: string, start: number): number {
  const code = text.charCodeAt(start);
  const seen = firstLetters[code];
  if (seen) return seen;
  const letter = String.fromCodePoint(text.codePointAt(start) ?? 0);
  const folded = foldLetters(lowerTurkish(letter)).charCodeAt(0);
  // of a pair the half says nothing
  if (letter.length === 1) firstLetters[code] = folded;
  return folded;
}

/** Of letters that are one unit of UTF-16, by their code. */
const firstLetters = new Uint16Array(0x10000);

/**
 * The stem in the letters it was printed with, which keeps sınır apart from sinir: kitabı gives kitap, SINIRDA sınır.
 * Where the stemmer put a vowel back (şehri, şehir) it is the one that vowel harmony asks for.
 */
export function exactStem(word: Word): string {
  if (word.letters === word.folded) return word.stem;
  let exact = '';
  let at = 0;
  let back = false;
  for (const letter of word.stem) {
    const printed = word.letters[at];
    if (printed !== undefined && foldLetters(printed) === letter) {
      exact += printed;
      at += 1;
    } else {
      const harmonic = letter === 'i' && back ? 'ı' : letter === 'u' && !back ? 'ü' : letter;
      exact += harmonic;
      if (!'iu'.includes(letter)) at += 1;
    }
    const last = exact.at(-1) ?? '';
    if ('aıouâû'.includes(last)) back = true;
    else if ('eiöüî'.includes(last)) back = false;
  }
  return exact;
}

const notLetters = /[\u00ad¬\-‐\s]+/g;
const apostrophe = new RegExp(`[${apostrophes}]`);
const properStart = /^[\p{Lu}\p{N}]/u;

/** Profit and state in all their forms, which without the circumflex would be a wife and a carpet: kârı, hâlini. */
const circumflexed = /^(?:kâr|hâl)[ıi](?:[mn][ıi]?z?(?:[ae]|[dt][ae]n?|l[ae])?|n[ıi]n|yl[ae])?$/;

/** What is longer is no word but a recognition gone wrong; its beginning stands for it. */
const longest = 120;

/** Words repeat: a page of Turkish is nearly all found here. Emptied when full, which keeps memory bounded. */
const known = new Map<string, NumberedWord>();
let numbered = 0;
const knownLimit = 200_000;

function analyze(printed: string): NumberedWord {
  const seen = known.get(printed);
  if (seen) return seen;
  const joined = printed.slice(0, longest).replace(notLetters, '');
  const parts = joined.split(apostrophe).map(lowerTurkish);
  const letters = parts.length > 1 ? dropSuffix(parts, properStart.test(joined)) : (parts[0] ?? '');
  const folded = readDigitsAsLetters(foldLetters(letters));
  const word = {
    letters,
    folded,
    stem: stem(circumflexed.test(letters) ? folded.slice(0, 3) : folded),
    id: numbered++,
  };
  if (known.size >= knownLimit) known.clear();
  known.set(printed, word);
  return word;
}
