import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
} from 'payload';
import { APIError } from 'payload';
import { z } from 'zod';
import { jobQueue } from '../archive.ts';
import { derivedFolder, fasten, lockOriginal, noteLoose } from '../files/looseFiles.ts';
import { archiveKeys } from '../files/store.ts';
import { storedFile } from '../files/storedFile.ts';
import { takeUpload } from '../files/takeUpload.ts';
import { queueIngest } from '../ingest/queue.ts';
import { recordEvent } from '../publish/recordEvent.ts';
import { syncPublication } from '../publish/syncPublication.ts';
import { transactionClient } from '../transactionClient.ts';
import { translate } from '../translate.ts';
import { refuseTwin } from './refuseTwin.ts';

/** Given with `?batch=` or in the request's context: files of one batch stand in the natural order of their names. */
const batchSchema = z.uuid();

/**
 * Stores the file untouched before its row is written. A crash or a refusal between leaves a file without a row, which was
 * noted as loose and is taken away; never a row without its file.
 */
export const storeScan: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  // The original of a scan never changes: a better scan is another scan.
  if (operation !== 'create') return { ...data, ...storedFile(originalDoc), replaces: originalDoc?.replaces };
  const client = await transactionClient(req);
  const stored = await takeUpload(req, {
    accepts: ['application/pdf', 'image/jpeg', 'image/png', 'image/tiff'],
    refusal: 'fileNotScan',
    keyOf: archiveKeys.original,
    storing: async (sha256) => {
      await lockOriginal(client, sha256);
      // by a connection of its own: it must be there when this transaction is not
      await (await jobQueue()).getDb().executeSql(noteLoose, [[archiveKeys.original(sha256)]]);
    },
  });
  await fasten(client, stored.key);
  await refuseTwin(req, stored);
  if (data.replaces) {
    const { rowCount } = await client.query('select from public.scans where id = $1 and publication_id = $2', [
      data.replaces,
      data.publication,
    ]);
    if (!rowCount) throw new APIError(translate(req, 'notFound'), 400, undefined, true);
  }
  return { ...data, sha256: stored.sha256, filesize: stored.size, mimeType: stored.mimeType };
};

export const queueScan: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create') return doc;
  const client = await transactionClient(req);
  const batch = batchSchema.safeParse(req.context.batch ?? req.query?.batch);
  if (batch.success) {
    await client.query('insert into archive.scan_batch (scan, batch, name) values ($1, $2, $3)', [
      doc.id,
      batch.data,
      z.string().safeParse(req.context.givenName).data ?? req.file?.name ?? doc.filename,
    ]);
  }
  await queueIngest(await jobQueue(), client, Number(doc.id), { bulk: req.context.bulk === true });
  await recordEvent(req, { action: 'scanAdded', kind: 'scan', number: Number(doc.id), summary: String(doc.filename) });
  return doc;
};

const forgotten = [
  'archive.frame',
  'archive.frame_look',
  'archive.shaped_image',
  'archive.derived_document',
  'archive.ingest',
  'archive.scan_batch',
  'archive.scan_password',
  'delivery.released',
];

/** Pages would lose their permanent keys with it. */
export const keepStandingScan: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const client = await transactionClient(req);
  const { rowCount } = await client.query('select from archive.replacement where new_scan = $1 and undone_at is null', [
    id,
  ]);
  if (rowCount) throw new APIError(translate(req, 'replacedScan'), 409, undefined, true);
};

/**
 * Deleting a scan is an administrator's deed; its pages leave the library in the same transaction. What was derived from
 * it goes after the commit: a rollback must find it again. The original stays, and `npm run verify` names it.
 */
export const forgetScan: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  const client = await transactionClient(req);
  const scan = Number(id);
  const { rows } = await client.query<{ publication: number }>(
    'delete from archive.page where scan = $1 returning publication',
    [scan],
  );
  const { rows: documents } = await client.query<{ publication: number; sha256: string }>(
    'select publication, sha256 from archive.derived_document where scan = $1',
    [scan],
  );
  const loose = documents.map(({ publication, sha256 }) => archiveKeys.document(publication, sha256));
  await client.query(noteLoose, [[derivedFolder(scan), ...loose]]);
  for (const table of forgotten) {
    await client.query(`delete from ${table} where scan = $1`, [scan]);
  }
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
