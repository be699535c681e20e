import { symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { failureReason } from './failureReason.ts';
import { countKills, type IngestRun } from './ingestRun.ts';
import { modelsOf, readLanguage } from './languagesOf.ts';
import { reason } from './reasons.ts';
import { recognizePage } from './recognizePage.ts';
import { type KeptSandbox, keepSandbox } from './sandbox/keepSandbox.ts';
import { startSandbox } from './sandbox/startSandbox.ts';
import { type FrameFindings, saveFrames } from './saveFrames.ts';
import { wordBoxes } from './wordBoxes.ts';

/** Below the work of people, who wait for pages and lists. */
const niceness = 10;
/** A reading below this confidence is marked for the archivist. */
const poorConfidence = 70;
const wornShare = 0.6;

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
  const folder = await layModels(run.folder, models);
  const kills = countKills(run.limits);
  const todo = frames.values();

  /** One core's share: takes the next page until none is left. */
  const lane = async (number: number) => {
    const recognizer = openRecognizer(run, folder, models);
    const stop = () => void recognizer.close();
    run.signal.addEventListener('abort', stop, { once: true });
    try {
      for (const frame of todo) {
        run.signal.throwIfAborted();
        await run.slots.use(() => recognizeFrame(number, frame, recognizer));
      }
    } finally {
      run.signal.removeEventListener('abort', stop);
      await recognizer.close();
    }
  };

  const recognizeFrame = async (number: number, frame: number, recognizer: KeptSandbox) => {
    try {
      const target = join(run.folder, `recognise-${number}.grey`);
      const read = await recognizePage({ render, recognizer, frame, target, limits: run.limits });
      await saveFrames(run.pool, run, [readingOf(run, frame, read, layerWords.get(frame) ?? 0)]);
      kills.wentWell();
    } catch (error) {
      const failure = failureReason(error, 'recognition', run.limits);
      if (failure === undefined) throw error;
      run.log.warn({ scan: run.claim.scan, page: frame + 1, failure }, 'the text of a page could not be recognised');
      await saveFrames(run.pool, run, [{ frame, failure }]);
      kills.failed(frame, error);
    }
  };

  const lanes = Array.from({ length: Math.min(run.limits.recognizers, frames.length) }, (_, number) => lane(number));
  const ends = await Promise.allSettled(lanes);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

function readingOf(
  run: IngestRun,
  frame: number,
  read: Awaited<ReturnType<typeof recognizePage>>,
  layerWords: number,
): FrameFindings {
  const words = wordBoxes(read.words);
  const confidence = Math.round(read.confidence);
  // a stamp or caption over a picture without any writing: then the text layer was all there is
  const layerBetter = words.length < layerWords;
  const why =
    words.length === 0
      ? reason('nothingRecognized')
      : reason(confidence < poorConfidence ? 'recognizedPoorly' : 'recognized', { confidence });
  return {
    frame,
    decision: { reason: layerBetter ? reason('textLayerBetter') : why, needsOcr: false },
    showTextLayer: layerBetter,
    ...(words.length > 0 && {
      reading: {
        kind: 'ocr',
        language: readLanguage(run.languages),
        engine: 'tesseract.js',
        confidence: read.confidence,
        reason: why,
        text: read.text,
        words,
        shown: !layerBetter,
      },
    }),
  };
}

function openRecognizer({ limits, folder: scratch }: IngestRun, folder: string, languages: string): KeptSandbox {
  return keepSandbox({
    start: () =>
      startSandbox({
        role: 'recognize',
        memory: limits.imageMemory,
        folder: scratch,
        readable: [],
        niceness,
        startTime: limits.openTime,
      }),
    prepare: async (sandbox) => {
      await sandbox.call('load', { folder, languages }, limits.openTime);
    },
    replaceAt: limits.imageMemory * wornShare,
  });
}

/** Tesseract wants all its models in one folder, and each comes in a package of its own. */
async function layModels(folder: string, models: string): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  for (const model of models.split('+')) {
    const packaged = join(dirname(resolve(`@tesseract.js-data/${model}/package.json`)), '4.0.0_best_int');
    const name = `${model}.traineddata.gz`;
    await symlink(join(packaged, name), join(folder, name));
  }
  return folder;
}
