import { isDeepStrictEqual } from 'node:util';
import type { PayloadRequest } from 'payload';
import { transactionClient } from '../transactionClient.ts';
import { derivedDocuments } from './derivedDocuments.ts';
import { isPublic } from './isPublic.ts';
import { linksOf } from './links.ts';
import { lockRecord } from './lockRecord.ts';
import { offeredScans } from './offeredScans.ts';
import { hidePages, readPageFacts, releasedScans, showPages } from './publicationPages.ts';
import { readPublication, readScans } from './source.ts';
import { readStanding } from './standing.ts';
import { toPublicationRecord } from './toPublicationRecord.ts';

export type Difference = 'shownThoughHidden' | 'hiddenThoughPublic' | 'record' | 'pages' | 'links';

/**
 * What of a publication's projection is not what the gate would write now. It is written, counted, and must be rolled
 * back by the caller, whose transaction this is.
 */
export async function compareProjection(req: PayloadRequest, number: number): Promise<Difference[]> {
  const client = await transactionClient(req);
  await lockRecord(client, 'publication', number);
  const { rows } = await client.query<{ record: unknown }>(
    `select record from library.record where kind = 'publication' and number = $1`,
    [number],
  );
  const seen = rows[0]?.record;
  const source = await readPublication(req, number);
  const standing = await readStanding(client, 'publication', number);
  const visible =
    source !== undefined &&
    isPublic({ ...source, status: source._status, withdrawn: Boolean(standing.withdrawnAt) }, standing.now).public;
  if (!visible) return seen === undefined ? [] : ['shownThoughHidden'];
  if (seen === undefined) return ['hiddenThoughPublic'];
  const released = new Set(await releasedScans(client, number));
  const scans = (await readScans(req, number)).filter((scan) => released.has(scan.id));
  const record = toPublicationRecord({
    source,
    scans,
    offered: await offeredScans(client, number),
    documents: await derivedDocuments(client, number),
    pages: await readPageFacts(client, number),
    firstPublishedAt: standing.firstPublishedAt ?? standing.now,
  });
  const differences: Difference[] = [];
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(record)), seen)) differences.push('record');
  const hidden = record.objectAccess === 'public' ? await hidePages(client, number) : 0;
  const changed = record.objectAccess === 'public' ? await showPages(client, number) : 0;
  if (hidden + changed > 0) differences.push('pages');
  const { rows: links } = await client.query<{ kind: string; number: number; role: string }>(
    'select kind, number, role from library.link where publication = $1',
    [number],
  );
  const names = (all: { kind: string; number: number; role: string }[]) =>
    all.map((link) => `${link.kind} ${link.number} ${link.role}`).sort();
  if (!isDeepStrictEqual(names(links), names(linksOf(record)))) differences.push('links');
  return differences;
}
