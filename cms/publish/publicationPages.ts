import type { ClientBase } from 'pg';

/** Whether a page, `p`, is shown at all: not set aside for staff, and not left out of the publication. */
export const isShown = "p.access = 'public' and not p.left_out";

/**
 * What of a page may be public: what is shown, of a scan that an editor has released with the record. The one place
 * that says so; publishing and the arrival of text both go through it.
 */
export const publicPages = /* sql */ `
  from archive.page p
  join delivery.released r on r.publication = p.publication and r.scan = p.scan
  where p.publication = $1 and ${isShown}`;

/**
 * What people see of a page `p`: of a whole frame `f` its image; of a part of it, or one that was turned, its own or none
 * yet. A reading `t` of another shape, such as of both halves of a spread, is never shown.
 */
const seen = /* sql */ `
  left join archive.frame f on f.scan = p.scan and f.index = p.frame
  left join archive.page_text t on t.id = p.chosen_text and t.shape = p.shape`;

/** The image of page `p` on frame `f`, or a column of it: `image`, `width`, `height`. */
export const imageColumn = (column: 'image' | 'width' | 'height') =>
  `case when p.shape = '' then f.${column} else p.${column} end`;

/**
 * Other readings of a page by which it is found too: those that people typed, and the machine's where a person corrected
 * it. Never a text layer that was judged to be garbage, and nothing that somebody set aside.
 */
const otherTexts = /* sql */ `
  array(
    select distinct o.text collate "C" from archive.page_text o
    where o.page = p.id and o.shape = p.shape and o.id is distinct from p.chosen_text and not o.set_aside and o.text <> ''
      and o.text is distinct from t.text
      and (o.by_user is not null or coalesce(o.reason->>'code', '') <> all ('{garbage,wrongLetters,onlyFooter}')
        and exists (select from archive.page_text c where c.page = p.id and c.shape = p.shape and c.by_user is not null
          and c.base = o.kind))
    order by 1)`;

/** Machine readings are unchecked until somebody has compared the whole page, also while they are being corrected. */
const checked = "coalesce(t.checked_at is not null or coalesce(t.base, t.kind) <> 'ocr', false)";

/** Tiles of what page `p` shows, beside the image that it has now. */
const tiles = /* sql */ `
  (select jsonb_build_object('width', z.width, 'height', z.height) from archive.deep_zoom z
   where z.scan = p.scan and z.frame = p.frame and z.shape = p.shape and z.image = ${imageColumn('image')}
     and z.failure is null)`;

const columns =
  'publication, key, position, label, image, width, height, text, text_kind, language, checked, words, other_texts, tiles';

export interface PageFacts {
  count: number;
  firstKey?: number;
  keys: ReadonlySet<number>;
}

export async function readPageFacts(client: ClientBase, publication: number): Promise<PageFacts> {
  const { rows } = await client.query<{ key: number }>(`select p.key ${publicPages} order by p.position, p.key`, [
    publication,
  ]);
  const firstKey = rows[0]?.key;
  return { count: rows.length, keys: new Set(rows.map((row) => row.key)), ...(firstKey !== undefined && { firstKey }) };
}

/** Copies pages to the projection; those that did not change are left alone. @returns how many rows changed. */
export async function showPages(client: ClientBase, publication: number, only?: number[]): Promise<number> {
  const { rowCount } = await client.query(
    `with placed as (select p.*, row_number() over (order by p.position, p.key)::int as place ${publicPages})
     insert into library.page (${columns})
     select p.publication, p.key, p.place, p.label, ${imageColumn('image')}, ${imageColumn('width')},
       ${imageColumn('height')}, coalesce(t.text, ''), t.kind, coalesce(t.language, 'tr'), ${checked},
       coalesce(t.words, ''), ${otherTexts}, ${tiles}
     from placed p ${seen}
     where $2::bigint[] is null or p.id = any ($2)
     on conflict (publication, key) do update set
       position = excluded.position, label = excluded.label, image = excluded.image, width = excluded.width,
       height = excluded.height, text = excluded.text, text_kind = excluded.text_kind, language = excluded.language,
       checked = excluded.checked, words = excluded.words, other_texts = excluded.other_texts,
       tiles = excluded.tiles
     where (page.position, page.label, page.image, page.width, page.height, page.text, page.text_kind, page.language,
       page.checked, page.words, page.other_texts, page.tiles) is distinct from (excluded.position, excluded.label, excluded.image,
       excluded.width, excluded.height, excluded.text, excluded.text_kind, excluded.language, excluded.checked,
       excluded.words, excluded.other_texts, excluded.tiles)`,
    [publication, only ?? null],
  );
  return rowCount ?? 0;
}

/** Removes pages that may no longer be shown. */
export async function hidePages(client: ClientBase, publication: number): Promise<number> {
  const { rowCount } = await client.query(
    `delete from library.page l where l.publication = $1 and not exists (select ${publicPages} and p.key = l.key)`,
    [publication],
  );
  return rowCount ?? 0;
}

export async function hideAllPages(client: ClientBase, publication: number): Promise<void> {
  await client.query('delete from library.page where publication = $1', [publication]);
}

export async function releaseScans(client: ClientBase, publication: number, scans: number[]): Promise<void> {
  await client.query('delete from delivery.released where publication = $1 and scan <> all ($2)', [publication, scans]);
  await client.query(
    'insert into delivery.released (publication, scan) select $1, * from unnest($2::int[]) on conflict do nothing',
    [publication, scans],
  );
}

export async function releasedScans(client: ClientBase, publication: number): Promise<number[]> {
  const { rows } = await client.query<{ scan: number }>('select scan from delivery.released where publication = $1', [
    publication,
  ]);
  return rows.map((row) => row.scan);
}
