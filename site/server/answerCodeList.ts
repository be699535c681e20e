import type { Answer } from './answer.ts';
import type { CodeFiles } from './codeFiles.ts';

/** Scripts, styles and fonts of this build, for who saves pages on a device. Not the worker: it must stay replaceable. */
export function answerCodeList(code: CodeFiles): Answer {
  const files = [...code.keys()].filter((path) => path !== '/offline.js');
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: { type: 'text', text: JSON.stringify({ files }) },
  };
}
