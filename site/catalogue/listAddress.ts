import { type PublicationKind, publicationKinds } from '../../cms/publications/vocabularies.ts';
import { type AuthorityKind, authorityKinds } from '../../cms/publish/publicRecord.ts';
import { hubAddress, type InterfaceLanguage } from '../addresses.ts';
import type { ListQuery } from '../library.ts';

export const publicationsPerPage = 30;

export type ListChoice = Omit<ListQuery, 'perPage'>;

/** How the list is sorted when nothing is asked for: a series as it is numbered, all else by date. */
export function usualSort(choice: Pick<ListChoice, 'linked'>): ListQuery['sort'] {
  return choice.linked?.kind === 'series' ? 'series' : 'newest';
}

/** The list that an address asks for. What it can't mean is left out. */
export function readListChoice(parameters: URLSearchParams): ListChoice {
  const type = parameters.get('kind');
  const decade = yearIn(parameters, 'decade');
  const year = yearIn(parameters, 'year');
  const linked = linkedIn(parameters);
  const sort = parameters.get('sort');
  const choice: ListChoice = {
    sort: isSort(sort) && (sort !== 'series' || linked?.kind === 'series') ? sort : usualSort({ linked }),
    page: positive(parameters.get('page')) ?? 1,
  };
  if (type !== null && Object.hasOwn(publicationKinds, type)) choice.type = type as PublicationKind;
  if (linked) choice.linked = linked;
  if (parameters.has('undated')) choice.undated = true;
  else if (year !== undefined) choice.year = year;
  else if (decade !== undefined) choice.decade = Math.floor(decade / 10) * 10;
  return choice;
}

/** The address of a list. The usual is left out, so that one list has one address. */
export function listAddress(language: InterfaceLanguage, choice: Partial<ListChoice> = {}): string {
  return hubAddress('catalogue', language, listParameters(choice));
}

export function listParameters(choice: Partial<ListChoice>): URLSearchParams {
  const parameters = new URLSearchParams();
  if (choice.type) parameters.set('kind', choice.type);
  if (choice.linked) parameters.set(choice.linked.kind, String(choice.linked.number));
  if (choice.decade !== undefined) parameters.set('decade', String(choice.decade));
  if (choice.year !== undefined) parameters.set('year', String(choice.year));
  if (choice.undated) parameters.set('undated', '1');
  if (choice.sort && choice.sort !== usualSort(choice)) parameters.set('sort', choice.sort);
  if (choice.page && choice.page > 1) parameters.set('page', String(choice.page));
  return parameters;
}

const sorts: readonly ListQuery['sort'][] = ['newest', 'oldest', 'title', 'added', 'series'];

function isSort(value: string | null): value is ListQuery['sort'] {
  return sorts.some((sort) => sort === value);
}

function linkedIn(parameters: URLSearchParams): { kind: AuthorityKind; number: number } | undefined {
  for (const kind of authorityKinds) {
    const number = positive(parameters.get(kind));
    if (number !== undefined) return { kind, number };
  }
  return undefined;
}

function yearIn(parameters: URLSearchParams, name: string): number | undefined {
  const value = parameters.get(name);
  return value !== null && /^\d{4}$/.test(value) ? Number(value) : undefined;
}

function positive(value: string | null): number | undefined {
  return value !== null && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined;
}
