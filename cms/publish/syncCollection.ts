import type { PayloadRequest } from 'payload';
import type { ClientBase } from 'pg';
import type { Verdict } from './isPublic.ts';
import { lockRecord } from './lockRecord.ts';
import { readCollection } from './source.ts';
import { syncEdited } from './syncEdited.ts';
import { toCollectionRecord } from './toOtherRecords.ts';

/** Which of a collection's publications are shown is decided by each of them. */
export function syncCollection(req: PayloadRequest, number: number): Promise<Verdict> {
  return syncEdited(req, {
    kind: 'collection',
    number,
    read: () => readCollection(req, number),
    toRecord: async (source, firstPublishedAt) => toCollectionRecord(source, firstPublishedAt),
    channels: ['pages'],
  });
}

/**
 * The visible collections that hold a publication, locked: whoever deletes it brings them in line afterwards, when the
 * library's clock is taken already.
 */
export async function lockCollectionsOf(client: ClientBase, publication: number): Promise<number[]> {
  const { rows } = await client.query<{ number: number }>(
    `select number from library.record where kind = 'collection'
       and (record -> 'publications' @> to_jsonb($1::int) or record -> 'cover' = to_jsonb($1::int)) order by number`,
    [publication],
  );
  for (const { number } of rows) await lockRecord(client, 'collection', number);
  return rows.map(({ number }) => number);
}
