import { chooseText, fewWords, type TextFacts } from './chooseText.ts';
import { failureReason, wasKilled } from './failureReason.ts';
import { countKills, type IngestRun } from './ingestRun.ts';
import { modelsOf, readLanguage } from './languagesOf.ts';
import { reason } from './reasons.ts';
import { runAhead } from './runAhead.ts';
import type { KeptSandbox } from './sandbox/keepSandbox.ts';
import type { TextLayer } from './sandbox/protocol.ts';
import { type FrameFindings, saveFrames } from './saveFrames.ts';
import { wordBoxes } from './wordBoxes.ts';

const pagesAhead = 32;
/** Pages stored in one transaction at most: reading a page takes 5 ms, and a transaction about as long. */
const pagesAtOnce = 32;

/**
 * Reads the text layer of the given pages and stores those that can be judged by themselves.
 * @returns pages with so few words that the picture has to be seen first
 */
export async function readTextLayers(
  run: IngestRun,
  text: KeptSandbox,
  frames: number[],
): Promise<Map<number, TextLayer>> {
  const { limits, signal } = run;
  const sparse = new Map<number, TextLayer>();
  const kills = countKills(limits);
  let found: FrameFindings[] = [];
  let saving: Promise<void> = Promise.resolve();
  /** Reading goes on meanwhile, at most one transaction ahead. */
  const save = async () => {
    const ready = found;
    found = [];
    await saving;
    saving = saveFrames(run.pool, run, ready);
    // whoever waits for it next is told; until then it must not count as unhandled
    saving.catch(() => undefined);
  };
  const outcomes = runAhead({
    items: frames,
    ahead: pagesAhead,
    isShared: wasKilled,
    work: (frame) => text.call('text', { page: frame }, limits.textTime),
  });
  for await (const outcome of outcomes) {
    signal.throwIfAborted();
    const frame = outcome.item;
    if ('result' in outcome) {
      const layer = outcome.result;
      if (layer.words.length / 7 < fewWords) sparse.set(frame, layer);
      else found.push(textFindings(run, frame, layer));
      if (found.length >= pagesAtOnce) await save();
      kills.wentWell();
      continue;
    }
    const failure = failureReason(outcome.error, 'text', limits);
    if (failure === undefined) throw outcome.error;
    run.log.warn({ scan: run.claim.scan, page: frame + 1, failure }, 'the text layer of a page could not be read');
    found.push({
      frame,
      failure,
      decision: { reason: reason('textLayerFailed'), needsOcr: modelsOf(run.languages) !== undefined },
    });
    await save();
    await saving;
    kills.failed(frame, outcome.error);
  }
  await save();
  await saving;
  return sparse;
}

/** Judges a page's text layer, and what is to be stored of it. */
export function textFindings(run: IngestRun, frame: number, layer: TextLayer, seen?: TextFacts['seen']): FrameFindings {
  const choice = chooseText({ text: layer.text, languages: run.languages, ...(seen && { seen }) });
  const readable = modelsOf(run.languages) !== undefined;
  const needsOcr = choice.use === 'recognition' && readable;
  const decided =
    choice.use === 'recognition' && !readable
      ? reason('scriptNotRead', { languages: run.languages.join(', ') })
      : choice.reason;
  return {
    frame,
    decision: { reason: decided, needsOcr },
    ...(layer.text !== '' && {
      reading: {
        kind: 'textLayer',
        language: readLanguage(run.languages),
        engine: 'pdf.js',
        reason: choice.reason,
        text: layer.text,
        words: wordBoxes(layer.words),
        shown: choice.use === 'textLayer',
      },
    }),
  };
}
