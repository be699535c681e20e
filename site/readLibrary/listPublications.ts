import type { ListQuery } from '../library.ts';
import type { Connection } from './connect.ts';
import { daysOfSeason } from './visibleSet.ts';

/** What of a question is answered from memory. */
export interface Narrowed {
  /** All that the authority of `linked` stands for. */
  linkedNumbers?: readonly number[];
  /** Only these publications. */
  among?: readonly number[];
}

/** A page of numbers in the order asked for, and how many there are in all. Publications without a date come last. */
export function listPublications(query: Connection['query']) {
  return async (wanted: ListQuery, narrowed: Narrowed = {}): Promise<{ total: number; numbers: number[] }> => {
    const values: unknown[] = [];
    const value = (one: unknown) => `$${values.push(one)}`;
    const conditions = [`r.kind = 'publication'`, ...dateConditions(wanted, value)];
    if (wanted.type) conditions.push(`r.type = ${value(wanted.type)}`);
    if (narrowed.among) conditions.push(`r.number = any (${value(narrowed.among)}::int[])`);
    let from = 'library.record r';
    if (wanted.linked) {
      // a publication may be linked to one authority in several roles
      const numbers = narrowed.linkedNumbers ?? [wanted.linked.number];
      from += ` join (select publication, min(sort_key) as sort_key from library.link
        where kind = ${value(wanted.linked.kind)} and number = any (${value(numbers)}::int[]) group by publication
      ) l on l.publication = r.number`;
    }
    if (wanted.collection !== undefined) {
      from += ` join (select member.number::int, member.place from library.record c,
          jsonb_array_elements(c.record -> 'publications') with ordinality member (number, place)
        where c.kind = 'collection' and c.number = ${value(wanted.collection)}
      ) m on m.number = r.number`;
    }
    const matching = `from ${from} where ${conditions.join(' and ')}`;
    const counted = [...values];
    const [[count], rows] = await Promise.all([
      query<{ total: number }>(`select count(*)::int as total ${matching}`, counted),
      query<{ number: number }>(
        `select r.number ${matching} order by ${orderOf(wanted)} limit ${value(wanted.perPage)} offset ${value((wanted.page - 1) * wanted.perPage)}`,
        values,
      ),
    ]);
    return { total: count?.total ?? 0, numbers: rows.map(({ number }) => number) };
  };
}

function dateConditions(wanted: ListQuery, value: (one: unknown) => string): string[] {
  const { decade, year, month, day } = wanted;
  const ends = 'coalesce(r.latest, r.earliest)';
  const between = (from: string, until: string) => `r.earliest >= ${from} and r.earliest < ${until}`;
  const conditions: string[] = [];
  if (wanted.undated) conditions.push('r.earliest is null');
  if (decade !== undefined)
    conditions.push(between(`make_date(${value(decade)}, 1, 1)`, `make_date(${value(decade + 10)}, 1, 1)`));
  if (year === undefined) return conditions;
  if (typeof month !== 'number') {
    conditions.push(between(`make_date(${value(year)}, 1, 1)`, `make_date(${value(year + 1)}, 1, 1)`));
    if (month === 'none') conditions.push(`${ends} - r.earliest >= ${daysOfSeason}`);
    return conditions;
  }
  const first = `make_date(${value(year)}, ${value(month)}, 1)`;
  conditions.push(between(first, `${first} + interval '1 month'`), `${ends} - r.earliest < ${daysOfSeason}`);
  if (day === 'none') conditions.push(`${ends} > r.earliest`);
  else if (day !== undefined)
    conditions.push(`${ends} = r.earliest`, `r.earliest = make_date(${value(year)}, ${value(month)}, ${value(day)})`);
  return conditions;
}

/** A series or a collection has an order of its own; without one of them to ask for it, it is none. */
function orderOf({ sort, linked, collection, language = 'tr' }: ListQuery): string {
  switch (sort) {
    case 'newest':
      return 'r.earliest desc nulls last, r.number desc';
    case 'oldest':
      return 'r.earliest, r.number';
    case 'title':
      return `r.sort_title collate "${collations[language]}", r.number`;
    case 'added':
      return 'r.first_published_at desc, r.number desc';
    case 'series':
      return linked ? 'l.sort_key, r.number' : 'r.earliest, r.number';
    case 'collection':
      return collection === undefined ? 'r.earliest, r.number' : 'm.place';
  }
}

/** Each has an index of titles. */
const collations = { tr: 'tr-TR-x-icu', en: 'en-x-icu' } as const;
