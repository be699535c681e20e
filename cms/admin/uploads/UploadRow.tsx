'use client';
import { Button, useTranslation } from '@payloadcms/ui';
import { formatBytes } from '../format.ts';
import type { UploadItem } from './uploadItem.ts';
import type { UploadQueue } from './uploadQueue.ts';
import { speakOfUploads } from './uploadWords.ts';

/** One file on its way: how far it is, what can be done, and what went wrong. */
export function UploadRow({ item, queue }: { item: UploadItem; queue: UploadQueue }) {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const say = speakOfUploads(language);
  const { key, path, size, sent, state, rate, problem } = item;
  const percent = size > 0 ? Math.floor((sent / size) * 100) : 0;
  const action = (name: 'pause' | 'resume' | 'cancel' | 'dismiss', act: () => void) => (
    <Button
      buttonStyle="secondary"
      size="small"
      onClick={act}
      aria-label={say('ofFile', { action: say(name), name: path })}
    >
      {say(name)}
    </Button>
  );
  const mayPause = state === 'waiting' || state === 'sending' || state === 'lost';
  const mayResume = state === 'paused' || (state === 'failed' && problem?.again);

  return (
    <li className="kutuk-upload" data-state={state}>
      <div className="kutuk-upload-name">{path}</div>
      <div className="kutuk-quiet">
        {state === 'sending' || state === 'paused' || state === 'lost'
          ? say('amount', { sent: formatBytes(sent, language), size: formatBytes(size, language) })
          : formatBytes(size, language)}
        {state === 'sending' && rate > 0 && <> · {say('perSecond', { amount: formatBytes(rate, language) })}</>}
        {' · '}
        <span className={state === 'failed' || state === 'lost' ? 'kutuk-bad' : undefined}>
          {say(item.known ? 'known' : state)}
        </span>
      </div>
      {(state === 'sending' || state === 'paused' || state === 'lost' || state === 'finishing') && (
        <progress max={100} value={percent} aria-label={path} />
      )}
      {state === 'failed' && (
        <p className="kutuk-bad">
          {problem?.signedOut ? say('signedOut') : (problem?.message ?? say('trouble'))}{' '}
          {problem?.publication !== undefined && (
            <a href={`/admin/collections/publications/${problem.publication}`} target="_blank" rel="noreferrer">
              {say('openExisting', { publication: problem.publication })}
            </a>
          )}
        </p>
      )}
      <div className="kutuk-upload-actions">
        {mayPause && action('pause', () => queue.pause(key))}
        {mayResume && action('resume', () => queue.resume(key))}
        {state !== 'done' &&
          state !== 'finishing' &&
          action(state === 'failed' ? 'dismiss' : 'cancel', () => queue.cancel(key))}
      </div>
    </li>
  );
}
