import type { PayloadRequest } from 'payload';
import { transactionClient } from '../transactionClient.ts';
import { hideRecord } from './hideRecord.ts';
import type { Verdict } from './isPublic.ts';
import { isPublic } from './isPublic.ts';
import { lockRecord } from './lockRecord.ts';
import { enqueue, nextRevision } from './outbox.ts';
import { hiddenActions, recordEvent } from './recordEvent.ts';
import { readPressImages, readPressRelease } from './source.ts';
import { notePublished, readStanding } from './standing.ts';
import { tombstoneFor } from './syncPublication.ts';
import { toPressReleaseRecord } from './toOtherRecords.ts';
import { upsertRecord } from './upsertRecord.ts';

/** As `syncPublication`, for a press release and its photographs. */
export async function syncPressRelease(req: PayloadRequest, number: number): Promise<Verdict> {
  const client = await transactionClient(req);
  const kind = 'press-release';
  await lockRecord(client, kind, number);
  const source = await readPressRelease(req, number);
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
    const images = await readPressImages(
      req,
      (source.images ?? []).map((image) => (typeof image === 'number' ? image : image.id)),
    );
    const record = toPressReleaseRecord(source, images, await notePublished(client, kind, number));
    const revision = await nextRevision(client);
    await upsertRecord(client, record, revision);
    await client.query('delete from library.tombstone where kind = $1 and number = $2', [kind, number]);
    await enqueue(client, { targets: [{ kind, number }], channels: ['files', 'pages'], revision });
    await recordEvent(req, { action: wasVisible ? 'changed' : 'published', kind, number, summary: title });
    return verdict;
  }
  const wasVisible = await hideRecord(client, { kind, number }, tombstoneFor(verdict, standing, title));
  if (wasVisible && !verdict.public) {
    await recordEvent(req, {
      action: hiddenActions[verdict.because],
      kind,
      number,
      summary: title,
      reason: standing.reason,
    });
  }
  return verdict;
}
