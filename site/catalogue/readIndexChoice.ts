import { foldLetters, lowerTurkish } from '../../search/turkish/letters.ts';
import { type Hub, hubAddress, type InterfaceLanguage } from '../addresses.ts';
import type { AuthorityEntry } from '../library.ts';

/** What an index of names shows. */
export interface IndexChoice {
  /** Part of a name, as typed. */
  name: string;
  letter: string | undefined;
  sort: 'name' | 'count';
  /** As a tree where there is one, or from A to Z. */
  view: 'tree' | 'list' | undefined;
  page: number;
}

const longestName = 100;

/** What an address can't mean is left out. */
export function readIndexChoice(parameters: URLSearchParams): IndexChoice {
  const letter = parameters.get('letter');
  const view = parameters.get('view');
  const page = parameters.get('page');
  return {
    name: (parameters.get('name') ?? '').trim().slice(0, longestName),
    letter: letter !== null && /^(?:\p{L}|0)$/u.test(letter) ? letter : undefined,
    sort: parameters.get('sort') === 'count' ? 'count' : 'name',
    view: view === 'tree' || view === 'list' ? view : undefined,
    page: page !== null && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

/** The usual is left out, so that one list has one address. */
export function indexAddress(hub: Hub, language: InterfaceLanguage, choice: Partial<IndexChoice>): string {
  const parameters = new URLSearchParams();
  if (choice.name) parameters.set('name', choice.name);
  if (choice.letter) parameters.set('letter', choice.letter);
  if (choice.sort === 'count') parameters.set('sort', 'count');
  if (choice.view) parameters.set('view', choice.view);
  if (choice.page && choice.page > 1) parameters.set('page', String(choice.page));
  return hubAddress(hub, language, parameters);
}

/** Those in whose name every word that was typed begins a word, whatever letters the keyboard has. */
export function withName(entries: readonly AuthorityEntry[], typed: string): AuthorityEntry[] {
  const words = wordsOf(typed);
  if (words.length === 0) return [...entries];
  return entries.filter(({ name }) => {
    const own = wordsOf(name);
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
}

function wordsOf(text: string): string[] {
  return foldLetters(lowerTurkish(text)).match(/[\p{L}\p{N}]+/gu) ?? [];
}
