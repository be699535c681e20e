'use client';
import { Button, useTranslation } from '@payloadcms/ui';
import { useRef } from 'react';
import { reasonSentence } from '../ingest/reasons.ts';
import type { ScanProgress } from '../scans/readScanProgress.ts';
import { formatBytes } from './format.ts';
import { PasswordForm } from './scans/PasswordForm.tsx';
import { ScanHistory } from './scans/ScanHistory.tsx';
import { speakOfScans } from './scans/scanPhrases.ts';
import './scans/scans.css';
import { speak } from './words.ts';

/** One scan: what it is, how far its ingest is, and what went wrong, with Try again. */
export function ScanCard({
  scan,
  nameOf,
  publication,
  onChange,
}: {
  scan: ScanProgress;
  /** The file of another scan of the publication. */
  nameOf: (scan: number) => string;
  publication: number;
  onChange: () => void;
}) {
  const { i18n } = useTranslation();
  const say = speak(i18n.language);
  const language = i18n.language === 'en' ? 'en' : 'tr';
  const again = async () => {
    await fetch(`/api/scans/${scan.id}/ingest-again`, { method: 'POST', credentials: 'include' });
    // the button goes as soon as the scan is queued
    card.current?.focus();
    onChange();
  };
  const card = useRef<HTMLLIElement>(null);
  const total = scan.pagesTotal ?? 0;
  const unreadable = scan.state === 'failed' && scan.password === undefined;
  const state = {
    queued: say('queued'),
    running: total ? say('running', { done: scan.pagesDone, total }) : say('opening'),
    done: say('done', { total: total - scan.pagesFailed }),
    failed: scan.password === 'needed' ? speakOfScans(i18n.language)('password') : say('failed'),
  }[scan.state];
  const canRetry = unreadable || (scan.state === 'done' && scan.pagesFailed > 0);

  return (
    <li className="kutuk-card" data-state={scan.state} ref={card} tabIndex={-1}>
      <div className="kutuk-row">
        <strong>{scan.fileName}</strong>
        <span className="kutuk-quiet">{formatBytes(scan.size, language)}</span>
      </div>
      <div className={unreadable ? 'kutuk-bad' : undefined}>{state}</div>
      {scan.state === 'running' && total > 0 && <progress max={total} value={scan.pagesDone} aria-label={state} />}
      {scan.reason && (
        <p className={unreadable ? 'kutuk-bad' : 'kutuk-quiet'}>{reasonSentence(scan.reason, language)}</p>
      )}
      {unreadable && <p className="kutuk-quiet">{say('failedHelp')}</p>}
      {scan.pagesFailed > 0 && (
        <details>
          <summary>
            {say('failedPages')} ({scan.pagesFailed})
          </summary>
          <ul>
            {scan.failedPages.map(({ page, reason }) => (
              <li key={page}>
                {say('page', { page })}: {reasonSentence(reason, language)}
              </li>
            ))}
            {scan.pagesFailed > scan.failedPages.length && <li>{speakOfScans(i18n.language)('moreFailed')}</li>}
          </ul>
        </details>
      )}
      {scan.password === 'needed' && <PasswordForm scan={scan.id} onDone={onChange} />}
      {scan.password === 'given' && <p role="status">{speakOfScans(i18n.language)('passwordTrying')}</p>}
      <ScanHistory scan={scan} nameOf={nameOf} publication={publication} onChange={onChange} />
      {!scan.released && !scan.replaces && scan.state === 'done' && (
        <p className="kutuk-quiet">{say('waitsForPublishing')}</p>
      )}
      <div className="kutuk-row kutuk-card-deeds">
        <a href={`/api/scans/${scan.id}/file`}>{say('original')}</a>
        {scan.pagesDone > 0 && <a href={`/admin/readings/publication/${publication}`}>{say('texts')}</a>}
        <a href={`/preview/publication/${publication}`} target="_blank" rel="noreferrer">
          {say('preview')}
        </a>
        {canRetry && (
          <Button buttonStyle="secondary" size="small" onClick={again}>
            {say('again')}
          </Button>
        )}
      </div>
      <div className="kutuk-code kutuk-quiet">SHA-256 {scan.sha256}</div>
    </li>
  );
}
