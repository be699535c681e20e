import type { PayloadRequest } from 'payload';
import type { ClientBase } from 'pg';
import { transactionClient } from '../transactionClient.ts';
import { hideRecord } from './hideRecord.ts';
import type { Verdict } from './isPublic.ts';
import { isPublic } from './isPublic.ts';
import { lockRecord } from './lockRecord.ts';
import { enqueue, nextRevision } from './outbox.ts';
import { hiddenActions, recordEvent } from './recordEvent.ts';
import { readCollection } from './source.ts';
import { notePublished, readStanding } from './standing.ts';
import { tombstoneFor } from './syncPublication.ts';
import { toCollectionRecord } from './toOtherRecords.ts';
import { upsertRecord } from './upsertRecord.ts';

/** As `syncPublication`, for a collection. Which of its publications are shown is decided by each of them. */
export async function syncCollection(req: PayloadRequest, number: number): Promise<Verdict> {
  const client = await transactionClient(req);
  const kind = 'collection';
  await lockRecord(client, kind, number);
  const source = await readCollection(req, number);
  const standing = await readStanding(client, kind, number);
  const verdict: Verdict = source
    ? isPublic({ ...source, status: source._status, withdrawn: Boolean(standing.withdrawnAt) }, standing.now)
    : { public: false, because: 'trashed' };
  const title = source?.title?.tr || source?.title?.en || `${number}`;
  if (verdict.public && source) {
    const { rowCount: wasVisible } = await client.query(
      'select 1 from library.record where kind = $1 and number = $2',
      [kind, number],
    );
    const record = toCollectionRecord(source, await notePublished(client, kind, number));
    const revision = await nextRevision(client);
    await upsertRecord(client, record, revision);
    await client.query('delete from library.tombstone where kind = $1 and number = $2', [kind, number]);
    await enqueue(client, { targets: [{ kind, number }], channels: ['pages'], revision });
    await recordEvent(req, { action: wasVisible ? 'changed' : 'published', kind, number, summary: title });
    return verdict;
  }
  const wasVisible = await hideRecord(client, { kind, number }, tombstoneFor(verdict, standing, title));
  if (wasVisible && !verdict.public) {
    await recordEvent(req, { action: hiddenActions[verdict.because], kind, number, summary: title });
  }
  return verdict;
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
