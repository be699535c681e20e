import type { ClientBase } from 'pg';
import { dependentsOf } from './dependents.ts';
import { lockRecord } from './lockRecord.ts';
import { bump, enqueue, nextRevision } from './outbox.ts';
import { readPageFacts, showPages } from './publicationPages.ts';

/** Text arrives page by page for minutes: caches follow in steps of this length. */
const settleSeconds = 3;

/**
 * Pages were read or made: copies them to the projection when their publication is visible. Called by ingest in the
 * transaction that stores the pages; needs no Payload.
 */
export async function projectPages(client: ClientBase, publication: number, pages: number[]): Promise<void> {
  await lockRecord(client, 'publication', publication);
  const { rows } = await client.query<{ page_count: number; cover: number | null; access: string }>(
    `select (record->>'pageCount')::int as page_count, (record->>'coverPage')::int as cover, record->>'objectAccess' as access
     from library.record where kind = 'publication' and number = $1`,
    [publication],
  );
  const visible = rows[0];
  if (visible?.access !== 'public') return;
  const changed = await showPages(client, publication, pages);
  if (changed === 0) return;
  const facts = await readPageFacts(client, publication);
  const cover = visible.cover ?? facts.firstKey ?? null;
  const target = { kind: 'publication' as const, number: publication };
  const cardChanged =
    facts.count !== visible.page_count ||
    cover !== visible.cover ||
    (await hasCoverAmong(client, publication, cover, pages));
  const revision = await nextRevision(client);
  await client.query(
    `update library.record set revision = $2,
       record = record || jsonb_build_object('pageCount', $3::int) || case when $4::int is null then '{}' else jsonb_build_object('coverPage', $4::int) end
     where kind = 'publication' and number = $1`,
    [publication, revision, facts.count, cover],
  );
  // The card (cover, number of pages) stands on other records' pages too.
  if (cardChanged) await bump(client, await dependentsOf(client, publication), revision);
  await enqueue(client, { targets: [target], channels: ['files'], revision });
  await enqueue(client, { targets: [target], channels: ['pages', 'search'], revision, delaySeconds: settleSeconds });
}

async function hasCoverAmong(
  client: ClientBase,
  publication: number,
  cover: number | null,
  pages: number[],
): Promise<boolean> {
  const { rowCount } = await client.query(
    'select 1 from archive.page where publication = $1 and key = $2 and id = any ($3)',
    [publication, cover, pages],
  );
  return Boolean(rowCount);
}
