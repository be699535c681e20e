import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeChangeHook } from 'payload';
import { APIError } from 'payload';
import { jobQueue } from '../archive.ts';
import { archiveKeys } from '../files/store.ts';
import { storedFile } from '../files/storedFile.ts';
import { takeUpload } from '../files/takeUpload.ts';
import { queueIngest } from '../ingest/queue.ts';
import { recordEvent } from '../publish/recordEvent.ts';
import { syncPublication } from '../publish/syncPublication.ts';
import { transactionClient } from '../transactionClient.ts';
import { translate } from '../translate.ts';

/** Stores the file untouched before its row is written: a crash between leaves a file without a row, never a row without its file. */
export const storeScan: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  // The original of a scan never changes: a better scan is another scan.
  if (operation !== 'create') return { ...data, ...storedFile(originalDoc) };
  const stored = await takeUpload(req, {
    accepts: ['application/pdf', 'image/jpeg', 'image/png'],
    refusal: 'fileNotPdf',
    keyOf: archiveKeys.original,
  });
  const twin = await req.payload.find({
    collection: 'scans',
    where: { sha256: { equals: stored.sha256 } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
  });
  const found = twin.docs[0];
  if (found) {
    throw new APIError(
      translate(req, 'fileExists', { name: stored.name, scan: found.id }),
      409,
      { scan: found.id, publication: found.publication },
      true,
    );
  }
  return { ...data, sha256: stored.sha256, filesize: stored.size, mimeType: stored.mimeType };
};

export const queueScan: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create') return doc;
  const client = await transactionClient(req);
  await queueIngest(await jobQueue(), client, Number(doc.id));
  await recordEvent(req, { action: 'scanAdded', kind: 'scan', number: Number(doc.id), summary: String(doc.filename) });
  return doc;
};

/**
 * Deleting a scan is an administrator's deed; its pages leave the library in the same transaction. The files stay: a
 * rollback must find them again.
 */
export const forgetScan: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  const client = await transactionClient(req);
  const scan = Number(id);
  const { rows } = await client.query<{ publication: number }>(
    'delete from archive.page where scan = $1 returning publication',
    [scan],
  );
  await client.query('delete from archive.frame where scan = $1', [scan]);
  await client.query('delete from archive.ingest where scan = $1', [scan]);
  await client.query('delete from delivery.released where scan = $1', [scan]);
  const publication = typeof doc.publication === 'number' ? doc.publication : doc.publication?.id;
  const touched = new Set([...rows.map((row) => row.publication), ...(publication ? [Number(publication)] : [])]);
  for (const number of touched) await syncPublication(req, number, false);
  await recordEvent(req, {
    action: 'scanDeleted',
    kind: 'scan',
    number: scan,
    summary: `${doc.filename} ${doc.sha256}`,
  });
};
