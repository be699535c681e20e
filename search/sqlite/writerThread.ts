import { workerData } from 'node:worker_threads';
import { answerCalls } from './answerCalls.ts';
import type { Change, IndexWriter, Outcome } from './openWriter.ts';
import { isDamage, openBeside, openWriter } from './openWriter.ts';
import { pointerStamp } from './pointer.ts';

// A type and not an interface: only those have the index signature that `CallMap` asks for.
export type WriterCalls = {
  apply: { argument: Change[]; result: Outcome[] };
  indexed: { argument: undefined; result: [number, number][] };
  close: { argument: undefined; result: undefined };
};

/** `generation` of one that is filled beside the one in use. */
const { folder, generation }: { folder: string; generation?: number } = workerData;
let writer: IndexWriter | undefined;
let seen: string | undefined;

/** The pointer may have been moved by who built the index anew. */
const opened = (): IndexWriter => {
  if (generation === undefined && seen !== pointerStamp(folder)) {
    writer?.close();
    writer = undefined;
  }
  writer ??= generation === undefined ? openWriter(folder) : openBeside(folder, generation);
  seen = pointerStamp(folder);
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
        if (generation === undefined) writer = openWriter(folder, { anew: true });
        seen = pointerStamp(folder);
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
