import { workerData } from 'node:worker_threads';
import { answerCalls } from './answerCalls.ts';
import type { IndexReader } from './openReader.ts';
import { openReader } from './openReader.ts';

// A type and not an interface: only those have the index signature that `CallMap` asks for.
export type ReaderCalls = {
  search: { argument: Parameters<IndexReader['search']>[0]; result: ReturnType<IndexReader['search']> };
  suggest: { argument: Parameters<IndexReader['suggest']>[0]; result: ReturnType<IndexReader['suggest']> };
  indexed: { argument: string | undefined; result: ReturnType<IndexReader['indexed']> };
  health: { argument: undefined; result: ReturnType<IndexReader['health']> };
  close: { argument: undefined; result: undefined };
};

const { folder }: { folder: string } = workerData;
const reader = openReader(folder);

answerCalls<ReaderCalls>({
  search: (query, check) => reader.search(query, check),
  suggest: (query, check) => reader.suggest(query, check),
  indexed: (known) => reader.indexed(known),
  health: () => reader.health(),
  close() {
    reader.close();
    return undefined;
  },
});
