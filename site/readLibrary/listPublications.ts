import type { ListQuery } from '../library.ts';
import type { Connection } from './connect.ts';

/** A page of numbers in the order asked for, and how many there are in all. Publications without a date come last. */
export function listPublications(query: Connection['query']) {
  return async (wanted: ListQuery): Promise<{ total: number; numbers: number[] }> => {
    const values: unknown[] = [];
    const value = (one: unknown) => `$${values.push(one)}`;
    const conditions = [`r.kind = 'publication'`];
    if (wanted.type) conditions.push(`r.type = ${value(wanted.type)}`);
    if (wanted.decade !== undefined) conditions.push(between(wanted.decade, wanted.decade + 10));
    if (wanted.year !== undefined) conditions.push(between(wanted.year, wanted.year + 1));
    if (wanted.undated) conditions.push('r.earliest is null');
    let from = 'library.record r';
    if (wanted.linked) {
      // a publication may be linked to one authority in several roles
      from += ` join (select publication, min(sort_key) as sort_key from library.link
        where kind = ${value(wanted.linked.kind)} and number = ${value(wanted.linked.number)} group by publication
      ) l on l.publication = r.number`;
    }
    const matching = `from ${from} where ${conditions.join(' and ')}`;
    const order = wanted.sort === 'series' && !wanted.linked ? orders.oldest : orders[wanted.sort];
    const counted = [...values];
    const [[count], rows] = await Promise.all([
      query<{ total: number }>(`select count(*)::int as total ${matching}`, counted),
      query<{ number: number }>(
        `select r.number ${matching} order by ${order} limit ${value(wanted.perPage)} offset ${value((wanted.page - 1) * wanted.perPage)}`,
        values,
      ),
    ]);
    return { total: count?.total ?? 0, numbers: rows.map(({ number }) => number) };

    function between(from: number, until: number): string {
      return `r.earliest >= make_date(${value(from)}, 1, 1) and r.earliest < make_date(${value(until)}, 1, 1)`;
    }
  };
}

const orders = {
  newest: 'r.earliest desc nulls last, r.number desc',
  oldest: 'r.earliest, r.number',
  title: 'r.sort_title collate "tr-TR-x-icu", r.number',
  added: 'r.first_published_at desc, r.number desc',
  series: 'l.sort_key, r.number',
} as const satisfies Record<ListQuery['sort'], string>;
