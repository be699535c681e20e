import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Role } from '../../../cms/access.ts';
import { jobQueue } from '../../../cms/archive.ts';
import { type LocalStore, openLocalStore } from '../../../cms/files/localStore.ts';
import { type IngestEnd, type IngestScanOptions, ingestScan } from '../../../cms/ingest/ingestScan.ts';
import { ingestLimits } from '../../../cms/ingest/limits.ts';
import { makeSlots } from '../../../cms/ingest/slots.ts';
import type { JobContext } from '../../../cms/jobKinds.ts';
import { arrangeJobs } from '../../../cms/pages/arrangeJobs.ts';
import { projectPages } from '../../../cms/publish/projectPages.ts';
import { openTestArchive, type TestArchive } from '../../support/archive.ts';

export interface GivenScan {
  name: string;
  bytes: Uint8Array;
  publication: number;
  replaces?: number;
  batch?: string;
  role?: Role;
}

export interface ScanArchive extends TestArchive {
  store: LocalStore;
  publication(data: Record<string, unknown>, role?: Role): Promise<number>;
  /** As an upload through the REST API ends: a temporary file in the request. */
  upload(scan: GivenScan): Promise<number>;
  /** As the worker does it, in this process. */
  ingest(scan: number, given?: Partial<IngestScanOptions>): Promise<IngestEnd>;
  /** What the worker makes of pages that show a part of a sheet. */
  settle(scan: number): Promise<void>;
  /** The pages of a publication in their order. */
  pages(publication: number): Promise<{ key: number; position: number; label: string; scan: number; frame: number }[]>;
}

/** Payload in process, with uploads and ingest as the system's processes do them. */
export async function openScanArchive(): Promise<ScanArchive> {
  const archive = await openTestArchive();
  const store = await openLocalStore(join(archive.dataFolder, 'archive'));
  return {
    ...archive,
    store,
    async publication(data, role = 'editor') {
      const doc = await archive.payload.create({
        collection: 'publications',
        data: { type: 'book', ...data } as never,
        overrideAccess: false,
        req: await archive.as(role),
      });
      return doc.id;
    },
    async upload({ name, bytes, publication, replaces, batch, role = 'archivist' }) {
      const req = await archive.as(role);
      const tempFilePath = join(archive.dataFolder, `upload-${randomUUID()}`);
      await writeFile(tempFilePath, bytes);
      if (batch) req.query = { batch };
      const doc = await archive.payload.create({
        collection: 'scans',
        file: {
          name,
          data: Buffer.alloc(0),
          mimetype: 'application/octet-stream',
          size: bytes.byteLength,
          tempFilePath,
        },
        data: { publication, role: 'master', ...(replaces && { replaces }) } as never,
        overrideAccess: false,
        req,
      });
      return doc.id;
    },
    async ingest(id, given = {}) {
      const { rows } = await archive.pool.query<IngestScanOptions['scan'] & { job: string }>(
        `select s.id, s.publication_id as publication, s.sha256, s.mime_type as "mimeType", '{tr}'::text[] as languages, i.job
         from public.scans s join archive.ingest i on i.scan = s.id where s.id = $1`,
        [id],
      );
      const { job, ...scan } = rows[0]!;
      return ingestScan({
        pool: archive.pool,
        archive: store,
        scan,
        projectPages,
        signal: new AbortController().signal,
        log: pino({ level: 'silent' }),
        jobId: job,
        attempt: 1,
        scratchFolder: join(archive.dataFolder, 'scratch'),
        ...given,
      });
    },
    async settle(scan) {
      const context = {
        pool: archive.pool,
        archive: store,
        secret: archive.payload.secret,
        log: pino({ level: 'silent' }),
        limits: ingestLimits,
        slots: makeSlots(1),
        native: undefined,
        scratchFolder: join(archive.dataFolder, 'scratch'),
        boss: await jobQueue(),
      } as unknown as JobContext;
      const job = { id: 'x', attempt: 1, data: { scan }, signal: new AbortController().signal };
      await arrangeJobs.run(context, job);
    },
    async pages(publication) {
      const { rows } = await archive.pool.query(
        'select key, position, label, scan, frame from archive.page where publication = $1 order by position',
        [publication],
      );
      return rows;
    },
  };
}
