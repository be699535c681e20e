import type { ClientBase } from 'pg';

/** Gives permanent keys that no page of the publication ever had; none of them is given again, whatever is undone. */
export async function takeKeys(client: ClientBase, publication: number, count: number): Promise<number[]> {
  const { rows } = await client.query<{ last: number }>(
    `insert into archive.page_key (publication, last) values ($1, $2)
     on conflict (publication) do update set last = archive.page_key.last + $2 returning last`,
    [publication, count],
  );
  const last = rows[0]?.last ?? count;
  return Array.from({ length: count }, (_, index) => last - count + 1 + index);
}

export async function takeIds(client: ClientBase, count: number): Promise<number[]> {
  const { rows } = await client.query<{ id: string }>(
    `select nextval(pg_get_serial_sequence('archive.page', 'id')) as id from generate_series(1, $1)`,
    [count],
  );
  return rows.map(({ id }) => Number(id));
}

/** Keys that pages had in a publication before: they get them back when they return. */
export async function formerKeys(
  client: ClientBase,
  publication: number,
  pages: readonly number[],
): Promise<Map<number, number>> {
  const { rows } = await client.query<{ page: string; key: number }>(
    'select page, min(key) as key from archive.moved_page where publication = $1 and page = any ($2) group by page',
    [publication, pages],
  );
  return new Map(rows.map(({ page, key }) => [Number(page), key]));
}

export async function lastKeys(client: ClientBase, publications: Iterable<number>): Promise<Record<string, number>> {
  const { rows } = await client.query<{ publication: number; last: number }>(
    'select publication, last from archive.page_key where publication = any ($1)',
    [[...publications]],
  );
  return Object.fromEntries(rows.map(({ publication, last }) => [String(publication), last]));
}
