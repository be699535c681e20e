import type { ClientBase, Pool } from 'pg';
import type { UndoPreview } from '../api.ts';
import { published, touchedSince } from './touchedSince.ts';
import { unusedAuthorities } from './unusedAuthorities.ts';

const listed = 500;

/** What undoing an import would do, as things are now. */
export async function previewUndo(client: ClientBase | Pool, importId: number): Promise<UndoPreview> {
  const { rows } = await client.query<{ publications: number; scans: number; changed: number; since: number }>(
    `select
       count(*) filter (where state = 'made' and not touched)::int as publications,
       coalesce(sum(cardinality(scans)) filter (where not touched), 0)::int as scans,
       count(*) filter (where state = 'changed')::int as changed,
       count(*) filter (where touched)::int as since
     from (select r.state, r.scans, ${touchedSince} as touched from archive.import_row r
       where r.import = $1 and r.state in ('made', 'changed')
         and exists (select from public.publications p where p.id = r.publication)) found`,
    [importId],
  );
  const since = await client.query<UndoPreview['since'][number]>(
    `select r.row, r.publication, p.title, ${published} as published
     from archive.import_row r join public.publications p on p.id = r.publication
     where r.import = $1 and r.state in ('made', 'changed') and (${touchedSince}) order by r.row limit ${listed}`,
    [importId],
  );
  const { publications = 0, scans = 0, changed = 0, since: sinceTotal = 0 } = rows[0] ?? {};
  const authorities = await unusedAuthorities(client, importId, true);
  return { publications, scans, changed, authorities: authorities.length, since: since.rows, sinceTotal };
}
