'use client';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { UnfinishedUpload } from '../../uploads/endpoints.ts';
import type { UploadItem, UploadTarget } from './uploadItem.ts';
import { type UploadQueue, uploadQueueOf } from './uploadQueue.ts';

const nothing: readonly UploadItem[] = [];
const noneUnfinished: readonly UnfinishedUpload[] = [];

/** The uploads of a target, as they go on. */
export function useUploads(target: UploadTarget): {
  queue: UploadQueue;
  items: readonly UploadItem[];
  unfinished: readonly UnfinishedUpload[];
  arrivals: number;
} {
  const name = JSON.stringify(target);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name stands for the target
  const queue = useMemo(() => uploadQueueOf(target), [name]);
  const items = useSyncExternalStore(queue.subscribe, queue.items, () => nothing);
  const unfinished = useSyncExternalStore(queue.subscribe, queue.unfinished, () => noneUnfinished);
  const arrivals = useSyncExternalStore(queue.subscribe, queue.arrivals, () => 0);
  useEffect(() => void queue.lookForUnfinished(), [queue]);
  return { queue, items, unfinished, arrivals };
}
