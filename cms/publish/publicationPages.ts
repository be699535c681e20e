import type { ClientBase } from 'pg';

/**
 * What of a page may be public: not set aside for staff, and of a scan that an editor has released with the record.
 * The one place that says so; publishing and the arrival of text both go through it.
 */
const publicPages = /* sql */ `
  from archive.page p
  join delivery.released r on r.publication = p.publication and r.scan = p.scan
  left join archive.frame f on f.scan = p.scan and f.index = p.frame
  left join archive.page_text t on t.id = p.chosen_text
  where p.publication = $1 and p.access = 'public'`;

const columns = 'publication, key, position, label, image, width, height, text, text_kind, language, checked, words';

export interface PageFacts {
  count: number;
  firstKey?: number;
  keys: ReadonlySet<number>;
}

export async function readPageFacts(client: ClientBase, publication: number): Promise<PageFacts> {
  const { rows } = await client.query<{ key: number }>(`select p.key ${publicPages} order by p.position`, [
    publication,
  ]);
  const firstKey = rows[0]?.key;
  return { count: rows.length, keys: new Set(rows.map((row) => row.key)), ...(firstKey !== undefined && { firstKey }) };
}

/** Copies pages to the projection; those that did not change are left alone. @returns how many rows changed. */
export async function showPages(client: ClientBase, publication: number, only?: number[]): Promise<number> {
  const { rowCount } = await client.query(
    `insert into library.page (${columns})
     select p.publication, p.key, p.position, p.label, f.image, f.width, f.height, coalesce(t.text, ''), t.kind,
       coalesce(t.language, 'tr'), coalesce(t.kind <> 'ocr', false), coalesce(t.words, '[]')
     ${publicPages} and ($2::bigint[] is null or p.id = any ($2))
     on conflict (publication, key) do update set
       position = excluded.position, label = excluded.label, image = excluded.image, width = excluded.width,
       height = excluded.height, text = excluded.text, text_kind = excluded.text_kind, language = excluded.language,
       checked = excluded.checked, words = excluded.words
     where (page.position, page.label, page.image, page.width, page.height, page.text, page.text_kind, page.language,
       page.checked, page.words) is distinct from (excluded.position, excluded.label, excluded.image, excluded.width,
       excluded.height, excluded.text, excluded.text_kind, excluded.language, excluded.checked, excluded.words)`,
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
