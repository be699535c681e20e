import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { failureReason } from './failureReason.ts';
import { countKills, type IngestRun } from './ingestRun.ts';
import { modelsOf, readLanguage } from './languagesOf.ts';
import { openRecognizer } from './openRecognizer.ts';
import { reason } from './reasons.ts';
import { recognizePage } from './recognizePage.ts';
import type { KeptSandbox } from './sandbox/keepSandbox.ts';
import type { Recognized } from './sandbox/protocol.ts';
import { type FrameFindings, saveFrames } from './saveFrames.ts';
import { textEngine } from './textEngine.ts';
import { wordBoxes } from './wordBoxes.ts';

/** A reading below this confidence is marked for the archivist. */
const poorConfidence = 70;
/** Below it nothing is a word: other scripts, handwriting and pictures come to 15 to 35. */
const leastConfidence = 40;

export interface RecognitionWork {
  render: KeptSandbox;
  frames: number[];
  /** How many words of the text layer each page has, where there are some. */
  layerWords: Map<number, number>;
}

/** Recognises the text of pages, one page a core at a time, each in a child of its own. */
export async function recognizePages(run: IngestRun, { render, frames, layerWords }: RecognitionWork): Promise<void> {
  const models = modelsOf(run.languages);
  if (models === undefined || frames.length === 0) return;
  const { folder, limits } = run;
  const engine = textEngine(models, run.native);
  const kills = countKills(run.limits);
  const todo = frames.values();

  /** One core's share: takes the next page until none is left. */
  const lane = async (number: number) => {
    const recognizer = openRecognizer({ engine, models, folder, limits, bulk: run.bulk });
    const stop = () => void recognizer.close();
    run.signal.addEventListener('abort', stop, { once: true });
    try {
      for (const frame of todo) {
        run.signal.throwIfAborted();
        await run.slots.use(() => recognizeFrame(number, frame, recognizer), run);
      }
    } finally {
      run.signal.removeEventListener('abort', stop);
      await recognizer.close();
    }
  };

  const recognizeFrame = async (number: number, frame: number, recognizer: KeptSandbox) => {
    const path = join(folder, `recognise-${number}.grey`);
    try {
      const size = await render.call('recognitionImage', { page: frame, target: path }, limits.renderTime);
      const read = await recognizePage({ recognizer, image: { path, ...size }, limits });
      const findings = readingOf(run, { frame, read, engine: engine.name, layerWords: layerWords.get(frame) ?? 0 });
      await saveFrames(run.pool, run, [findings]);
      kills.wentWell();
    } catch (error) {
      const failure = failureReason(error, 'recognition', run.limits);
      if (failure === undefined) throw error;
      run.log.warn({ scan: run.claim.scan, page: frame + 1, failure }, 'the text of a page could not be recognised');
      await saveFrames(run.pool, run, [{ frame, failure }]);
      kills.failed(frame, error);
    } finally {
      await rm(path, { force: true });
    }
  };

  const lanes = Array.from({ length: Math.min(run.limits.recognizers, frames.length) }, (_, number) => lane(number));
  const ends = await Promise.allSettled(lanes);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

interface PageReading {
  frame: number;
  read: Recognized;
  engine: string;
  layerWords: number;
}

function readingOf(run: IngestRun, { frame, read, engine, layerWords }: PageReading): FrameFindings {
  const words = wordBoxes(read.words);
  const confidence = Math.round(read.confidence);
  const readable = words.length > 0 && confidence >= leastConfidence;
  // a stamp or caption over a picture without any writing: then the text layer was all there is
  const layerBetter = layerWords > (readable ? words.length : 0);
  const why =
    words.length === 0
      ? reason('nothingRecognized')
      : reason(!readable ? 'notReadable' : confidence < poorConfidence ? 'recognizedPoorly' : 'recognized', {
          confidence,
        });
  return {
    frame,
    decision: { reason: layerBetter ? reason('textLayerBetter') : why, needsOcr: false },
    showTextLayer: layerBetter,
    ...(readable && {
      reading: {
        kind: 'ocr',
        language: readLanguage(run.languages),
        engine,
        confidence: read.confidence,
        reason: why,
        text: read.text,
        words,
        shown: !layerBetter,
      },
    }),
  };
}
