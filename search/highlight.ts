import type { MatchedTerms } from './engine.ts';
import { scanWords } from './turkish/scanWords.ts';
import { exactStem, firstLetterAt, wordAt } from './turkish.ts';

/** UTF-16 offsets, the end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/**
 * The matched words of a text: ascending, apart, and each a whole word as it stands there, with its suffixes and with
 * the line end when it is broken over two lines.
 */
export function highlight(text: string, matched: MatchedTerms): Range[] {
  return findMatches(text, matched).found.map(({ start, end }) => ({ start, end }));
}

export interface Excerpt {
  /** A slice of the text, cut at word boundaries. */
  text: string;
  /** Where the slice begins in the text. */
  start: number;
  /** Matched words, in offsets into the slice. */
  ranges: Range[];
  /** How many different words of the query it shows. */
  words: number;
  /** Whether there is more text before and after. */
  before: boolean;
  after: boolean;
}

/**
 * The part of a text that shows most of the matched words, each word for the first time counting most, and closer
 * together counting more. The beginning of the text when nothing matches.
 *
 * @param length at most so many UTF-16 units, as long as no single word is longer
 */
export function excerpt(text: string, matched: MatchedTerms, { length }: { length: number }): Excerpt {
  const { found, bounds } = findMatches(text, matched);
  const window = widen(text, bounds, bestRun(found, length) ?? beginning, length);
  const shown = found.filter(({ start, end }) => start >= window.start && end <= window.end);
  return {
    text: text.slice(window.start, window.end),
    start: window.start,
    ranges: shown.map(({ start, end }) => ({ start: start - window.start, end: end - window.start })),
    words: new Set(shown.map(({ stem }) => stem)).size,
    before: text.slice(0, window.start).trim() !== '',
    after: text.slice(window.end).trim() !== '',
  };
}

interface FoundWord extends Range {
  stem: string;
  /** Which word of the text it is. */
  index: number;
}

/** Where words begin and end, one after the other: two numbers each, since a page has hundreds. */
type Bounds = Int32Array;

/** Filled again for each text. */
let scratch: Bounds = new Int32Array(4096);
/** 1 at the first letters of what is looked for, during a call. */
const isFirst = new Uint8Array(0x10000);

/** All words of the text until the next call, and those that match. */
function findMatches(text: string, { words, prefix }: MatchedTerms): { found: FoundWord[]; bounds: Bounds } {
  const stems = new Set(words.filter((word) => !word.exact).map((word) => word.stem));
  const exact = new Set(words.filter((word) => word.exact).map((word) => word.stem));
  const begins = prefix || undefined;
  // Most words of a page end here, without being looked at any further.
  const firsts = [...stems, ...exact, ...(begins ? [begins] : [])].map((stem) => firstLetterAt(stem, 0));
  for (const first of firsts) isFirst[first] = 1;
  // A word has a letter, and something stands between two.
  if (scratch.length < text.length + 2) scratch = new Int32Array(text.length * 2);
  const bounds = scratch;
  const found: FoundWord[] = [];
  let count = 0;
  scanWords(text, (start, end) => {
    const index = count++;
    bounds[2 * index] = start;
    bounds[2 * index + 1] = end;
    if (isFirst[firstLetterAt(text, start)] === 0) return;
    const word = wordAt(text, start, end);
    if (!word) return;
    const matches =
      stems.has(word.stem) ||
      (exact.size > 0 && exact.has(exactStem(word))) ||
      (begins !== undefined && word.folded.startsWith(begins));
    if (matches) found.push({ start, end, stem: word.stem, index });
  });
  for (const first of firsts) isFirst[first] = 0;
  return { found, bounds: bounds.subarray(0, 2 * count) };
}

/** Some words of a text, behind each other. */
interface Run extends Range {
  first: number;
  last: number;
}

const beginning: Run = { start: 0, end: 0, first: 0, last: -1 };

/** From the first to the last of the matched words that are best shown together. */
function bestRun(found: FoundWord[], length: number): Run | undefined {
  let best: (Run & { score: number }) | undefined;
  for (const [index, first] of found.entries()) {
    const seen = new Set<string>();
    let score = 0;
    let previous: FoundWord | undefined;
    for (let at = index; at < found.length; at += 1) {
      const word = found[at];
      if (!word || (at > index && word.end - first.start > length)) break;
      score += seen.has(word.stem) ? 0.2 : 3;
      seen.add(word.stem);
      // Next to each other, as in a phrase.
      if (previous && previous.stem !== word.stem && word.start - previous.end <= 3) score += 1;
      previous = word;
      if (!best || score > best.score) {
        best = { start: first.start, end: word.end, first: first.index, last: word.index, score };
      }
    }
  }
  return best;
}

/** As much around the run as there is room for, from a word's start to a word's end; better from a sentence's start. */
function widen(text: string, bounds: Bounds, run: Run, length: number): Range {
  const room = Math.max(0, length - (run.end - run.start));
  const earliest = Math.max(0, run.start - Math.ceil(room / 2));
  let start = 0;
  if (earliest > 0) {
    let { first } = run;
    while (first > 0 && (bounds[2 * first - 2] ?? 0) >= earliest) first -= 1;
    start = firstSentenceStart(text, earliest, run.start) ?? bounds[2 * first] ?? run.start;
  }
  const latest = start + Math.max(length, run.end - start);
  if (latest >= text.length) return { start, end: text.length };
  let { last } = run;
  while ((bounds[2 * last + 3] ?? Infinity) <= latest) last += 1;
  let end = bounds[2 * last + 1] ?? run.end;
  while (end < latest && closes.test(text.charAt(end))) end += 1;
  return { start, end };
}

const closes = /[.,;:!?…)\]"”’»]/;
const sentenceEnd = /[.!?…:]["”’»)]*\s+(?=\p{Lu}|\p{N})/gu;

/** The first place from `from` on where a sentence starts, not after `to`. */
function firstSentenceStart(text: string, from: number, to: number): number | undefined {
  for (const match of text.slice(from, to).matchAll(sentenceEnd)) return from + match.index + match[0].length;
  return undefined;
}
