import { rm } from 'node:fs/promises';
import { wasKilled } from './failureReason.ts';
import type { IngestLimits } from './limits.ts';
import type { KeptSandbox } from './sandbox/keepSandbox.ts';
import type { Cleaning, Recognized } from './sandbox/protocol.ts';

/** A reading at least this sure needs no second try. */
const goodConfidence = 75;
/** Fewer words may mean that Tesseract has overlooked the rest; another try on so little costs a second. */
const enoughWords = 10;
/** Share of the time that one try may take: typewriting that was not blurred never ends. */
const tryShare = 0.45;

/**
 * Tries in turn until one is good. Mode 3 finds columns (mode 6 on two columns: 38 % wrong characters against 1 %);
 * mode 6 takes the page for one block, which saves pages where 3 finds no layout.
 */
const tries: { cleaning: Cleaning; segmentation: 3 | 6 }[] = [
  { cleaning: 'fine', segmentation: 3 },
  { cleaning: 'rough', segmentation: 3 },
  { cleaning: 'fine', segmentation: 6 },
];

export interface PageToRecognize {
  render: KeptSandbox;
  recognizer: KeptSandbox;
  frame: number;
  /** Where the grey image lies meanwhile. */
  target: string;
  limits: IngestLimits;
}

/** The best of up to three readings of a page. @throws when none came about */
export async function recognizePage({
  render,
  recognizer,
  frame,
  target,
  limits,
}: PageToRecognize): Promise<Recognized> {
  const image = await render.call('recognitionImage', { page: frame, target }, limits.renderTime);
  const deadline = performance.now() + limits.recognitionTime;
  let best: Recognized | undefined;
  let failure: unknown;
  try {
    for (const attempt of tries) {
      const left = Math.min(deadline - performance.now(), limits.recognitionTime * tryShare);
      if (left <= 0) break;
      try {
        const read = await recognizer.call('recognize', { ...image, ...attempt, image: target }, left);
        if (best === undefined || worth(read) > worth(best)) best = read;
        if (read.confidence >= goodConfidence && read.words.length / 7 >= enoughWords) break;
      } catch (error) {
        if (!wasKilled(error)) throw error;
        failure = error;
      }
    }
  } finally {
    await rm(target, { force: true });
  }
  if (best === undefined) throw failure;
  return best;
}

/** Sure letters count; unsure ones, which are mostly noise, do not. */
function worth({ words }: Recognized): number {
  let sum = 0;
  for (let index = 0; index + 6 < words.length; index += 7) {
    sum += (words[index + 1] ?? 0) * Math.max(0, (words[index + 6] ?? 0) - 40);
  }
  return sum;
}
