'use client';
import { Button, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import type { Visibility } from '../visibility/readVisibility.ts';
import { useReading } from './useReading.ts';
import { WithdrawForm } from './WithdrawForm.tsx';
import type { Words } from './words.ts';
import { speak } from './words.ts';

const stateWords = {
  done: 'channelDone',
  waiting: 'channelWaiting',
  failed: 'channelFailed',
  none: 'channelNone',
} as const satisfies Record<string, Words>;

/** Milliseconds between readings: while something is on its way, and otherwise. */
const busyPace = 1000;
const calmPace = 8000;

/** Where the record is visible, channel by channel, with Retry, Withdraw and Reinstate. */
export function VisibilityPanel() {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo();
  const { i18n } = useTranslation();
  const say = speak(i18n.language);
  const [asking, setAsking] = useState(false);
  const base = id === undefined ? undefined : `/api/${collectionSlug}/${id}`;
  const { value, failed, refresh } = useReading<Visibility>(
    base && `${base}/visibility?at=${lastUpdateTime}`,
    (latest) => (latest?.channels.some((channel) => channel.state === 'waiting') ? busyPace : calmPace),
  );
  if (!base) return null;

  const post = async (action: string, body: unknown = {}) => {
    await fetch(`${base}/${action}`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    refresh();
  };

  return (
    <section className="kutuk-panel" aria-live="polite">
      <strong>{say('visibility')}</strong>
      {failed && <p className="kutuk-bad">{say('couldNotLoad')}</p>}
      {value && (
        <>
          <div>
            {value.state === 'visible' && say('visible')}
            {value.state === 'hidden' && say('hidden')}
            {value.state === 'withdrawn' && say('withdrawnState', { reason: value.reason ?? '' })}
          </div>
          <ul>
            {value.channels.map((channel) => (
              <li key={channel.channel} className="kutuk-row">
                <span>{say(`channel_${channel.channel}`)}</span>
                <span className={channel.state === 'failed' ? 'kutuk-bad' : 'kutuk-quiet'}>
                  {say(stateWords[channel.state])}
                </span>
                {channel.state === 'failed' && (
                  <>
                    <Button
                      buttonStyle="secondary"
                      size="small"
                      onClick={() => post('retry', { channel: channel.channel })}
                    >
                      {say('again')}
                    </Button>
                    <small className="kutuk-bad">{channel.error}</small>
                  </>
                )}
              </li>
            ))}
          </ul>
          {value.address && (
            <a href={value.address} target="_blank" rel="noreferrer">
              {say('seePublic')}
            </a>
          )}
          {value.state === 'visible' && !asking && (
            <Button buttonStyle="secondary" size="small" onClick={() => setAsking(true)}>
              {say('withdraw')}
            </Button>
          )}
          {asking && (
            <WithdrawForm
              onCancel={() => setAsking(false)}
              onWithdraw={async (withdrawal) => {
                await post('withdraw', withdrawal);
                setAsking(false);
              }}
            />
          )}
          {value.state === 'withdrawn' && (
            <Button buttonStyle="secondary" size="small" onClick={() => post('reinstate')}>
              {say('reinstate')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
