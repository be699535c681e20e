import type { Clause } from '../parseQuery.ts';
import { foldLetters } from '../turkish/letters.ts';
import type { Word } from '../turkish.ts';
import type { Asked } from './openLibrary.ts';
import { exactWord, formWord, stemWord } from './words.ts';

/** A word or phrase as the server is asked for it. */
export interface Term {
  /** Between quotes: found as it stands, neither corrected nor completed by the server. */
  text: string;
  /** The words in their order, for reading what was found; none of a beginning. */
  words: { stem: string; exact?: string | undefined }[];
  /** Without quotes, and last in the question: found by its beginning. */
  begins?: string;
  /** The documents that have it, where they had to be read to know. */
  ids?: readonly string[];
}

export function termOf(words: readonly (Word & { exact?: string | undefined })[]): Term {
  const stems = `"${words.map(({ stem }) => stemWord(stem)).join(' ')}"`;
  const exact = words.flatMap((word) => (word.exact === undefined ? [] : `"${exactWord(word.exact)}"`));
  const alone = words.length === 1 && exact.length === 1;
  return {
    text: alone ? exact.join(' ') : [stems, ...exact].join(' '),
    words: words.map(({ stem, exact }) => ({ stem, exact })),
  };
}

/** Without the very letters, for what was read and needs them no more. */
export const stemsOf = ({ words }: Term): Term => ({
  text: `"${words.map(({ stem }) => stemWord(stem)).join(' ')}"`,
  words,
});

export const clauseTerm = (clause: Clause): Term => termOf(clause.words);

export const termThatBegins = (folded: string): Term => ({ text: formWord(folded), words: [], begins: folded });

/**
 * The server finds neighbours in pairs: of "a b c" it knows that a stands before b, and b before c, and not whether
 * both are the same b. Nor do the very letters stand in order. Such phrases are looked up in what was found.
 */
export const isUncertain = ({ words }: Term): boolean =>
  words.length > 2 || (words.length > 1 && words.some(({ exact }) => exact !== undefined));

/** Whether the words follow each other within a line. @param lines stems in their very letters */
export function holdsPhrase(lines: string, { words }: Term): boolean {
  return lines.split(/[\n\f]/).some((line) => {
    const present = line.split(' ');
    return present.some((_, at) =>
      words.every(({ stem, exact }, offset) => {
        const word = present[at + offset];
        return word !== undefined && (exact === undefined ? foldLetters(word) === stem : word === exact);
      }),
    );
  });
}

export interface Matching {
  terms: readonly Term[];
  excluded?: readonly Term[];
  filter: string;
  /** Where to look; everywhere without it. */
  attributes?: string[] | undefined;
}

/** The server looks at no more terms of a question. */
export const mostTerms = 10;

/** A question for the documents that have all of the terms. */
export function matching({ terms, excluded = [], filter, attributes }: Matching): Asked {
  const whole = terms.filter(({ begins }) => begins === undefined);
  // The server completes the last word and nothing else.
  const begun = terms.filter(({ begins }) => begins !== undefined);
  const unwanted = excluded.filter(({ ids }) => ids === undefined);
  const texts = [...unwanted.map(({ text }) => `-${text}`), ...[...whole, ...begun].map(({ text }) => text)];
  const filters = [
    filter,
    ...terms.flatMap(({ ids }) => (ids ? `id IN ${JSON.stringify(ids)}` : [])),
    ...excluded.flatMap(({ ids }) => (ids && ids.length > 0 ? `id NOT IN ${JSON.stringify(ids)}` : [])),
  ];
  return {
    q: texts.join(' '),
    filter: filters.join(' AND '),
    matchingStrategy: 'all',
    ...(attributes && { attributesToSearchOn: attributes }),
  };
}
