import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { failureReason } from '../ingest/failureReason.ts';
import { readLanguage } from '../ingest/languagesOf.ts';
import { reason } from '../ingest/reasons.ts';
import { recognizePage } from '../ingest/recognizePage.ts';
import { wordBoxes } from '../ingest/wordBoxes.ts';
import type { FrameReading } from './frameReadings.ts';
import { partOfText } from './partOfText.ts';
import type { SettleOptions, UnsettledPage } from './settlePages.ts';

/** A reading of a part of a frame. */
export interface PartReading extends Omit<FrameReading, 'id'> {
  /** The reading of the whole frame that it is taken from; null when it was recognised anew. */
  from: number | null;
}

/** Below this a reading of the whole spread is not trusted for its halves. */
const goodConfidence = 70;
/** More words than this across an edge, as a share: the machine read over the gutter. */
const mostCrossing = 0.02;
/** Words of a person's text that must have a place on the page, for it to be divided. */
const placedShare = 0.9;

/** What can be read on a part: taken from what was read on the frame, or recognised anew where that went badly. */
export async function textsOfPart(
  options: SettleOptions,
  page: UnsettledPage,
  readings: readonly FrameReading[],
  hasImage: boolean,
): Promise<PartReading[]> {
  const parts: PartReading[] = [];
  for (const reading of readings) {
    const { id, ...rest } = reading;
    // what somebody typed without places on the page can't be divided: it stays with the whole frame
    if (reading.byPerson && !isPlaced(reading)) continue;
    const part = partOfText(reading, page);
    const badly =
      reading.kind === 'ocr' &&
      ((reading.confidence ?? 100) < goodConfidence || part.crossing > part.words.length * mostCrossing);
    const anew = badly && hasImage ? await recognizeAnew(options, page) : undefined;
    if (anew) parts.push({ ...anew, shown: reading.shown });
    else if (part.words.length > 0) parts.push({ ...rest, text: part.text, words: part.words, from: id });
  }
  return parts;
}

function isPlaced({ text, words }: FrameReading): boolean {
  const count = text.split(/\s+/).filter(Boolean).length;
  return words.length >= count * placedShare;
}

/** Undefined when nothing came of it: then what was read on the frame is all there is. */
async function recognizeAnew(options: SettleOptions, page: UnsettledPage): Promise<PartReading | undefined> {
  const { recognizer, render, limits, folder, slots, languages } = options;
  if (!recognizer) return undefined;
  const path = join(folder, `recognise-${page.id}.grey`);
  try {
    const part = { crop: page.crop, rotation: page.rotation };
    const size = await render.call('recognitionImage', { page: page.frame, target: path, part }, limits.renderTime);
    const read = await slots.use(() =>
      recognizePage({ recognizer: recognizer.sandbox, image: { path, ...size }, limits }),
    );
    const words = wordBoxes(read.words);
    if (words.length === 0) return undefined;
    const confidence = Math.round(read.confidence);
    return {
      kind: 'ocr',
      language: readLanguage(languages),
      engine: recognizer.name,
      confidence: read.confidence,
      reason: reason(confidence < goodConfidence ? 'recognizedPoorly' : 'recognized', { confidence }),
      text: read.text,
      words,
      shown: true,
      byPerson: false,
      from: null,
    };
  } catch (error) {
    if (failureReason(error, 'recognition', limits) === undefined) throw error;
    return undefined;
  } finally {
    await rm(path, { force: true });
  }
}
