import type { ComparedProjections } from '../../cms/publish/compareProjections.ts';
import type { Target } from '../../cms/publish/outbox.ts';
import type { Sentence } from '../problem.ts';
import { checkImages } from './checkImages.ts';
import { checkLeftovers } from './checkLeftovers.ts';
import { checkOriginals } from './checkOriginals.ts';
import { checkRows } from './checkRows.ts';
import { checkSearch } from './checkSearch.ts';
import type { VerifyContext } from './context.ts';

export interface VerifyOptions extends VerifyContext {
  language: keyof Sentence;
  /** Records whose projection differs, in parts: those after one, and the last that was looked at. */
  compareProjections: (after: Target | undefined) => Promise<ComparedProjections>;
  /** What the search index holds; undefined where there is none to read. */
  indexed: (() => Promise<ReadonlyMap<number, number>>) | undefined;
}

/** Everything that is stored, against everything that is said of it; also while the system runs. */
export async function verifyArchive(options: VerifyOptions): Promise<void> {
  await checkRows(options, options.language);
  await checkImages(options);
  await checkLeftovers(options);
  await checkProjections(options);
  if (options.indexed) await checkSearch(options, options.indexed);
  // what takes longest comes last
  await checkOriginals(options);
}

async function checkProjections({ compareProjections, report, progress }: VerifyOptions): Promise<void> {
  let done = 0;
  for (let after: Target | undefined; ; ) {
    const { last, differing } = await compareProjections(after);
    for (const { kind, number, what } of differing) {
      report({ finding: 'projectionDiffers', kind, number, what: what.join(', ') });
    }
    if (last === undefined) return;
    after = last;
    progress('projection', ++done);
  }
}
