import type { SearchQuery } from './engine.ts';
import { findSynonyms } from './findSynonyms.ts';
import type { Token, Word } from './turkish.ts';
import { exactStem, tokenize } from './turkish.ts';

export interface ClauseWord extends Word {
  /** The stem in its very letters, when only those count. */
  exact?: string;
}

/** One thing that is asked: a word, or several that follow each other. */
export interface Clause {
  words: ClauseWord[];
  /** As typed, for saying what was corrected. */
  typed: string;
  /** Nothing with it is wanted. */
  excluded: boolean;
  /** Between quotes: neither completed nor corrected. */
  quoted: boolean;
  /** The last word, still being typed. */
  unfinished: boolean;
  /** Words and phrases that do as well. Each clause of a phrase that has synonyms carries all of them. */
  alternatives: readonly (readonly Word[])[];
}

export interface ParsedQuery {
  clauses: Clause[];
  /** Nothing was typed: everything is shown. Signs without a word find nothing. */
  empty: boolean;
  /** What `alternatives` came from: what was typed, and what else is listed with it. */
  synonyms: { typed: string; also: string[] }[];
}

export type ParseOptions = Pick<SearchQuery, 'exactLetters' | 'asTyped' | 'synonyms'>;

/** Longer texts and more clauses are cut: nobody types them, and each clause costs a look into the index. */
const longestText = 4_000;
const mostClauses = 60;

/**
 * Quotes (straight, typographic, guillemets) make a phrase, a minus before a word or phrase excludes it; everything
 * else, a lone quote too, separates words. What is quoted or excluded has no synonyms. Never throws.
 */
export function parseQuery(text: string, options: ParseOptions = {}): ParsedQuery {
  const { exactLetters = false, asTyped = false } = options;
  const asked = text.slice(0, longestText);
  const clauses: Clause[] = [];
  const known = new Set<string>();
  const add = (tokens: Token[], source: string, how: Pick<Clause, 'excluded' | 'quoted' | 'unfinished'>) => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!first || !last || clauses.length >= mostClauses) return;
    const words = tokens.map((token) => ({
      stem: token.stem,
      folded: token.folded,
      letters: token.letters,
      ...(exactLetters && { exact: exactStem(token) }),
    }));
    const key = JSON.stringify([how.excluded, words.map((word) => word.exact ?? word.stem)]);
    if (known.has(key) && !how.unfinished) return;
    known.add(key);
    clauses.push({ words, typed: source.slice(first.start, last.end), alternatives: [], ...how });
  };

  let at = 0;
  while (at < asked.length) {
    if (space.test(asked.charAt(at))) {
      at += 1;
      continue;
    }
    const excluded = asked.charAt(at) === '-' && (at === 0 || space.test(asked.charAt(at - 1)));
    if (excluded) at += 1;
    const phrase = phraseAt(asked, at);
    if (phrase) {
      add(tokenize(phrase.text), phrase.text, { excluded, quoted: true, unfinished: false });
      at = phrase.end;
      continue;
    }
    const run = runAt(asked, at);
    const tokens = tokenize(run);
    for (const [index, token] of tokens.entries()) {
      const last = at + token.end === asked.length && index === tokens.length - 1;
      const unfinished = last && !excluded && !exactLetters && !asTyped && token.folded.length >= 3;
      add([token], run, { excluded: excluded && index === 0, quoted: false, unfinished });
    }
    at += Math.max(run.length, 1);
  }
  const synonyms = exactLetters || asTyped ? [] : findSynonyms(clauses, options.synonyms ?? []);
  for (const { clauses: covered, alternatives } of synonyms) {
    for (const clause of covered) clause.alternatives = alternatives;
  }
  return { clauses, empty: asked.trim() === '', synonyms: synonyms.map(({ typed, also }) => ({ typed, also })) };
}

const space = /\s/;
const closing: Record<string, string> = { '"': '"', '“': '”"', '„': '“”', '«': '»' };

function phraseAt(text: string, at: number): { text: string; end: number } | undefined {
  const closers = closing[text.charAt(at)];
  if (closers === undefined) return undefined;
  for (let end = at + 1; end < text.length; end += 1) {
    if (closers.includes(text.charAt(end))) return { text: text.slice(at + 1, end), end: end + 1 };
  }
  return undefined;
}

/** Up to the next space or opening quote; empty when a quote that is never closed stands here. */
function runAt(text: string, at: number): string {
  let end = at;
  while (end < text.length && !space.test(text.charAt(end)) && closing[text.charAt(end)] === undefined) end += 1;
  return text.slice(at, end);
}
