import { foldLetters, lowerTurkish } from '../../search/turkish/letters.ts';
import { tokenize } from '../../search/turkish.ts';

/** Nobody needs more, and each costs a look into the index for every search that names one of them. */
const mostWords = 20;
const longestWord = 80;

export interface SynonymGroup {
  words: string[];
  /** As lists show it. */
  title: string;
  /** The same in folded letters. */
  searchKey: string;
  /** Why it can't be used, and the line that is wrong. */
  problem?: { message: 'synonymsTooFew' | 'synonymsTooMany' | 'synonymTooLong' | 'synonymWithoutWord'; line: string };
}

/** A group as it is typed: one word or phrase a line. What differs in suffixes alone counts once. */
export function readGroup(typed: string): SynonymGroup {
  const lines = typed
    .split(/\r?\n/)
    .map((line) => line.normalize('NFC').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const byStems = new Map(lines.map((line) => [stemsOf(line), line]).reverse() as [string, string][]);
  const words = lines.filter((line) => byStems.get(stemsOf(line)) === line);
  const title = words.join(' ~ ');
  const group = { words, title, searchKey: foldLetters(lowerTurkish(title)) };
  const empty = words.find((line) => stemsOf(line) === '');
  if (empty !== undefined) return { ...group, problem: { message: 'synonymWithoutWord', line: empty } };
  const long = words.find((line) => line.length > longestWord);
  if (long !== undefined) return { ...group, problem: { message: 'synonymTooLong', line: `${long.slice(0, 40)}…` } };
  if (words.length < 2) return { ...group, problem: { message: 'synonymsTooFew', line: words[0] ?? '' } };
  if (words.length > mostWords)
    return { ...group, problem: { message: 'synonymsTooMany', line: String(words.length) } };
  return group;
}

const stemsOf = (line: string): string =>
  tokenize(line)
    .map(({ stem }) => stem)
    .join(' ');
