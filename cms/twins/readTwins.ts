import type { ClientBase } from 'pg';
import { foldTitle, type Likeness, likelyTwins } from './likeness.ts';

export interface Twin {
  id: number;
  title: string;
  date: string | null;
  published: boolean;
  trashed: boolean;
  pages: number;
  /** The key of its first page with an image. */
  cover: number | null;
}

interface Row extends Twin, Omit<Likeness, 'title'> {}

/** Records that are compared one by one; of a title that so many have, the series tells more. */
const candidates = 500;
/** More would only be noise. */
const most = 6;

/** The records that are likely the same publication, those that were dismissed left out. */
export async function readTwins(client: ClientBase, given: Likeness & { id: number | null }): Promise<Twin[]> {
  const title = foldTitle(given.title);
  const { rows } = await client.query<Row>(
    `with found as (
       select p.id from public.publications p
       where $2 <> '' and regexp_replace(lower(p.folded_title), '[^[:alnum:]]+', ' ', 'g') like $2 || '%'
       union
       select m._parent_id from public.publications_memberships m where m.series_id = any ($3)
         and (m.running_number = any ($4) or exists (select from public.publications_memberships_enumeration e
           where e._parent_id = m.id and e."from" = any ($5)))
       limit ${candidates}
     )
     select p.id, coalesce(p.title, '') as title, p.date_as_printed as date, p._status = 'published' as published,
       p.deleted_at is not null as trashed, p.date_earliest as earliest, p.date_latest as latest,
       (select count(*)::int from archive.page g where g.publication = p.id and not g.left_out) as pages,
       (select g.key from archive.page g join archive.frame f on f.scan = g.scan and f.index = g.frame
        where g.publication = p.id and not g.left_out and coalesce(g.image, f.image) is not null
        order by g.position limit 1) as cover,
       coalesce((select jsonb_agg(jsonb_build_object('series', m.series_id, 'runningNumber', m.running_number,
         'designation', m.designation, 'levels', coalesce((select jsonb_agg(jsonb_build_array(e."from", e."to") order by e._order)
           from public.publications_memberships_enumeration e where e._parent_id = m.id), '[]')) order by m._order)
         from public.publications_memberships m where m._parent_id = p.id), '[]') as memberships
     from found join public.publications p using (id)
     where p.id is distinct from $1 and not exists (select from archive.twin_dismissal d
       where d.one = least(p.id, $1::int) and d.other = greatest(p.id, $1::int))
     order by p.deleted_at nulls first, p.id`,
    [
      given.id,
      title,
      given.memberships.map(({ series }) => series),
      given.memberships.flatMap(({ runningNumber }) => runningNumber ?? []),
      given.memberships.flatMap(({ levels }) => levels.flatMap(([from]) => from ?? [])),
    ],
  );
  return rows
    .filter((row) => likelyTwins(given, row))
    .slice(0, most)
    .map(({ id, title: name, date, published, trashed, pages, cover }) => ({
      id,
      title: name,
      date,
      published,
      trashed,
      pages,
      cover,
    }));
}
