import type { NamedValue, PublicationDocument } from '../documents.ts';
import { type FacetName, facetNames } from '../engine.ts';
import { type Columns, columnsOf } from './columnsOf.ts';
import { keepOrder } from './keepOrder.ts';
import { openNames } from './openNames.ts';

/** What is known of a publication besides its words: enough to filter, count and sort without reading a row. */
export interface PublicationFacts {
  number: number;
  revision: number;
  /** Number of the write that it comes from. */
  changed: number;
  pages: number;
  title: string;
  yearFrom?: number;
  yearTo?: number;
  /** For sorting by date: YYYYMMDD, undefined when undated. */
  day?: number;
  /** Ids of its facet values. */
  values: number[];
}

export interface Facts {
  publications: ReadonlyMap<number, PublicationFacts>;
  /** The same, for going through many. */
  columns: Columns;
  pages: number;
  /** By id of the facet value. */
  valueNames: readonly { facet: FacetName; value: string }[];
  valueId(facet: FacetName, value: string): number | undefined;
  names: ReturnType<typeof openNames>;
  /** Number of the last write that is taken in; -1 before the first. */
  sequence: number;
  /** Takes in what changed since then. */
  take(changes: Iterable<Change>, sequence: number): void;
}

/** What is stored of a publication beside its pages. */
export type StoredFacts = Omit<PublicationDocument, 'pages' | 'revision'>;

/** A publication as a write left it. */
export interface Change {
  number: number;
  revision: number;
  /** Number of that write. */
  changed: number;
  pages: number;
  /** Undefined when it was removed. */
  stored?: StoredFacts | undefined;
}

export function openFacts(): Facts {
  const publications = new Map<number, PublicationFacts>();
  const valueNames: { facet: FacetName; value: string }[] = [];
  const valueIds = new Map<string, number>();
  const names = openNames();
  const orders = {
    title: keepOrder<PublicationFacts>((a, b) => collator.compare(a.title, b.title)),
    oldest: keepOrder<PublicationFacts>((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity) || 0),
    newest: keepOrder<PublicationFacts>((a, b) => (b.day ?? -Infinity) - (a.day ?? -Infinity) || 0),
  };

  const idOf = (facet: FacetName, value: string): number => {
    const key = `${facet} ${value}`;
    const known = valueIds.get(key);
    if (known !== undefined) return known;
    valueIds.set(key, valueNames.length);
    return valueNames.push({ facet, value }) - 1;
  };

  const forget = (number: number) => {
    const old = publications.get(number);
    if (!old) return;
    facts.pages -= old.pages;
    publications.delete(number);
    names.remove(number);
  };

  const facts: Facts = {
    publications,
    columns: columnsOf(publications, { title: [], oldest: [], newest: [] }),
    pages: 0,
    valueNames,
    valueId: (facet, value) => valueIds.get(`${facet} ${value}`),
    names,
    sequence: -1,
    take(changes, sequence) {
      const gone = new Set<number>();
      const came: PublicationFacts[] = [];
      for (const { number, stored, ...known } of changes) {
        gone.add(number);
        forget(number);
        if (!stored) continue;
        const publication = factsOf(stored, known, idOf);
        publications.set(number, publication);
        facts.pages += publication.pages;
        names.add(stored);
        came.push(publication);
      }
      facts.columns = columnsOf(publications, {
        title: orders.title.change(gone, came),
        oldest: orders.oldest.change(gone, came),
        newest: orders.newest.change(gone, came),
      });
      facts.sequence = sequence;
    },
  };
  return facts;
}

const collator = new Intl.Collator('tr', { numeric: true, ignorePunctuation: true });

function factsOf(
  stored: StoredFacts,
  known: Pick<PublicationFacts, 'revision' | 'changed' | 'pages'>,
  idOf: (facet: FacetName, value: string) => number,
): PublicationFacts {
  const { yearFrom, yearTo, earliest } = stored;
  const values = new Set<number>();
  for (const facet of facetNames) {
    for (const value of facetValues(stored, facet)) values.add(idOf(facet, value));
  }
  const day = earliest ? Number(earliest.replaceAll('-', '')) : yearFrom !== undefined ? yearFrom * 10_000 : undefined;
  return {
    number: stored.number,
    ...known,
    title: stored.titles[0] ?? '',
    ...(yearFrom !== undefined && { yearFrom, yearTo: yearTo ?? yearFrom }),
    ...(day !== undefined && { day }),
    values: [...values],
  };
}

/** Facet values as they are counted and asked for. The decade is that of the first year. */
export function facetValues(stored: StoredFacts, facet: FacetName): string[] {
  const numbers = (values: NamedValue[]) => values.map((value) => String(value.number));
  switch (facet) {
    case 'kind':
      return [stored.kind];
    case 'decade':
      return [stored.yearFrom === undefined ? 'undated' : String(Math.floor(stored.yearFrom / 10) * 10)];
    case 'year':
      return stored.yearFrom === undefined ? [] : [String(stored.yearFrom)];
    case 'series':
      return numbers(stored.series);
    case 'department':
      return numbers(stored.departments);
    case 'subject':
      return numbers(stored.subjects);
    case 'agent':
      return numbers(stored.agents);
    case 'place':
      return numbers(stored.places);
    case 'language':
      return stored.languages;
    case 'holding':
      return stored.holding;
  }
}
