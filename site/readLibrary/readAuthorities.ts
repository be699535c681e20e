import type { AuthorityKind } from '../../cms/publish/publicRecord.ts';
import type { AuthorityEntry } from '../library.ts';
import type { Connection } from './connect.ts';
import { familiesOf } from './familiesOf.ts';
import type { VisibleSet } from './visibleSet.ts';

/** All visible authorities of a kind, as they stand to each other. */
export interface Kindred {
  entries: ReadonlyMap<number, AuthorityEntry>;
  /** A subject or place with all that is narrower; a department with all names of its office; others alone. */
  familyOf(number: number): number[];
  /** Numbers of the visible publications of any of these. */
  publicationsOf(numbers: readonly number[]): Set<number>;
}

interface Row {
  number: number;
  from: string | null;
  until: string | null;
  broader: number[] | null;
  parents: { to: number }[] | null;
  predecessors: { to: number }[] | null;
}

/** Read again only when the library has changed: 2,000 authorities of 20,000 publications take about 50 ms. */
export function readAuthorities(
  query: Connection['query'],
): (state: VisibleSet, kind: AuthorityKind) => Promise<Kindred> {
  const kept = new Map<AuthorityKind, { revision: number; kindred: Promise<Kindred> }>();

  return (state, kind) => {
    const known = kept.get(kind);
    if (known?.revision === state.revision) return known.kindred;
    const kindred = read(state, kind);
    kept.set(kind, { revision: state.revision, kindred });
    kindred.catch(() => kept.get(kind)?.kindred === kindred && kept.delete(kind));
    return kindred;
  };

  async function read(state: VisibleSet, kind: AuthorityKind): Promise<Kindred> {
    const [rows, links] = await Promise.all([
      query<Row>(
        `select number, coalesce(record ->> 'from', record ->> 'born') as from,
           coalesce(record ->> 'until', record ->> 'died') as until,
           record -> 'broader' as broader, record -> 'parents' as parents, record -> 'predecessors' as predecessors
         from library.record where kind = $1`,
        [kind],
      ),
      query<{ number: number; publications: number[] }>(
        'select number, array_agg(distinct publication) as publications from library.link where kind = $1 group by number',
        [kind],
      ),
    ]);
    const visible = state.of(kind);
    const shown = state.of('publication');
    const publications = new Map(
      links.map(({ number, publications }) => [number, publications.filter((one) => shown.has(one))]),
    );
    const seen = (numbers: readonly number[]) => [...new Set(numbers)].filter((number) => visible.has(number));
    const entries = new Map<number, AuthorityEntry>();
    for (const row of rows) {
      const name = visible.get(row.number)?.name;
      if (name === undefined) continue;
      const broader = seen(row.broader ?? row.parents?.map(({ to }) => to) ?? []).filter((to) => to !== row.number);
      const count = publications.get(row.number)?.length ?? 0;
      entries.set(row.number, {
        kind,
        number: row.number,
        name,
        count,
        wideCount: count,
        ...(row.from !== null && { from: row.from }),
        ...(row.until !== null && { until: row.until }),
        broader,
        earlier: seen(row.predecessors?.map(({ to }) => to) ?? []).filter((to) => to !== row.number),
      });
    }
    const familyOf = familiesOf(kind, entries.values());
    for (const entry of entries.values()) {
      const family = familyOf(entry.number);
      if (family.length > 1) entry.wideCount = publicationsOf(family).size;
    }
    return { entries, familyOf, publicationsOf };

    function publicationsOf(numbers: readonly number[]): Set<number> {
      return new Set(numbers.flatMap((number) => publications.get(number) ?? []));
    }
  }
}

const collators = { tr: new Intl.Collator('tr'), en: new Intl.Collator('en') };

/** In the alphabetical order of a language: in Turkish ç follows c, and ı comes before i. */
export function sortedByName<T extends { name: string; number: number }>(
  entries: Iterable<T>,
  language: 'tr' | 'en',
): T[] {
  const { compare } = collators[language];
  return [...entries].sort((a, b) => compare(a.name, b.name) || a.number - b.number);
}
