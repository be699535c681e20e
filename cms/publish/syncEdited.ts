import type { PayloadRequest } from 'payload';
import { transactionClient } from '../transactionClient.ts';
import { hideRecord } from './hideRecord.ts';
import type { Verdict } from './isPublic.ts';
import { isPublic } from './isPublic.ts';
import { lockRecord } from './lockRecord.ts';
import { enqueue, nextRevision } from './outbox.ts';
import type { CollectionRecord, PressReleaseRecord } from './publicRecord.ts';
import { hiddenActions, recordEvent } from './recordEvent.ts';
import type { CollectionSource, PressReleaseSource } from './source.ts';
import { notePublished, readStanding } from './standing.ts';
import { tombstoneFor } from './syncPublication.ts';
import { upsertRecord } from './upsertRecord.ts';

interface Edited<Source> {
  kind: 'press-release' | 'collection';
  number: number;
  /** As it is saved; undefined when it is in the trash or gone. */
  read(): Promise<Source | undefined>;
  toRecord(source: Source, firstPublishedAt: Date): Promise<PressReleaseRecord | CollectionRecord>;
  /** What has to follow when it is shown. */
  channels: Parameters<typeof enqueue>[1]['channels'];
}

/** As `syncPublication`, for what has no pages: shows it as it is saved, or hides it and leaves what is to be left. */
export async function syncEdited<Source extends PressReleaseSource | CollectionSource>(
  req: PayloadRequest,
  { kind, number, read, toRecord, channels }: Edited<Source>,
): Promise<Verdict> {
  const client = await transactionClient(req);
  await lockRecord(client, kind, number);
  const source = await read();
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
    const record = await toRecord(source, await notePublished(client, kind, number));
    const revision = await nextRevision(client);
    await upsertRecord(client, record, revision);
    await client.query('delete from library.tombstone where kind = $1 and number = $2', [kind, number]);
    await enqueue(client, { targets: [{ kind, number }], channels, revision });
    await recordEvent(req, { action: wasVisible ? 'changed' : 'published', kind, number, summary: title });
    return verdict;
  }
  const wasVisible = await hideRecord(client, { kind, number }, tombstoneFor(verdict, standing, title));
  if (wasVisible && !verdict.public) {
    const { reason } = standing;
    await recordEvent(req, { action: hiddenActions[verdict.because], kind, number, summary: title, reason });
  }
  return verdict;
}
