import type { ClientBase } from 'pg';
import { CannotArrange } from './cannotArrange.ts';
import { shapeOf } from './crop.ts';
import type { PageChange, PageState } from './pageState.ts';

/**
 * Brings the rows of pages from `before` to `after`, with all that hangs on them: former addresses, readings, images,
 * what is released. The caller holds the locks of the publications, and has checked that they are as `before` says.
 *
 * @returns the changes, with the readings that were shown until now
 */
export async function writeChanges(client: ClientBase, changes: readonly PageChange[]): Promise<PageChange[]> {
  await releaseMoved(client, changes);
  const noted = await noteChosen(client, changes);
  await removePages(client, changes);
  await addPages(client, changes);
  await updatePages(client, changes);
  await noteFormerKeys(client, changes);
  await settleShapes(client, changes);
  return noted;
}

/** The same changes, backwards. */
export function reversed(changes: readonly PageChange[]): PageChange[] {
  return changes.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before }));
}

const reshaped = ({ before, after }: PageChange) =>
  before !== null && after !== null && shapeOf(before) !== shapeOf(after);

/** What the public sees already stays visible where it goes, if that is public too; nothing else is released by moving. */
async function releaseMoved(client: ClientBase, changes: readonly PageChange[]): Promise<void> {
  const moved = changes.flatMap(({ before, after }) =>
    before && after && before.publication !== after.publication
      ? [{ publication: before.publication, key: before.key, scan: before.scan, target: after.publication }]
      : [],
  );
  if (moved.length === 0) return;
  await client.query(
    `insert into delivery.released (publication, scan)
     select distinct m.target, m.scan
     from jsonb_to_recordset($1) as m (publication int, key int, scan int, target int)
     join library.page l on l.publication = m.publication and l.key = m.key
     join public.publications b on b.id = m.target and b._status = 'published'
     on conflict do nothing`,
    [JSON.stringify(moved)],
  );
}

async function noteChosen(client: ClientBase, changes: readonly PageChange[]): Promise<PageChange[]> {
  const ids = changes.filter(reshaped).flatMap(({ before }) => before?.id ?? []);
  if (ids.length === 0) return [...changes];
  const { rows } = await client.query<{ id: string; text: string | null; by: number | null }>(
    'select id, chosen_text as text, chosen_by as by from archive.page where id = any ($1)',
    [ids],
  );
  await client.query(
    `update archive.page_text t set shown = t.id is not distinct from p.chosen_text
     from archive.page p where p.id = any ($1) and t.page = p.id and t.shape = p.shape`,
    [ids],
  );
  const chosen = new Map(
    rows.map(({ id, text, by }) => [Number(id), { text: text === null ? null : Number(text), by }]),
  );
  return changes.map((change) => {
    const known = change.before && chosen.get(change.before.id);
    return known ? { ...change, chosen: known } : change;
  });
}

async function removePages(client: ClientBase, changes: readonly PageChange[]): Promise<void> {
  const gone = changes.flatMap(({ before, after, half }) =>
    before && !after ? [{ id: before.id, publication: before.publication, key: before.key, half: half ?? null }] : [],
  );
  if (gone.length === 0) return;
  const { rowCount } = await client.query(
    `select from archive.page_text where page = any ($1)
       and (by_user is not null and taken_from is null or checked_at > at) limit 1`,
    [gone.map(({ id }) => id)],
  );
  if (rowCount) throw new CannotArrange('halfHasText');
  await client.query(
    `with gone as (select * from jsonb_to_recordset($1) as g (id bigint, publication int, key int, half bigint)),
     former as (
       insert into archive.moved_page (publication, key, page) select publication, key, id from gone
       on conflict (publication, key) do update set page = excluded.page
     ), joined as (
       insert into archive.joined_page (page, into_page) select id, half from gone where half is not null
       on conflict (page) do update set into_page = excluded.into_page
     )
     delete from archive.page p using gone where p.id = gone.id`,
    [JSON.stringify(gone)],
  );
}

/** New halves, and those that come back. They are as public as the page they were cut from. */
async function addPages(client: ClientBase, changes: readonly PageChange[]): Promise<void> {
  const made = changes.flatMap(({ before, after, half }) =>
    !before && after ? [{ ...after, half: half ?? null }] : [],
  );
  if (made.length === 0) return;
  await client.query(
    `with made as (
       select * from jsonb_to_recordset($1) as m (id bigint, publication int, key int, position int, label text, scan int,
         frame int, crop jsonb, rotation smallint, "leftOut" boolean, half bigint)
     ), back as (
       delete from archive.joined_page j using made where j.page = made.id
     ), here as (
       delete from archive.moved_page m using made where m.publication = made.publication and m.key = made.key
     )
     insert into archive.page (id, publication, key, position, label, scan, frame, crop, rotation, left_out, access)
     overriding system value
     select made.id, made.publication, made.key, made.position, made.label, made.scan, made.frame, made.crop, made.rotation,
       made."leftOut", coalesce(h.access, 'public')
     from made left join archive.page h on h.id = made.half`,
    [JSON.stringify(made)],
  );
}

async function updatePages(client: ClientBase, changes: readonly PageChange[]): Promise<void> {
  const given = changes.flatMap(({ before, after }): PageState[] => (before && after ? [after] : []));
  if (given.length === 0) return;
  await client.query(
    `update archive.page p set publication = g.publication, key = g.key, position = g.position, label = g.label,
       crop = g.crop, rotation = g.rotation, left_out = g."leftOut"
     from jsonb_to_recordset($1) as g (id bigint, publication int, key int, position int, label text, crop jsonb,
       rotation smallint, "leftOut" boolean)
     where p.id = g.id`,
    [JSON.stringify(given.map(({ scan: _scan, frame: _frame, ...state }) => state))],
  );
}

async function noteFormerKeys(client: ClientBase, changes: readonly PageChange[]): Promise<void> {
  const moved = changes.flatMap(({ before, after }) =>
    before && after && before.publication !== after.publication ? [{ before, after }] : [],
  );
  if (moved.length === 0) return;
  const rows = (states: PageState[]) =>
    JSON.stringify(states.map(({ id, publication, key }) => ({ id, publication, key })));
  await client.query(
    `delete from archive.moved_page m using jsonb_to_recordset($1) as n (publication int, key int)
     where m.publication = n.publication and m.key = n.key`,
    [rows(moved.map(({ after }) => after))],
  );
  await client.query(
    `insert into archive.moved_page (publication, key, page)
     select publication, key, id from jsonb_to_recordset($1) as n (id bigint, publication int, key int)
     on conflict (publication, key) do update set page = excluded.page`,
    [rows(moved.map(({ before }) => before))],
  );
}

/**
 * Pages that now show something else get the images and readings of that, as far as they are there already; the worker
 * makes the rest. Until then such a page shows nothing, and never more than it should.
 */
async function settleShapes(client: ClientBase, changes: readonly PageChange[]): Promise<void> {
  const pages = changes.flatMap((change) =>
    change.after && (!change.before || reshaped(change))
      ? [{ id: change.after.id, text: change.chosen?.text ?? null, by: change.chosen?.by ?? null }]
      : [],
  );
  if (pages.length === 0) return;
  await client.query(
    `with given as (select * from jsonb_to_recordset($1) as g (id bigint, text bigint, by int)),
     fitting as (
       select p.id, i.image, i.width, i.height,
         (select t.id from archive.page_text t where t.id = g.text and t.page = p.id and t.shape = p.shape) as former, g.by,
         (select t.id from archive.page_text t where t.page = p.id and t.shape = p.shape and not t.set_aside
          order by t.shown desc, (t.by_user is not null) desc, t.id desc limit 1) as latest
       from given g join archive.page p on p.id = g.id
       left join archive.shaped_image i on i.scan = p.scan and i.frame = p.frame and i.shape = p.shape
     )
     update archive.page p set image = f.image, width = f.width, height = f.height,
       chosen_text = coalesce(f.former, f.latest), chosen_by = case when f.former is not null then f.by end
     from fitting f where p.id = f.id`,
    [JSON.stringify(pages)],
  );
}
