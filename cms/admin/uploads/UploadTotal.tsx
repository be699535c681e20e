'use client';
import { Button, useTranslation } from '@payloadcms/ui';
import { formatBytes, formatDuration } from '../format.ts';
import type { UploadTotals } from './uploadItem.ts';
import type { UploadQueue } from './uploadQueue.ts';
import { speakOfUploads } from './uploadWords.ts';

/** All files together: how far, how fast, how long still, and what can be done with all. */
export function UploadTotal({ totals, queue }: { totals: UploadTotals; queue: UploadQueue }) {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const say = speakOfUploads(language);
  return (
    <div className="kutuk-upload-total">
      <div>
        <strong>{say('total', { done: totals.done, files: totals.files })}</strong>
        {totals.busy && (
          <span className="kutuk-quiet">
            {' · '}
            {say('amount', { sent: formatBytes(totals.sent, language), size: formatBytes(totals.size, language) })}
            {totals.rate > 0 && ` · ${say('perSecond', { amount: formatBytes(totals.rate, language) })}`}
            {totals.secondsLeft !== undefined &&
              ` · ${say('timeLeft', { time: formatDuration(totals.secondsLeft, language) })}`}
          </span>
        )}
        {totals.failed > 0 && <span className="kutuk-bad"> · {say('failedCount', { count: totals.failed })}</span>}
      </div>
      {totals.busy && (
        <progress
          max={totals.size}
          value={totals.sent}
          aria-label={say('total', { done: totals.done, files: totals.files })}
        />
      )}
      <div className="kutuk-upload-actions">
        {totals.busy && totals.files > 1 && (
          <Button buttonStyle="secondary" size="small" onClick={() => queue.pause()}>
            {say('pauseAll')}
          </Button>
        )}
        {totals.paused > 1 && (
          <Button buttonStyle="secondary" size="small" onClick={() => queue.resume()}>
            {say('resumeAll')}
          </Button>
        )}
        {totals.done + totals.failed > 0 && (
          <Button buttonStyle="secondary" size="small" onClick={() => queue.clear()}>
            {say('clear')}
          </Button>
        )}
      </div>
    </div>
  );
}
