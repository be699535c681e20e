import type { Clause } from './parseQuery.ts';
import type { Word } from './turkish.ts';
import { tokenize } from './turkish.ts';

export interface FoundSynonyms {
  /** The clauses, one after the other, whose words are listed. */
  clauses: Clause[];
  typed: string;
  /** As listed. */
  also: string[];
  alternatives: Word[][];
}

/**
 * Words and phrases of a query that stand in a group of synonyms, whatever their suffixes. The longest wins: within
 * "belediye başkanı" the word "belediye" is not looked up by itself. A word of several groups has the synonyms of all.
 */
export function findSynonyms(clauses: readonly Clause[], groups: readonly (readonly string[])[]): FoundSynonyms[] {
  if (groups.length === 0) return [];
  const entries = listEntries(groups);
  const found: FoundSynonyms[] = [];
  let at = 0;
  while (at < clauses.length) {
    const here = longestAt(clauses, at, entries);
    if (here) found.push(here);
    at += here?.clauses.length ?? 1;
  }
  return found;
}

interface Entry {
  words: Word[];
  groups: (readonly string[])[];
}

interface Entries {
  /** By stems. */
  listed: Map<string, Entry>;
  /** Words of the longest phrase. */
  longest: number;
}

const keyOf = (words: readonly Word[]): string => words.map(({ stem }) => stem).join(' ');

function listEntries(groups: readonly (readonly string[])[]): Entries {
  const listed = new Map<string, Entry>();
  let longest = 0;
  for (const group of groups) {
    for (const member of group) {
      const words = tokenize(member);
      const key = keyOf(words);
      const entry = listed.get(key) ?? { words, groups: [] };
      if (!entry.groups.includes(group)) entry.groups.push(group);
      listed.set(key, entry);
      longest = Math.max(longest, words.length);
    }
  }
  return { listed, longest };
}

function longestAt(clauses: readonly Clause[], at: number, { listed, longest }: Entries): FoundSynonyms | undefined {
  const run: Clause[] = [];
  for (const clause of clauses.slice(at, at + longest)) {
    if (clause.excluded || clause.quoted) break;
    run.push(clause);
  }
  for (; run.length > 0; run.pop()) {
    const words = run.flatMap((clause) => clause.words);
    const own = keyOf(words);
    const entry = listed.get(own);
    if (!entry) continue;
    // Two spellings that have the same stems are one.
    const others = new Map<string, { member: string; words: Word[] }>();
    for (const member of entry.groups.flat()) {
      const memberWords = tokenize(member);
      const key = keyOf(memberWords);
      if (key !== own && key !== '' && !others.has(key)) others.set(key, { member, words: memberWords });
    }
    if (others.size === 0) continue;
    return {
      clauses: [...run],
      typed: run.map(({ typed }) => typed).join(' '),
      also: [...others.values()].map(({ member }) => member),
      alternatives: [...others.values()].map((other) => other.words),
    };
  }
  return undefined;
}
