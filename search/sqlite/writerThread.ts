import { workerData } from 'node:worker_threads';
import { answerCalls } from './answerCalls.ts';
import type { Change, IndexWriter, Outcome } from './openWriter.ts';
import { isDamage, openWriter } from './openWriter.ts';

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
  apply(changes) {
    try {
      return opened().apply(changes);
    } catch (error) {
      // Damage does not mend: an empty index is filled again, by the one who sees in it what is missing.
      if (isDamage(error)) {
        writer?.close();
        writer = undefined;
        writer = openWriter(folder, { anew: true });
      }
      throw error;
    }
  },
  indexed: () => opened().indexed(),
  close() {
    writer?.close();
    writer = undefined;
    return undefined;
  },
});
