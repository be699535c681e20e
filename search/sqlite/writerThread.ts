import { workerData } from 'node:worker_threads';
import { answerCalls } from './answerCalls.ts';
import type { Change, IndexWriter, Outcome } from './openWriter.ts';
import { openWriter } from './openWriter.ts';

// A type and not an interface: only those have the index signature that `CallMap` asks for.
export type WriterCalls = {
  apply: { argument: Change[]; result: Outcome[] };
  indexed: { argument: undefined; result: [number, number][] };
  close: { argument: undefined; result: undefined };
};

const { folder }: { folder: string } = workerData;
let writer: IndexWriter | undefined;
const opened = (): IndexWriter => {
  writer ??= openWriter(folder);
  return writer;
};

answerCalls<WriterCalls>({
  apply: (changes) => opened().apply(changes),
  indexed: () => opened().indexed(),
  close() {
    writer?.close();
    writer = undefined;
    return undefined;
  },
});
