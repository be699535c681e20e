import { afterAll } from 'vitest';
import { changesContract } from './changesContract.ts';
import { correctionsContract } from './correctionsContract.ts';
import { hiddenContract } from './hiddenContract.ts';
import { killedWriterContract } from './killedWriterContract.ts';
import { madeLibraryContract } from './madeLibraryContract.ts';
import { otherTextsContract } from './otherTextsContract.ts';
import { rebuildContract } from './rebuildContract.ts';
import { makeSubject, type SearchHarness } from './subject.ts';
import { synonymsContract } from './synonymsContract.ts';
import { wordsContract } from './wordsContract.ts';

/** What every search engine has to do; each implementation runs it from a test file of its own. */
export function searchContract(harness: SearchHarness): void {
  afterAll(() => harness.clean());
  madeLibraryContract(makeSubject(harness), harness.share ?? 1);
  wordsContract(makeSubject(harness));
  correctionsContract(makeSubject(harness));
  synonymsContract(makeSubject(harness));
  otherTextsContract(makeSubject(harness));
  changesContract(makeSubject(harness));
  hiddenContract(makeSubject(harness));
  rebuildContract(makeSubject(harness));
  killedWriterContract(makeSubject(harness));
}
