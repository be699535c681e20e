import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { FileStore } from '../files/store.ts';
import type { Claim } from './claim.ts';
import { wasKilled } from './failureReason.ts';
import type { NativeTesseract } from './findTesseract.ts';
import type { ProjectPages } from './layPages.ts';
import type { IngestLimits } from './limits.ts';
import { type Reason, reason } from './reasons.ts';
import type { Slots } from './slots.ts';

/** What all steps of one ingest share. */
export interface IngestRun {
  pool: Pool;
  archive: FileStore;
  claim: Claim;
  publication: number;
  languages: string[];
  projectPages: ProjectPages;
  signal: AbortSignal;
  log: Logger;
  limits: IngestLimits;
  /** Shared by all runs of this process: recognition takes a core to itself. */
  slots: Slots;
  /** The system's own Tesseract, where there is one. */
  native: NativeTesseract | undefined;
  /** One of many: its children stand back behind what somebody waits for. */
  bulk: boolean;
  /** Told each time that something was stored. */
  saved: () => void;
  /** A folder of this run, where children may write. */
  folder: string;
}

/** The rest of the document is not worth trying. */
export class DocumentGivenUp extends Error {
  override name = 'DocumentGivenUp';
  readonly reason: Reason;
  constructor(why: Reason) {
    super(why.code);
    this.reason = why;
  }
}

/** Counts pages one after another whose child had to be killed. @throws DocumentGivenUp when there are too many */
export function countKills(limits: IngestLimits) {
  let inARow = 0;
  return {
    wentWell() {
      inARow = 0;
    },
    failed(frame: number, error: unknown) {
      inARow = wasKilled(error) ? inARow + 1 : 0;
      if (inARow >= limits.killedPages) {
        throw new DocumentGivenUp(reason('tooManyFailures', { pages: inARow, page: frame + 1 }));
      }
    },
  };
}
