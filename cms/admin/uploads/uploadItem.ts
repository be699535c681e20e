import type { UploadTarget } from '../../uploads/uploadRow.ts';

/** How an upload stands. `lost`: the line is bad, and it goes on by itself; `finishing`: the archive looks at the file. */
export type UploadState = 'waiting' | 'sending' | 'lost' | 'paused' | 'finishing' | 'done' | 'failed';

export interface UploadProblem {
  /** In the person's language, from the server; undefined when the server said nothing that helps. */
  message?: string;
  /** The scan that is the same file. */
  scan?: number;
  publication?: number;
  /** Going on may help: the session ended, or the server was in trouble. */
  again: boolean;
  signedOut?: boolean;
}

export interface UploadItem {
  key: string;
  path: string;
  /** Bytes. */
  size: number;
  sent: number;
  state: UploadState;
  /** Bytes a second of the last seconds. */
  rate: number;
  /** It was here already, from an upload a short while ago. */
  known: boolean;
  problem?: UploadProblem;
}

export type { UploadTarget };

const ended = (item: UploadItem) => item.state === 'done' || item.state === 'failed';

export interface UploadTotals {
  files: number;
  done: number;
  failed: number;
  paused: number;
  /** Bytes, of what has not failed. */
  size: number;
  sent: number;
  rate: number;
  /** Undefined while nothing is known of the rate. */
  secondsLeft?: number;
  /** Something is under way or waits to be: leaving the page would interrupt it. */
  busy: boolean;
}

export function totalsOf(items: readonly UploadItem[]): UploadTotals {
  const kept = items.filter(({ state }) => state !== 'failed');
  const sum = (of: (item: UploadItem) => number) => kept.reduce((all, item) => all + of(item), 0);
  const [size, sent, rate] = [sum((item) => item.size), sum((item) => item.sent), sum((item) => item.rate)];
  const count = (state: UploadState) => items.filter((item) => item.state === state).length;
  return {
    files: items.length,
    done: count('done'),
    failed: count('failed'),
    paused: count('paused'),
    size,
    sent,
    rate,
    ...(rate > 0 && { secondsLeft: (size - sent) / rate }),
    busy: items.some((item) => !ended(item) && item.state !== 'paused'),
  };
}
