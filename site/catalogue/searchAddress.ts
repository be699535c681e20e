import { type FacetName, facetNames, type SearchQuery, type Sort, sorts } from '../../search/engine.ts';
import { hubAddress, type InterfaceLanguage } from '../addresses.ts';

export const hitsPerPage = 20;
const pagesPerPublication = 3;
/** Of one publication, when it is searched alone; a volume has fewer pages. */
const mostPagesInside = 5_000;
/** A query longer than this is no question of a person. */
const longestQuery = 300;

export interface SearchChoice {
  text: string;
  filters: SearchQuery['filters'];
  years: { from?: number; to?: number };
  /** Inside one publication pages stand in their order, or by relevance. */
  sort: Sort | 'pages';
  page: number;
  exact: boolean;
  /** Without corrections, completions and synonyms. */
  asTyped: boolean;
  within?: number;
}

/** The search that an address asks for. What it can't mean is left out. */
export function readSearchChoice(parameters: URLSearchParams): SearchChoice {
  const from = whole(parameters.get('from'), 4);
  const to = whole(parameters.get('to'), 4);
  const within = whole(parameters.get('within'), 9);
  const filters: SearchChoice['filters'] = {};
  for (const name of facetNames) {
    const values = [...new Set(parameters.getAll(name))].filter((value) => /^[\w-]{1,20}$/.test(value)).slice(0, 20);
    if (values.length > 0) filters[name] = values;
  }
  const sort = sorts.find((one) => one === parameters.get('sort'));
  return {
    text: (parameters.get('q') ?? '').trim().slice(0, longestQuery),
    filters: within ? {} : filters,
    years: within ? {} : { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    sort: within && sort !== 'relevance' ? 'pages' : (sort ?? 'relevance'),
    page: Math.max(1, whole(parameters.get('page'), 5) ?? 1),
    exact: parameters.get('exact') === '1',
    asTyped: parameters.get('typed') === '1',
    ...(within ? { within } : {}),
  };
}

export function searchParameters(choice: Partial<SearchChoice>): URLSearchParams {
  const parameters = new URLSearchParams();
  if (choice.text) parameters.set('q', choice.text);
  for (const name of facetNames) {
    for (const value of choice.filters?.[name] ?? []) parameters.append(name, value);
  }
  if (choice.years?.from !== undefined) parameters.set('from', String(choice.years.from));
  if (choice.years?.to !== undefined) parameters.set('to', String(choice.years.to));
  if (choice.sort && choice.sort !== 'pages' && (choice.within || choice.sort !== 'relevance'))
    parameters.set('sort', choice.sort);
  if (choice.exact) parameters.set('exact', '1');
  if (choice.asTyped) parameters.set('typed', '1');
  if (choice.within) parameters.set('within', String(choice.within));
  if (choice.page && choice.page > 1) parameters.set('page', String(choice.page));
  return parameters;
}

export function searchAddress(language: InterfaceLanguage, choice: Partial<SearchChoice>): string {
  return hubAddress('search', language, searchParameters(choice));
}

/** The address of the search with this value of a facet added, or taken away when it was chosen. */
export function toggled(language: InterfaceLanguage, choice: SearchChoice, name: FacetName, value: string): string {
  const before = choice.filters[name] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return searchAddress(language, { ...choice, page: 1, filters: withFacet(choice.filters, name, after) });
}

export function withFacet(
  filters: SearchChoice['filters'],
  name: FacetName,
  values: readonly string[],
): SearchChoice['filters'] {
  const { [name]: _before, ...others } = filters;
  return values.length > 0 ? { ...others, [name]: values } : others;
}

export function searchQuery(choice: SearchChoice): Omit<SearchQuery, 'hidden' | 'asOf'> {
  const { text, filters, years, sort, page, exact, asTyped, within } = choice;
  return {
    text,
    filters,
    // without words there is no relevance: show what is newest
    sort: sort === 'pages' ? 'relevance' : sort === 'relevance' && text === '' ? 'newest' : sort,
    page: within ? 1 : page,
    perPage: hitsPerPage,
    pagesPerPublication: within ? mostPagesInside : pagesPerPublication,
    exactLetters: exact,
    asTyped,
    ...(years.from === undefined && years.to === undefined ? {} : { years }),
    ...(within ? { within } : {}),
  };
}

/** Whether anything but words narrows the search. */
export function isNarrowed(choice: SearchChoice): boolean {
  return Object.keys(choice.filters).length > 0 || choice.years.from !== undefined || choice.years.to !== undefined;
}

function whole(value: string | null, digits: number): number | undefined {
  return value !== null && value.length <= digits && /^\d+$/.test(value) ? Number(value) : undefined;
}
