import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { type LocalStore, openLocalStore } from '../../../cms/files/localStore.ts';
import { archiveKeys } from '../../../cms/files/store.ts';
import { type IngestEnd, type IngestScanOptions, ingestScan } from '../../../cms/ingest/ingestScan.ts';
import type { Reason } from '../../../cms/ingest/reasons.ts';
import type { WordBox } from '../../../cms/publish/publicRecord.ts';
import { unpackWords } from '../../../cms/publish/wordBoxes.ts';
import { createTestDatabase } from '../../support/postgres.ts';

export interface StoredPage {
  key: number;
  position: number;
  label: string;
  frame: number;
  image: string | null;
  width: number | null;
  height: number | null;
  failure: Reason | null;
  text_reason: Reason | null;
  needs_ocr: boolean;
  kind: string | null;
  text: string | null;
  words: WordBox[] | null;
  confidence: number | null;
  readings: number;
}

/** A database and a store for ingest tests, and what came of a scan in them. */
export async function openTestArchive() {
  const database = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: database.databaseUrl, max: 5 });
  const folder = await mkdtemp(join(tmpdir(), 'kutuk-ingest-test-'));
  const archive: LocalStore = await openLocalStore(join(folder, 'archive'));
  const projected: number[][] = [];
  let scans = 0;

  return {
    pool,
    folder,
    archive,
    databaseUrl: database.databaseUrl,
    /** Ids of pages as they were given to the gate, one entry a transaction. */
    projected,

    /** Stores an original and gives what `ingestScan` needs for it. */
    async addScan(body: Uint8Array, given: { publication?: number; languages?: string[]; mimeType?: string } = {}) {
      const draft = await archive.put('originals/draft', body);
      const key = archiveKeys.original(draft.sha256);
      await archive.take(key, await archive.localPath('originals/draft'));
      const scan = ++scans;
      return {
        id: scan,
        publication: given.publication ?? 1000 + scan,
        sha256: draft.sha256,
        mimeType: given.mimeType ?? 'application/pdf',
        languages: given.languages ?? ['tr'],
      };
    },

    options(scan: IngestScanOptions['scan'], given: Partial<IngestScanOptions> = {}): IngestScanOptions {
      return {
        pool,
        archive,
        scan,
        projectPages: async (_client, _publication, pages) => {
          projected.push(pages);
        },
        signal: new AbortController().signal,
        log: pino({ level: 'silent' }),
        jobId: randomUUID(),
        attempt: 1,
        scratchFolder: join(folder, 'scratch'),
        ...given,
      };
    },

    ingest(scan: IngestScanOptions['scan'], given: Partial<IngestScanOptions> = {}): Promise<IngestEnd> {
      return ingestScan(this.options(scan, given));
    },

    async pages(scan: { id: number }): Promise<StoredPage[]> {
      const { rows } = await pool.query<Omit<StoredPage, 'words'> & { words: Buffer | null }>(
        `select p.key, p.position, p.label, p.frame, f.image, f.width, f.height, f.failure, f.text_reason, f.needs_ocr,
           t.kind, t.text, t.words, t.confidence,
           (select count(*)::int from archive.page_text r where r.page = p.id) as readings
         from archive.page p left join archive.frame f on f.scan = p.scan and f.index = p.frame
         left join archive.page_text t on t.id = p.chosen_text
         where p.scan = $1 order by p.position`,
        [scan.id],
      );
      return rows.map((row) => ({ ...row, words: row.words && unpackWords(row.words) }));
    },

    async close() {
      await pool.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type TestArchive = Awaited<ReturnType<typeof openTestArchive>>;

/** The words of a page as their text and box. */
export function wordsOf(page: Pick<StoredPage, 'text' | 'words'>) {
  return (page.words ?? []).map(([start, length, x, y, width, height]) => ({
    word: (page.text ?? '').slice(start, start + length),
    x,
    y,
    width,
    height,
  }));
}
