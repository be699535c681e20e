import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { archiveKeys, FileMissing, type FileStore } from '../files/store.ts';
import type { KnownPassword } from '../scans/passwords/readPassword.ts';
import { type Claim, ClaimLost, claimScan, countDeaths, finishScan, giveBack } from './claim.ts';
import type { NativeTesseract } from './findTesseract.ts';
import { DocumentGivenUp, type IngestRun } from './ingestRun.ts';
import { layPages, type ProjectPages } from './layPages.ts';
import { type IngestLimits, ingestLimits } from './limits.ts';
import { makeImages } from './makeImages.ts';
import { CannotOpen, openDocument } from './openDocument.ts';
import { readFrameStates } from './readFrameStates.ts';
import { readTextLayers } from './readTextLayers.ts';
import { type Reason, reason } from './reasons.ts';
import { recognizePages } from './recognizePages.ts';
import { clearRunFolders, inRunFolder } from './runFolder.ts';
import { makeSlots, type Slots } from './slots.ts';

export interface ScanToIngest {
  id: number;
  publication: number;
  /** Of the original, which lies in the archive under it. */
  sha256: string;
  mimeType: string;
  /** BCP 47, as the publication has them: they choose how its text is judged and recognised. */
  languages: string[];
  /** Of a protected document, as far as it is known. */
  password?: KnownPassword;
}

export interface IngestScanOptions {
  pool: Pool;
  archive: FileStore;
  scan: ScanToIngest;
  projectPages: ProjectPages;
  signal: AbortSignal;
  log: Logger;
  jobId: string;
  /** From 1; more each time that the same job is given out again. */
  attempt: number;
  limits?: Partial<IngestLimits>;
  /** Places for recognising pages, when several scans are taken apart at once. Default: as many as the limits say. */
  slots?: Slots;
  /** The system's own Tesseract. Default: the one that comes with the project reads. */
  native?: NativeTesseract | undefined;
  /** One of many of an import: stands back behind what somebody waits for. Default false. */
  bulk?: boolean;
  /** One place for documents on which a worker died before, so that the others at the time are not blamed again. */
  suspects?: Slots;
  /** Where unfinished images lie; on the archive's volume they are moved and not copied. Default: the system's. */
  scratchFolder?: string;
}

export type IngestEnd = { state: 'done' } | { state: 'failed'; reason: Reason } | { state: 'lost' };

/**
 * Takes a scan apart, page by page: images and text layers first, so that it can be read soon, then recognition of text
 * where it is needed. Goes on where an earlier run was interrupted, at any moment and in any way.
 * @throws when interrupted by the signal, or when database or files fail; never because of what is in the document
 */
export async function ingestScan(options: IngestScanOptions): Promise<IngestEnd> {
  const { pool, scan, signal, log } = options;
  const claim: Claim = { scan: scan.id, job: options.jobId, attempt: options.attempt };
  const limits = { ...ingestLimits, ...options.limits };
  try {
    const root = options.scratchFolder ?? join(tmpdir(), 'kutuk-ingest');
    await claimScan(pool, claim);
    const deaths = await countDeaths(pool, claim, () => clearRunFolders(root, scan.id));
    const work = (saved: () => void) =>
      inRunFolder(root, scan.id, (folder) => takeApart(options, { claim, limits, folder, saved }));
    const end =
      deaths >= limits.deaths
        ? failed(reason('workerDied', { times: deaths }))
        : deaths > 0
          ? await untilSaved(options.suspects ?? makeSlots(1), work)
          : await work(() => undefined);
    const { why, ...result } = end;
    await finishScan(pool, claim, result.state, why);
    log.info({ scan: scan.id, state: result.state, reason: why }, 'ingest ended');
    return result;
  } catch (error) {
    if (error instanceof ClaimLost) {
      log.info({ scan: scan.id, job: claim.job }, 'another job has this scan now');
      return { state: 'lost' };
    }
    await giveBack(pool, claim).catch((err: unknown) =>
      log.warn({ err, scan: scan.id }, 'the scan could not be given back'),
    );
    signal.throwIfAborted();
    throw error;
  }
}

type End = ({ state: 'done' } | { state: 'failed'; reason: Reason }) & { why: Reason | undefined };

function failed(why: Reason): End {
  return { state: 'failed', reason: why, why };
}

/** Keeps a place until the work has stored something, which clears it of the suspicion, or has ended. */
async function untilSaved<Result>(slots: Slots, begin: (saved: () => void) => Promise<Result>): Promise<Result> {
  const { running } = await slots.use(async () => {
    const first = Promise.withResolvers<void>();
    const running = begin(first.resolve);
    await Promise.race([first.promise, running.catch(() => undefined)]);
    return { running };
  });
  return running;
}

type Shared = Pick<IngestRun, 'claim' | 'limits' | 'folder' | 'saved'>;

async function takeApart(options: IngestScanOptions, shared: Shared): Promise<End> {
  const { pool, archive, scan, projectPages, signal, log, bulk = false } = options;
  const { claim, limits, folder } = shared;
  signal.throwIfAborted();
  const run: IngestRun = {
    ...shared,
    pool,
    archive,
    publication: scan.publication,
    languages: scan.languages,
    projectPages,
    signal,
    log,
    bulk,
    native: options.native,
    slots: options.slots ?? makeSlots(limits.recognizers),
  };
  try {
    const path = await archive.localPath(archiveKeys.original(scan.sha256));
    const known = scan.password;
    if (known?.state === 'unreadable') return failed(reason('passwordUnreadable'));
    const password = known?.state === 'known' ? known.password : undefined;
    const document = await openDocument({ path, folder, limits, password, bulk });
    const stop = () => void document.close();
    signal.addEventListener('abort', stop, { once: true });
    try {
      signal.throwIfAborted();
      await layPages(pool, { claim, publication: scan.publication, pages: document.pages, projectPages });
      await readPages(run, document);
    } finally {
      signal.removeEventListener('abort', stop);
      await document.close();
    }
    const { failures } = await readFrameStates(run, document.pages);
    const notice = document.notice ?? (failures > 0 ? reason('pagesFailed', { failed: failures }) : undefined);
    return { state: 'done', why: notice };
  } catch (error) {
    if (error instanceof CannotOpen || error instanceof DocumentGivenUp) return failed(error.reason);
    if (error instanceof FileMissing) return failed(reason('fileMissing'));
    throw error;
  }
}

async function readPages(
  run: IngestRun,
  { pages, text, render }: Awaited<ReturnType<typeof openDocument>>,
): Promise<void> {
  const before = await readFrameStates(run, pages);
  const sparse = new Map(before.withoutText.map((frame) => [frame, { text: '', words: new Int32Array() }]));
  if (text) {
    sparse.clear();
    for (const [frame, layer] of await readTextLayers(run, text, before.withoutText)) sparse.set(frame, layer);
    await text.close();
  }
  await makeImages(run, { render, frames: before.withoutImage, sparse });
  const after = await readFrameStates(run, pages);
  await recognizePages(run, { render, frames: after.toRecognize, layerWords: after.layerWords });
}
