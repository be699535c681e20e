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
  const { found, words } = findMatches(text, matched);
  const window = widen(text, words, bestRun(found, length) ?? { start: 0, end: 0 }, length);
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
}

/** Where words begin and end, one after the other: two numbers each, since a page has hundreds. */
type Bounds = number[];

/** All words of the text, and those that match. */
function findMatches(text: string, { words, prefix }: MatchedTerms): { found: FoundWord[]; words: Bounds } {
  const stems = new Set(words.filter((word) => !word.exact).map((word) => word.stem));
  const exact = new Set(words.filter((word) => word.exact).map((word) => word.stem));
  const begins = prefix || undefined;
  // Most words of a page end here, without being looked at any further.
  const firsts = new Set([...stems, ...exact, ...(begins ? [begins] : [])].map((stem) => firstLetterAt(stem, 0)));
  const every: Bounds = [];
  const found: FoundWord[] = [];
  scanWords(text, (start, end) => {
    every.push(start, end);
    if (!firsts.has(firstLetterAt(text, start))) return;
    const word = wordAt(text, start, end);
    if (!word) return;
    const matches =
      stems.has(word.stem) ||
      (exact.size > 0 && exact.has(exactStem(word))) ||
      (begins !== undefined && word.folded.startsWith(begins));
    if (matches) found.push({ start, end, stem: word.stem });
  });
  return { found, words: every };
}

/** From the first to the last of the matched words that are best shown together. */
function bestRun(found: FoundWord[], length: number): Range | undefined {
  let best: (Range & { score: number }) | undefined;
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
      if (!best || score > best.score) best = { start: first.start, end: word.end, score };
    }
  }
  return best;
}

/** As much around the run as there is room for, from a word's start to a word's end; better from a sentence's start. */
function widen(text: string, words: Bounds, run: Range, length: number): Range {
  const room = Math.max(0, length - (run.end - run.start));
  const earliest = Math.max(0, run.start - Math.ceil(room / 2));
  let start = run.start;
  const sentence = firstSentenceStart(text, earliest, run.start);
  if (earliest === 0) start = 0;
  else start = sentence ?? words.find((at, index) => index % 2 === 0 && at >= earliest && at <= run.start) ?? run.start;
  const latest = start + Math.max(length, run.end - start);
  if (latest >= text.length) return { start, end: text.length };
  let end = words.findLast((at, index) => index % 2 === 1 && at <= latest && at >= run.end) ?? run.end;
  while (end < latest && closes.test(text.charAt(end))) end += 1;
  return { start, end: Math.max(end, run.end) };
}

const closes = /[.,;:!?…)\]"”’»]/;
const sentenceEnd = /[.!?…:]["”’»)]*\s+(?=\p{Lu}|\p{N})/gu;

/** The first place from `from` on where a sentence starts, not after `to`. */
function firstSentenceStart(text: string, from: number, to: number): number | undefined {
  for (const match of text.slice(from, to).matchAll(sentenceEnd)) return from + match.index + match[0].length;
  return undefined;
}
