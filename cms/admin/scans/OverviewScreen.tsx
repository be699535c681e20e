'use client';
import { Button, useTranslation } from '@payloadcms/ui';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { reasonSentence } from '../../ingest/reasons.ts';
import type { ScanOverview, ScanStanding } from '../../scans/overview.ts';
import { askArchive, NotDone } from '../askArchive.ts';
import { formatMoment } from '../format.ts';
import { CouldNotLoad } from '../lists/CouldNotLoad.tsx';
import { Pager } from '../lists/Pager.tsx';
import { useReading } from '../useReading.ts';
import { speakOfScans } from './scanPhrases.ts';

/** In the order in which they need somebody. */
const standings: ScanStanding[] = ['failed', 'password', 'pagesFailed', 'noticed', 'running', 'queued', 'done'];
/** Those for which trying again can help. */
const retried: ScanStanding[] = ['failed', 'pagesFailed', 'noticed'];
/** Milliseconds between readings. */
const pace = 5000;

/** All scans by how they stand; many can be tried again at once. The address says which are shown. */
export function OverviewScreen() {
  const { i18n } = useTranslation();
  const say = speakOfScans(i18n.language);
  const language = i18n.language === 'en' ? 'en' : 'tr';
  const given = useSearchParams();
  const standing = standings.find((one) => one === given.get('standing')) ?? 'failed';
  const page = Math.max(1, Number(given.get('page')) || 1);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [said, setSaid] = useState('');
  const address = `/api/scans/overview?standing=${standing}&page=${page}`;
  const { value, failed, refresh } = useReading<ScanOverview>(address, () => pace);
  const mayRetry = retried.includes(standing);

  const show = (next: { standing?: ScanStanding; page?: number }) => {
    setChosen(new Set());
    const query = new URLSearchParams({ standing: next.standing ?? standing, page: String(next.page ?? 1) });
    window.history.pushState(null, '', `/admin/scans?${query}`);
  };
  const again = async () => {
    try {
      const { queued } = await askArchive<{ queued: number }>('/scans/ingest-again', { scans: [...chosen] });
      setSaid(say('againDone', { count: queued }));
      setChosen(new Set());
      refresh();
    } catch (error) {
      setSaid((error instanceof NotDone && error.message) || say('notDone'));
    }
  };
  const toggle = (id: number) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));

  const scans = value?.scans ?? [];
  return (
    <div className="kutuk-scans">
      <h1>{say('overviewTitle')}</h1>
      <p className="kutuk-quiet">{say('overviewLead')}</p>
      <nav className="kutuk-standings" aria-label={say('overviewTitle')}>
        {standings.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === standing ? 'true' : undefined}
            onClick={() => show({ standing: one })}
          >
            {say(one)} <span className="kutuk-count">{value?.counts[one].toLocaleString(i18n.language) ?? '…'}</span>
          </button>
        ))}
      </nav>
      <p role="status">{said}</p>
      {failed && <CouldNotLoad onAgain={refresh} />}
      {!value && !failed && <p role="status">{say('loading')}</p>}
      {value && scans.length === 0 && <p className="kutuk-empty">{say('noneHere')}</p>}
      {scans.length > 0 && (
        <>
          {mayRetry && (
            <div className="kutuk-scans-bar">
              <label>
                <input
                  type="checkbox"
                  checked={scans.every(({ id }) => chosen.has(id))}
                  onChange={(event) => setChosen(new Set(event.target.checked ? scans.map(({ id }) => id) : []))}
                />{' '}
                {say('selectAll')}
              </label>
              <Button size="small" buttonStyle="secondary" disabled={chosen.size === 0} onClick={() => void again()}>
                {say('againMany', { count: chosen.size })}
              </Button>
            </div>
          )}
          <table className="kutuk-scans-table">
            <thead>
              <tr>
                {mayRetry && <td />}
                <th>{say('columnFile')}</th>
                <th>{say('columnPublication')}</th>
                <th>{say('columnPages')}</th>
                <th>{say('columnWhy')}</th>
                <th>{say('columnWhen')}</th>
              </tr>
            </thead>
            <tbody>
              {scans.map((scan) => (
                <tr key={scan.id}>
                  {mayRetry && (
                    <td>
                      <input
                        type="checkbox"
                        aria-label={say('selectOne', { name: scan.fileName })}
                        checked={chosen.has(scan.id)}
                        onChange={() => toggle(scan.id)}
                      />
                    </td>
                  )}
                  <td data-label={say('columnFile')}>{scan.fileName}</td>
                  <td data-label={say('columnPublication')}>
                    <a href={`/admin/collections/publications/${scan.publication}`}>{scan.title || scan.publication}</a>
                  </td>
                  <td data-label={say('columnPages')}>
                    {scan.pagesTotal !== null && say('pagesOf', { done: scan.pagesDone, total: scan.pagesTotal })}
                  </td>
                  <td data-label={say('columnWhy')}>
                    {scan.pagesFailed > 0 && <div>{say('pagesBad', { failed: scan.pagesFailed })}</div>}
                    {scan.reason && scan.reason.code !== 'pagesFailed' && reasonSentence(scan.reason, language)}
                  </td>
                  <td data-label={say('columnWhen')}>
                    {scan.at && formatMoment(scan.at, language, { dateStyle: 'short', timeStyle: 'short' })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Pager
            page={page}
            total={value?.counts[standing] ?? 0}
            perPage={value?.perPage ?? 50}
            onPage={(next) => show({ page: next })}
          />
        </>
      )}
    </div>
  );
}
