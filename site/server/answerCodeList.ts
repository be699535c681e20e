import { type Answer, json } from './answer.ts';
import type { CodeFiles } from './codeFiles.ts';

/** Scripts, styles and fonts of this build, for who saves pages on a device. Not the worker: it must stay replaceable. */
export function answerCodeList(code: CodeFiles): Answer {
  const files = [...code.keys()].filter((path) => path !== '/offline.js');
  return json(200, { files });
}
