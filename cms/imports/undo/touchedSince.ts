import type { ClientBase, Pool } from 'pg';

/**
 * SQL that says of a row `r` of `archive.import_row` whether people have worked since on what it made: its publication
 * was edited or published, or its scans were read, arranged, replaced or shown to the public.
 */
const scansTouched = `(
  exists (select from delivery.released d where d.scan = any(r.scans))
  or exists (select from archive.replacement p
    where p.undone_at is null and (p.old_scan = any(r.scans) or p.new_scan = any(r.scans)))
  or exists (select from archive.page p left join archive.page_text t on t.page = p.id
    where p.scan = any(r.scans)
      and (p.publication <> r.publication or p.chosen_by is not null or t.by_user is not null or t.checked_at is not null))
)`;

export const published = `(
  exists (select from public.publications p where p.id = r.publication and p._status = 'published')
  or exists (select from archive.standing s
    where s.kind = 'publication' and s.number = r.publication and s.first_published_at is not null)
)`;

export const touchedSince = `case r.state when 'made' then
  ${published}
  or exists (select from public._publications_v v where v.parent_id = r.publication and v.id > r.version)
  or exists (select from public.scans s where s.publication_id = r.publication and s.id <> all (r.scans))
  or exists (select from archive.arrangement_step a where a.publication = r.publication and a.undone_at is null)
  or ${scansTouched}
else ${scansTouched} end`;

/** Publications of an import that people have worked on since. */
export async function touchedPublications(client: ClientBase | Pool, importId: number): Promise<number[]> {
  const { rows } = await client.query<{ publication: number }>(
    `select distinct r.publication from archive.import_row r
     where r.import = $1 and r.state in ('made', 'changed') and (${touchedSince})`,
    [importId],
  );
  return rows.map(({ publication }) => publication);
}

/** How many of these publications of an import are public, or have been. */
export async function publishedSince(
  client: ClientBase | Pool,
  importId: number,
  publications: number[],
): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from archive.import_row r
     where r.import = $1 and r.state in ('made', 'changed') and r.publication = any($2) and ${published}`,
    [importId, publications],
  );
  return rows[0]?.count ?? 0;
}
