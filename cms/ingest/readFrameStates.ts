import { wordCount } from '../publish/wordBoxes.ts';
import type { IngestRun } from './ingestRun.ts';
import type { ReasonCode } from './reasons.ts';

export interface FrameStates {
  /** Frames, from 0, for which it was not yet settled where their text comes from. */
  withoutText: number[];
  /** Frames that have no image, and did not fail to get one. */
  withoutImage: number[];
  /** Frames with an image whose text is to be recognised, and did not fail to be. */
  toRecognize: number[];
  /** Words of the text layer of frames to recognise, where there are some. */
  layerWords: Map<number, number>;
  failures: number;
}

/** What is left to do for a document: read from the database, so that a run goes on where another ended. */
export async function readFrameStates({ pool, claim }: IngestRun, pages: number): Promise<FrameStates> {
  const { rows } = await pool.query<{
    frame: number;
    has_image: boolean;
    needs_ocr: boolean;
    text_reason: string | null;
    failure: string | null;
    layer_words: number | null;
  }>(
    `select n.frame, f.image is not null as has_image, coalesce(f.needs_ocr, false) as needs_ocr,
       f.failure->>'code' as failure, f.text_reason->>'code' as text_reason,
       (select max(${wordCount('t.words')}) from archive.page p join archive.page_text t on t.page = p.id
        where f.needs_ocr and p.scan = $1 and p.frame = n.frame and t.kind = 'textLayer' and t.shape = ''
          and t.by_user is null) as layer_words
     from generate_series(0, $2::int - 1) as n (frame)
     left join archive.frame f on f.scan = $1 and f.index = n.frame order by n.frame`,
    [claim.scan, pages],
  );
  const frames = (wanted: (row: (typeof rows)[number]) => boolean) => rows.filter(wanted).map((row) => row.frame);
  return {
    // a failure that was cleared is to be tried again
    withoutText: frames(
      (row) => row.text_reason === null || (row.text_reason === textLayerFailed && row.failure === null),
    ),
    // a page whose text layer could not be read gets its image all the same
    withoutImage: frames((row) => !row.has_image && (row.failure === null || row.text_reason === textLayerFailed)),
    toRecognize: frames((row) => row.needs_ocr && row.has_image && !row.failure?.startsWith('recognition')),
    layerWords: new Map(rows.flatMap((row) => (row.layer_words === null ? [] : [[row.frame, row.layer_words]]))),
    failures: frames((row) => row.failure !== null).length,
  };
}

const textLayerFailed: ReasonCode = 'textLayerFailed';
