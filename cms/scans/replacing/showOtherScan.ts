import type { ClientBase } from 'pg';
import { carryBoxes, rememberBoxes } from './carryBoxes.ts';
import type { ReplacedPage } from './readReplacement.ts';

/**
 * Lets pages show what `after` says. Keys, labels, order and what people wrote stay; what machines read goes with the
 * sheets that they read: to the partner, the page that is kept aside, whose own readings come here. Backwards it is the
 * same with `before` and `after` exchanged. The caller holds the locks of the publications.
 */
export async function showOtherScan(client: ClientBase, changes: readonly ReplacedPage[]): Promise<void> {
  const pages = changes.flatMap(({ page, partner }) => (partner === null ? [page] : [page, partner]));
  await rememberBoxes(client, pages);
  await client.query(
    `with given as (
       select * from jsonb_to_recordset($1) as g (page bigint, partner bigint, before jsonb, after jsonb)
     ), views as (
       select page as id, after as view from given union all
       select partner, before || '{"crop": null, "rotation": 0}' from given where partner is not null
     )
     update archive.page p set scan = (v.view->>'scan')::int, frame = (v.view->>'frame')::int,
       crop = nullif(v.view->'crop', 'null'), rotation = (v.view->>'rotation')::smallint, settled = null,
       image = null, width = null, height = null
     from views v where p.id = v.id`,
    [JSON.stringify(changes)],
  );
  await exchangeReadings(client, changes);
  await showShapes(client, pages);
  await carryBoxes(client, pages);
}

const byMachine = 't.by_user is null and t.checked_at is null';

async function exchangeReadings(client: ClientBase, changes: readonly ReplacedPage[]): Promise<void> {
  const pairs = changes.flatMap(({ page, partner }) => (partner === null ? [] : [{ page, partner }]));
  await client.query(
    `with pairs as (
       select g.page, g.partner from jsonb_to_recordset($1) as g (page bigint, partner bigint)
       union all select g.partner, g.page from jsonb_to_recordset($1) as g (page bigint, partner bigint)
     ), shown as (
       select p.id, p.chosen_text as text, p.chosen_by is not null or not coalesce(${byMachine}, true) as kept
       from archive.page p left join archive.page_text t on t.id = p.chosen_text where p.id in (select page from pairs)
     ), moved as (
       update archive.page_text t set page = pairs.partner from pairs
       where t.page = pairs.page and ${byMachine} and not exists (select from shown s where s.kept and s.text = t.id)
     )
     update archive.page p set chosen_text = case when theirs.kept then null else theirs.text end
     from pairs, shown mine, shown theirs
     where p.id = pairs.page and mine.id = pairs.page and theirs.id = pairs.partner and not mine.kept`,
    [JSON.stringify(pairs)],
  );
}

/** Parts of sheets show their images and readings where they were made before; the worker makes the others. */
async function showShapes(client: ClientBase, pages: readonly number[]): Promise<void> {
  await client.query(
    `update archive.page p set image = i.image, width = i.width, height = i.height
     from archive.shaped_image i
     where p.id = any ($1) and p.shape <> '' and i.scan = p.scan and i.frame = p.frame and i.shape = p.shape`,
    [pages],
  );
  // a reading of another sheet, or of none, is never left standing where a machine chose it
  await client.query(
    `update archive.page p set chosen_text = (
       select t.id from archive.page_text t where t.page = p.id and t.shape = p.shape and not t.set_aside
       order by (t.by_user is not null) desc, t.id desc limit 1)
     where p.id = any ($1) and p.chosen_text is null and p.chosen_by is null`,
    [pages],
  );
}
