import { foldLetters } from '../turkish/letters.ts';
import { fieldEnd } from './indexedDocuments.ts';
import type { Option, Part } from './resolveClauses.ts';
import type { Term } from './terms.ts';

/** As the embedded engine has them. */
const averagePage = 250;
const averageField = 8;
/** Of titles, names and notes. */
const fieldWeights = [6, 4, 1];
/** Two words that follow each other say about as much as one of them once more. */
const neighbourShare = 0.5;

/**
 * Weight of a word on a page: the saturated frequency of BM25 with k1 = 1.2 and b = 0.75 (Robertson and Zaragoza 2009,
 * https://doi.org/10.1561/1500000019) for pages of an average length that is fixed.
 */
export function saturation(occurrences: number, length: number, average = averagePage): number {
  return occurrences / (occurrences + 1.2 * (0.25 + (0.75 * length) / average));
}

/**
 * Scores documents by their words, as the embedded engine does. The server's own order has no regard to how often a
 * page says a word, nor to how rare the word is; it decides which documents are read.
 */
export interface Scorer {
  /** @param lines `words` of a page */
  page(lines: string): number;
  /** @param lines `words` of a publication */
  heading(lines: string): number;
}

/** @param all how many publications there are */
export function openScorer(parts: readonly Part[], all: number): Scorer {
  const weighed = parts.map((part) => ({ part, rare: Math.log(1 + all / Math.max(1, part.publications)) }));
  const pairs = weighed.flatMap(({ part, rare }, at) => {
    const next = weighed[at + 1];
    const [one, other] = [onlyStem(part), next && onlyStem(next.part)];
    return next && one && other ? [{ stems: [one, other], gain: neighbourShare * Math.min(rare, next.rare) }] : [];
  });
  return {
    page(lines) {
      const text = readLines(lines);
      let score = 0;
      for (const { part, rare } of weighed) score += rare * weightIn(text, part, averagePage);
      for (const { stems, gain } of pairs) if (countPhrase(text.stems, stems) > 0) score += gain;
      return score;
    },
    heading(lines) {
      const fields = lines.split(fieldEnd).map(readLines);
      let score = 0;
      for (const { part, rare } of weighed) {
        for (const [at, weight] of fieldWeights.entries()) {
          const field = fields[at];
          if (field) score += rare * weight * weightIn(field, part, averageField);
        }
      }
      return score;
    },
  };
}

interface Text {
  stems: string[][];
  exact: string[][];
  length: number;
}

function readLines(lines: string): Text {
  const exact = lines.split('\n').map((line) => (line === '' ? [] : line.split(' ')));
  const stems = exact.map((line) => line.map(foldLetters));
  return { stems, exact, length: stems.reduce((sum, { length }) => sum + length, 0) };
}

/** Of the option that weighs most; of several words in one option their average. */
function weightIn(text: Text, { options }: Part, average: number): number {
  return Math.max(0, ...options.map((option) => optionWeight(text, option, average)));
}

function optionWeight(text: Text, { terms, weight }: Option, average: number): number {
  const weights = terms.map((term) => saturation(countTerm(text, term), text.length, average));
  return (weight * weights.reduce((sum, one) => sum + one, 0)) / Math.max(1, weights.length);
}

function countTerm({ stems, exact }: Text, { words, begins }: Term): number {
  // A beginning is one of the printed word, which is not at hand: its stem mostly begins so too.
  if (begins !== undefined)
    return stems.flat().filter((stem) => begins.startsWith(stem) || stem.startsWith(begins)).length;
  const letters = words.map((word) => word.exact);
  if (letters.every((one) => one !== undefined)) return countPhrase(exact, letters);
  return countPhrase(
    stems,
    words.map(({ stem }) => stem),
  );
}

function countPhrase(lines: string[][], words: readonly string[]): number {
  let count = 0;
  for (const line of lines) {
    for (let at = 0; at + words.length <= line.length; at += 1) {
      if (words.every((word, offset) => line[at + offset] === word)) count += 1;
    }
  }
  return count;
}

function onlyStem({ options }: Part): string | undefined {
  const [term, second] = options[0]?.terms ?? [];
  const [word, more] = term?.words ?? [];
  return second || more ? undefined : word?.stem;
}
