import { totalsOf, type UploadItem } from './uploadItem.ts';
import type { SayUploads } from './uploadWords.ts';

/** Parts of the whole that are told to those who can't see the bar. */
const told = [75, 50, 25];

/**
 * What changed between two states that is worth saying aloud: beginning, end, failures, and quarters of the way.
 * Undefined when nothing is.
 */
export function announcement(before: readonly UploadItem[], after: readonly UploadItem[], say: SayUploads) {
  const [old, now] = [totalsOf(before), totalsOf(after)];
  if (now.files === 0) return undefined;
  if (old.busy && !now.busy && now.paused === 0) return say('saidDone', { done: now.done, failed: now.failed });
  if (now.files > old.files) return say('saidStarted', { count: now.files - old.files });
  const failed = after.find(
    (item) => item.state === 'failed' && before.some(({ key, state }) => key === item.key && state !== 'failed'),
  );
  if (failed) return say('saidFailed', { name: failed.path });
  const percent = (totals: { sent: number; size: number }) => (totals.size > 0 ? (totals.sent / totals.size) * 100 : 0);
  const passed = told.find((part) => percent(old) < part && percent(now) >= part);
  return passed === undefined ? undefined : say('saidPart', { percent: passed });
}
