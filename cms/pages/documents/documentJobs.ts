import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { z } from 'zod';
import { archiveKeys, type FileStore } from '../../files/store.ts';
import type { JobContext, JobKind } from '../../jobKinds.ts';
import { wantedDocuments } from '../../publish/derivedDocuments.ts';
import { lockRecord } from '../../publish/lockRecord.ts';
import { offerDocuments } from '../../publish/offerDocument.ts';
import { unpackWords } from '../../publish/wordBoxes.ts';
import { type DocumentJob, documentQueue } from './queue.ts';
import { type DocumentPage, writeDocument } from './writeDocument.ts';

const jobSchema: z.ZodType<DocumentJob> = z.object({ publication: z.number() });

/** Makes PDFs of what is shown of a publication, where the original may not be taken away. */
export const documentJobs: JobKind = {
  queue: documentQueue,
  places: 1,
  async run(context, job) {
    const { publication } = jobSchema.parse(job.data);
    for (const wanted of await wantedDocuments(context.pool, publication)) {
      job.signal.throwIfAborted();
      await makeDocument(context, publication, wanted, job.signal);
    }
    await clearDocuments(context, publication);
  },
};

async function makeDocument(
  { pool, archive, scratchFolder, log }: JobContext,
  publication: number,
  { scan, fingerprint }: { scan: number; fingerprint: string },
  signal: AbortSignal,
): Promise<void> {
  await mkdir(scratchFolder, { recursive: true });
  const folder = await mkdtemp(join(scratchFolder, `document-${publication}-`));
  try {
    const path = join(folder, 'document.pdf');
    const title = await readTitle(pool, publication);
    await writeDocument(path, { title, pages: readPages(pool, archive, publication, scan, signal) });
    const draft = `derived/documents/${publication}/draft`;
    const { sha256, size } = await archive.take(draft, path);
    await archive.take(archiveKeys.document(publication, sha256), await archive.localPath(draft));
    await archive.remove(draft);
    await store(pool, { publication, scan, fingerprint, sha256, size });
    log.info({ publication, scan, size }, 'a document of what is shown was made');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readTitle(pool: Pool, publication: number): Promise<string> {
  const { rows } = await pool.query<{ title: string }>(
    `select record->'titles'->0->>'text' as title from library.record where kind = 'publication' and number = $1`,
    [publication],
  );
  return rows[0]?.title ?? '';
}

/** From the projection, so that nothing but what the public sees can get in. */
async function* readPages(
  pool: Pool,
  archive: FileStore,
  publication: number,
  scan: number,
  signal: AbortSignal,
): AsyncIterable<DocumentPage> {
  const { rows: pages } = await pool.query<{ key: number }>(
    `select l.key from library.page l join archive.page p on p.publication = l.publication and p.key = l.key
     where l.publication = $1 and p.scan = $2 and l.image is not null order by l.position`,
    [publication, scan],
  );
  for (const { key } of pages) {
    signal.throwIfAborted();
    const { rows } = await pool.query<{ image: string; text: string; words: Buffer }>(
      'select image, text, words from library.page where publication = $1 and key = $2 and image is not null',
      [publication, key],
    );
    const row = rows[0];
    // taken back meanwhile: the document is not stored then
    if (!row) continue;
    const image = await archive.localPath(archiveKeys.pageImage(scan, row.image, 2400));
    yield { image, text: row.text, words: unpackWords(row.words) };
  }
}

interface Made {
  publication: number;
  scan: number;
  fingerprint: string;
  sha256: string;
  size: number;
}

/** Offers it, unless what is shown has changed meanwhile: then another is on its way. */
async function store(pool: Pool, { publication, scan, fingerprint, sha256, size }: Made): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await lockRecord(client, 'publication', publication);
    const wanted = await wantedDocuments(client, publication);
    if (wanted.some((one) => one.scan === scan && one.fingerprint === fingerprint)) {
      await client.query(
        `insert into archive.derived_document (publication, scan, fingerprint, sha256, size) values ($1, $2, $3, $4, $5)
         on conflict (publication, scan) do update set fingerprint = $3, sha256 = $4, size = $5, made_at = now()`,
        [publication, scan, fingerprint, sha256, size],
      );
      await offerDocuments(client, publication);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Removes documents that no row names any more. */
async function clearDocuments({ pool, archive }: JobContext, publication: number): Promise<void> {
  const { rows } = await pool.query<{ sha256: string }>(
    'select sha256 from archive.derived_document where publication = $1',
    [publication],
  );
  const named = new Set(rows.map(({ sha256 }) => archiveKeys.document(publication, sha256)));
  for await (const key of archive.list(`derived/documents/${publication}/`)) {
    if (!named.has(key)) await archive.remove(key);
  }
}
