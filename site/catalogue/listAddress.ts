import { type PublicationKind, publicationKinds } from '../../cms/publications/vocabularies.ts';
import { type AuthorityKind, authorityKinds } from '../../cms/publish/publicRecord.ts';
import { hubAddress, type InterfaceLanguage } from '../addresses.ts';
import type { Holding, ListQuery } from '../library.ts';
import { daysIn } from './daysIn.ts';

export const publicationsPerPage = 30;

export type ListChoice = Omit<ListQuery, 'perPage' | 'language'>;

/** How a list is sorted when nothing is asked for: a series as it is numbered, a collection as it was put together. */
export function usualSort({ linked, collection }: Pick<ListChoice, 'linked' | 'collection'>): ListQuery['sort'] {
  if (collection !== undefined) return 'collection';
  return linked?.kind === 'series' ? 'series' : 'newest';
}

/** The list that an address asks for. What it can't mean is left out. */
export function readListChoice(parameters: URLSearchParams): ListChoice {
  const type = parameters.get('kind');
  const linked = linkedIn(parameters);
  const collection = linked ? undefined : positive(parameters.get('collection'));
  const held = parameters.get('held');
  const choice: ListChoice = { sort: usualSort({ linked, collection }), page: positive(parameters.get('page')) ?? 1 };
  const sort = parameters.get('sort');
  if (isSort(sort) && canSort(sort, { linked, collection })) choice.sort = sort;
  if (type !== null && Object.hasOwn(publicationKinds, type)) choice.type = type as PublicationKind;
  if (linked) choice.linked = linked;
  if (linked && parameters.get('wide') === '1') choice.wide = true;
  if (collection !== undefined) choice.collection = collection;
  if (isHolding(held)) choice.held = held;
  return { ...choice, ...timeIn(parameters) };
}

/** The address of a list. The usual is left out, so that one list has one address. */
export function listAddress(language: InterfaceLanguage, choice: Partial<ListChoice> = {}): string {
  return hubAddress('catalogue', language, listParameters(choice));
}

export function listParameters(choice: Partial<ListChoice>): URLSearchParams {
  const parameters = new URLSearchParams();
  const set = (name: string, value: string | number | undefined) => {
    if (value !== undefined) parameters.set(name, String(value));
  };
  set('kind', choice.type);
  if (choice.linked) set(choice.linked.kind, choice.linked.number);
  if (choice.linked && choice.wide) set('wide', 1);
  set('collection', choice.collection);
  set('decade', choice.decade);
  set('year', choice.year);
  set('month', choice.month);
  set('day', choice.day);
  if (choice.undated) set('undated', 1);
  set('on', choice.anniversary?.join('_'));
  set('held', choice.held);
  if (choice.sort && choice.sort !== usualSort(choice)) set('sort', choice.sort);
  if (choice.page && choice.page > 1) set('page', choice.page);
  return parameters;
}

type Time = Pick<ListChoice, 'decade' | 'year' | 'month' | 'day' | 'undated' | 'anniversary'>;

/** One time at most: the narrowest that the address names. */
function timeIn(parameters: URLSearchParams): Time {
  const days = daysOfYear(parameters.get('on'));
  if (days.length > 0) return { anniversary: days };
  if (parameters.has('undated')) return { undated: true };
  const year = yearIn(parameters, 'year');
  if (year === undefined) {
    const decade = yearIn(parameters, 'decade');
    return decade === undefined ? {} : { decade: Math.floor(decade / 10) * 10 };
  }
  const month = partIn(parameters, 'month', 12);
  if (month === undefined || month === 'none') return { year, ...(month && { month }) };
  const day = partIn(parameters, 'day', daysIn(year, month));
  return { year, month, ...(day && { day }) };
}

const sorts: readonly ListQuery['sort'][] = ['newest', 'oldest', 'title', 'added', 'series', 'collection'];

function isSort(value: string | null): value is ListQuery['sort'] {
  return sorts.some((sort) => sort === value);
}

function canSort(sort: ListQuery['sort'], { linked, collection }: Pick<ListChoice, 'linked' | 'collection'>): boolean {
  if (sort === 'series') return linked?.kind === 'series';
  return sort !== 'collection' || collection !== undefined;
}

function isHolding(value: string | null): value is Holding {
  return value === 'digital' || value === 'paper' || value === 'missing';
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
  return value !== null && /^\d{4}$/.test(value) && value !== '0000' ? Number(value) : undefined;
}

function partIn(parameters: URLSearchParams, name: string, most: number): number | 'none' | undefined {
  const value = parameters.get(name);
  if (value === 'none') return 'none';
  return value !== null && /^[1-9]\d?$/.test(value) && Number(value) <= most ? Number(value) : undefined;
}

/** MM-DD, or two of them: the 28th and the 29th of February are kept together in common years. */
function daysOfYear(value: string | null): string[] {
  const days = (value ?? '').split('_').slice(0, 2);
  return days.every((day) => /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day)) ? days : [];
}

function positive(value: string | null): number | undefined {
  return value !== null && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined;
}
