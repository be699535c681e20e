import type { ClientBase } from 'pg';

/**
 * The chosen cover lies with the record, in its public row and in the draft saved over it. It is written to both and not
 * saved through Payload: that would publish the draft, or make a new version of it.
 */
export async function readCover(client: ClientBase, publication: number): Promise<number | null> {
  const { rows } = await client.query<{ cover: number | null }>(
    'select cover_page::int as cover from public.publications where id = $1',
    [publication],
  );
  return rows[0]?.cover ?? null;
}

export async function writeCover(client: ClientBase, publication: number, key: number | null): Promise<void> {
  await client.query('update public.publications set cover_page = $2 where id = $1', [publication, key]);
  await client.query(
    'update public._publications_v set version_cover_page = $2 where parent_id = $1 and latest = true',
    [publication, key],
  );
}
