'use client';
import type { ImportProgress } from '../../imports/api.ts';
import { formatDuration, formatNumber } from '../format.ts';
import { useSay } from './useSay.ts';

/** How far a process is, how fast, and how long it will take. */
export function WorkBar({ label, progress }: { label: string; progress: ImportProgress | undefined }) {
  const { say, language } = useSay();
  const { done = 0, total, perSecond, remainingSeconds } = progress ?? {};
  const number = (value: number) => formatNumber(value, language);
  const told = progress
    ? [
        total === undefined
          ? say('rowsDone', { done: number(done) })
          : say('rowsOf', { done: number(done), total: number(total) }),
        perSecond !== undefined &&
          say('perSecond', { rate: number(perSecond < 10 ? Math.round(perSecond * 10) / 10 : Math.round(perSecond)) }),
        remainingSeconds !== undefined && say('timeLeft', { time: formatDuration(remainingSeconds, language) }),
      ].filter((part) => part !== false)
    : [say('queued')];
  return (
    <div className="kutuk-work">
      <strong>{label}</strong>
      <progress max={total ?? 1} value={total === undefined ? undefined : done} aria-label={label} />
      <span className="kutuk-quiet">{told.join(' · ')}</span>
    </div>
  );
}
