import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveKeys, pageImageSizes } from '../files/store.ts';
import { failureReason, wasKilled } from './failureReason.ts';
import { countKills, type IngestRun } from './ingestRun.ts';
import { textFindings } from './readTextLayers.ts';
import { reason } from './reasons.ts';
import { runAhead } from './runAhead.ts';
import type { KeptSandbox } from './sandbox/keepSandbox.ts';
import type { RenderedPage, TextLayer } from './sandbox/protocol.ts';
import { type FrameFindings, saveFrames } from './saveFrames.ts';

/** While one page is drawn, the images of the one before are compressed. */
const pagesAhead = 2;

export interface ImageWork {
  render: KeptSandbox;
  /** Pages without an image yet. */
  frames: number[];
  /** Text layers that could not be judged without seeing the page. */
  sparse: Map<number, TextLayer>;
}

/** Makes the images of pages, and settles where their text comes from where that was left open. */
export async function makeImages(run: IngestRun, { render, frames, sparse }: ImageWork): Promise<void> {
  const kills = countKills(run.limits);
  const outcomes = runAhead({
    items: frames,
    ahead: pagesAhead,
    isShared: wasKilled,
    work: (frame) => render.call('render', { page: frame, target: targetOf(run, frame) }, run.limits.renderTime),
  });
  for await (const outcome of outcomes) {
    run.signal.throwIfAborted();
    const frame = outcome.item;
    const layer = sparse.get(frame);
    sparse.delete(frame);
    if ('result' in outcome) {
      const image = await storeImages(run, frame, outcome.result);
      await saveFrames(run.pool, run, [
        { ...(layer && textFindings(run, frame, layer, outcome.result)), frame, image },
      ]);
      kills.wentWell();
      continue;
    }
    const failure = failureReason(outcome.error, 'render', run.limits);
    if (failure === undefined) throw outcome.error;
    run.log.warn({ scan: run.claim.scan, page: frame + 1, failure }, 'the image of a page could not be made');
    await saveFrames(run.pool, run, [{ ...(layer && withoutImage(run, frame, layer)), frame, failure }]);
    kills.failed(frame, outcome.error);
  }
}

function targetOf(run: IngestRun, frame: number): string {
  return join(run.folder, `page-${frame}`);
}

/** Files first, then the row that names them: what a crash leaves is at worst a file that nobody names yet. */
async function storeImages(
  run: IngestRun,
  frame: number,
  page: RenderedPage,
): Promise<NonNullable<FrameFindings['image']>> {
  const target = targetOf(run, frame);
  for (const size of pageImageSizes) {
    const path = `${target}-${size}.webp`;
    await run.archive.take(archiveKeys.pageImage(run.claim.scan, page.hash, size), path);
    await rm(path, { force: true });
  }
  return { name: page.hash, width: page.width, height: page.height, native: page.native, inches: page.inches };
}

/** There is nothing to recognise text on: the text layer is all that there is, good or not. */
function withoutImage(run: IngestRun, frame: number, layer: TextLayer): FrameFindings {
  const findings = textFindings(run, frame, layer);
  return {
    ...findings,
    decision: { reason: findings.decision?.reason ?? reason('noTextLayer'), needsOcr: false },
  };
}
