import type { PayloadRequest } from 'payload';
import { jobQueue } from '../archive.ts';
import { queueDocuments } from '../pages/documents/queue.ts';
import { transactionClient } from '../transactionClient.ts';
import type { ReadAuthority } from './authorities.ts';
import { derivedDocuments } from './derivedDocuments.ts';
import { hideRecord } from './hideRecord.ts';
import type { Verdict } from './isPublic.ts';
import { isPublic } from './isPublic.ts';
import { lockRecord } from './lockRecord.ts';
import { offeredScans } from './offeredScans.ts';
import { readPageFacts, releasedScans, releaseScans } from './publicationPages.ts';
import { hiddenActions, recordEvent } from './recordEvent.ts';
import { showPublication } from './showPublication.ts';
import { readAuthority, readPublication, readScans } from './source.ts';
import { notePublished, readStanding } from './standing.ts';
import { toAuthorityRecord } from './toOtherRecords.ts';
import { toPublicationRecord } from './toPublicationRecord.ts';

/**
 * Brings the library in line with a publication as it now stands in this transaction. Everything that can change
 * what the public sees of it ends here.
 *
 * @param releases true when somebody published it just now: its scans of this moment go public with it.
 */
export async function syncPublication(req: PayloadRequest, number: number, releases: boolean): Promise<Verdict> {
  const client = await transactionClient(req);
  await lockRecord(client, 'publication', number);
  const source = await readPublication(req, number);
  const standing = await readStanding(client, 'publication', number);
  const verdict: Verdict = source
    ? isPublic({ ...source, status: source._status, withdrawn: Boolean(standing.withdrawnAt) }, standing.now)
    : { public: false, because: 'trashed' };
  const title = source?.title ?? '';
  const scans = source && (releases || verdict.public) ? await readScans(req, number) : [];
  if (releases && source) {
    await releaseScans(
      client,
      number,
      scans.map((scan) => scan.id),
    );
  }
  if (verdict.public && source) {
    const { rowCount: wasVisible } = await client.query(
      `select 1 from library.record where kind = 'publication' and number = $1`,
      [number],
    );
    const released = new Set(await releasedScans(client, number));
    const record = toPublicationRecord({
      source,
      scans: scans.filter((scan) => released.has(scan.id)),
      offered: await offeredScans(client, number),
      documents: await derivedDocuments(client, number),
      pages: await readPageFacts(client, number),
      firstPublishedAt: await notePublished(client, 'publication', number),
    });
    await showPublication(client, record, authorityReader(req));
    await queueDocuments(await jobQueue(), client, number);
    if (!wasVisible || releases) {
      await recordEvent(req, {
        action: wasVisible ? 'changed' : 'published',
        kind: 'publication',
        number,
        summary: title,
      });
    }
    return verdict;
  }
  const tombstone = tombstoneFor(verdict, standing, title);
  const wasVisible = await hideRecord(client, { kind: 'publication', number }, tombstone);
  if (wasVisible && !verdict.public) {
    await recordEvent(req, {
      action: hiddenActions[verdict.because],
      kind: 'publication',
      number,
      summary: title,
      reason: standing.reason,
    });
  } else if (!verdict.public && verdict.because === 'trashed' && source) {
    await recordEvent(req, { action: 'trashed', kind: 'publication', number, summary: title });
  }
  return verdict;
}

export function tombstoneFor(
  verdict: Verdict,
  standing: { firstPublishedAt?: Date; reason?: string; hideTitle: boolean },
  title: string,
): { title?: string | undefined; reason?: string | undefined } | undefined {
  if (verdict.public || !standing.firstPublishedAt) return undefined;
  if (verdict.because === 'withdrawn')
    return { title: standing.hideTitle ? undefined : title, reason: standing.reason };
  // What was public once and was deleted stays answered for, without its title.
  if (verdict.because === 'trashed') return {};
  return undefined;
}

export function authorityReader(req: PayloadRequest): ReadAuthority {
  return async ({ kind, number }) => {
    const source = await readAuthority(req, kind, number);
    return source ? toAuthorityRecord(kind, source) : undefined;
  };
}
