import type { UnfinishedUpload } from '../../uploads/endpoints.ts';
import { batchOf } from './batchOf.ts';
import { byName, type ChosenFile } from './chosenFiles.ts';
import { type Sending, sendFile } from './sendFile.ts';
import { finishWhole, isSame, readUnfinished, removeUpload } from './unfinishedUploads.ts';
import { totalsOf, type UploadItem, type UploadTarget } from './uploadItem.ts';
import { warnOfLeaving } from './warnOfLeaving.ts';

/** Files that are sent at the same time: more gain nothing on one line. */
const atOnce = 3;
/** Milliseconds between what is shown: a file in many pieces tells of itself far more often. */
const pace = 250;

export interface UploadQueue {
  /** The same object until something changes. */
  items(): readonly UploadItem[];
  /** Counts files that have become what they are for. */
  arrivals(): number;
  /** Uploads of earlier that wait for their file to be chosen again. */
  unfinished(): readonly UnfinishedUpload[];
  subscribe(listener: () => void): () => void;
  add(files: readonly ChosenFile[]): Promise<void>;
  pause(key?: string): void;
  /** Goes on with what is paused, or failed and may be tried again. */
  resume(key?: string): void;
  /** Stops, and removes what has arrived. */
  cancel(key: string): void;
  /** Takes what has ended off the list. */
  clear(): void;
  /** Asks the archive for uploads of earlier, and finishes those whose bytes are all there. */
  lookForUnfinished(): Promise<void>;
  forgetUnfinished(id: string): Promise<void>;
}

interface Entry {
  item: UploadItem;
  file: File;
  batch: string;
  uploadUrl: string | undefined;
  sending: Sending | undefined;
}

const queues = new Map<string, UploadQueue>();

/**
 * Files on their way to one publication or import. It outlives the screen that shows it: one may look at other records
 * meanwhile.
 */
export function uploadQueueOf(target: UploadTarget): UploadQueue {
  const name = JSON.stringify(target);
  const queue = queues.get(name) ?? openUploadQueue(target);
  queues.set(name, queue);
  return queue;
}

function openUploadQueue(target: UploadTarget): UploadQueue {
  const entries: Entry[] = [];
  const listeners = new Set<() => void>();
  let shown: readonly UploadItem[] = [];
  let begun: readonly UnfinishedUpload[] = [];
  let earlier: readonly UnfinishedUpload[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let arrived = 0;

  const show = () => {
    clearTimeout(timer);
    timer = undefined;
    shown = entries.map(({ item }) => item);
    const own = new Set(entries.map(({ uploadUrl }) => uploadUrl));
    const left = begun.filter(({ id }) => !own.has(`/api/uploads/${id}`));
    if (left.length !== earlier.length || left.some((upload, at) => upload !== earlier[at])) earlier = left;
    warnOfLeaving(queue, totalsOf(shown).busy);
    for (const listener of listeners) listener();
  };
  const change = (entry: Entry, values: Partial<UploadItem>) => {
    const before = entry.item.state;
    entry.item = { ...entry.item, ...values };
    if (entry.item.state !== before) show();
    else timer ??= setTimeout(show, pace);
  };

  const startNext = () => {
    const active = entries.filter(({ sending }) => sending).length;
    const next = entries.filter(({ item, sending }) => item.state === 'waiting' && !sending).slice(0, atOnce - active);
    for (const entry of next) start(entry);
  };

  const start = (entry: Entry) => {
    const { file, batch, uploadUrl, item } = entry;
    entry.sending = sendFile(
      { file, path: item.path, batch, target, uploadUrl },
      {
        onAddress: (address) => {
          entry.uploadUrl = address;
        },
        onProgress: (sent, rate) => change(entry, { sent, rate, state: 'sending' }),
        onLost: () => change(entry, { state: 'lost', rate: 0 }),
        onFinishing: () => change(entry, { sent: item.size, rate: 0, state: 'finishing' }),
        onEnd: (end) => {
          entry.sending = undefined;
          if (end.ok) arrived += 1;
          if (end.ok) change(entry, { state: 'done', sent: item.size, rate: 0, known: end.known });
          else change(entry, { state: 'failed', rate: 0, problem: end.problem });
          startNext();
        },
      },
    );
    const { problem: _old, ...rest } = entry.item;
    entry.item = rest;
    change(entry, { state: 'sending' });
  };

  const stop = (entry: Entry) => {
    entry.sending?.stop();
    entry.sending = undefined;
  };
  const chosen = (key: string | undefined) => entries.filter(({ item }) => key === undefined || item.key === key);

  const queue: UploadQueue = {
    arrivals: () => arrived,
    items: () => shown,
    unfinished: () => earlier,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async add(files) {
      const known = await readUnfinished(target);
      const matches = files.map((given) => known.find((upload) => isSame(upload, given)));
      const batch = matches.find(Boolean)?.batch ?? (await batchOf(target, files));
      for (const [index, { file, path }] of files.entries()) {
        const key = `${path} ${file.size} ${file.lastModified}`;
        const old = entries.find(({ item }) => item.key === key);
        if (old && old.item.state !== 'done' && old.item.state !== 'failed') continue;
        if (old) entries.splice(entries.indexOf(old), 1);
        const match = matches[index];
        const item: UploadItem = {
          key,
          path,
          size: file.size,
          sent: match?.received ?? 0,
          state: 'waiting',
          rate: 0,
          known: false,
        };
        const uploadUrl = match && `/api/uploads/${match.id}`;
        entries.push({ item, file, batch, uploadUrl, sending: undefined });
      }
      entries.sort((a, b) => byName(a.item, b.item));
      begun = known;
      startNext();
      show();
    },
    pause(key) {
      for (const entry of chosen(key)) {
        if (!['waiting', 'sending', 'lost'].includes(entry.item.state)) continue;
        stop(entry);
        change(entry, { state: 'paused', rate: 0 });
      }
      startNext();
    },
    resume(key) {
      for (const entry of chosen(key)) {
        const { state, problem } = entry.item;
        if (state === 'paused' || (state === 'failed' && problem?.again)) change(entry, { state: 'waiting' });
      }
      startNext();
    },
    cancel(key) {
      for (const entry of chosen(key)) {
        stop(entry);
        if (entry.uploadUrl) void removeUpload(entry.uploadUrl);
        entries.splice(entries.indexOf(entry), 1);
      }
      startNext();
      show();
    },
    clear() {
      const left = entries.filter(({ item }) => item.state !== 'done' && item.state !== 'failed');
      entries.splice(0, entries.length, ...left);
      show();
    },
    async lookForUnfinished() {
      const own = new Set(entries.map(({ uploadUrl }) => uploadUrl));
      const found = (await readUnfinished(target)).filter(({ id }) => !own.has(`/api/uploads/${id}`));
      const left = await finishWhole(found);
      arrived += found.length - left.length;
      begun = left;
      show();
    },
    async forgetUnfinished(id) {
      await removeUpload(`/api/uploads/${id}`);
      begun = begun.filter((upload) => upload.id !== id);
      show();
    },
  };
  return queue;
}
