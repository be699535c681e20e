'use client';
import { useTranslation } from '@payloadcms/ui';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { perPage, type Queue, type QueueQuery, type QueueRow, queueSchema } from '../../readings/queueQuery.ts';
import { formatNumber } from '../format.ts';
import { addressQuery } from '../lists/addressQuery.ts';
import { CouldNotLoad } from '../lists/CouldNotLoad.tsx';
import { Pager } from '../lists/Pager.tsx';
import { Said, type SaidSentence } from '../lists/Said.tsx';
import { useReading } from '../useReading.ts';
import { QueueFilters } from './QueueFilters.tsx';
import { QueueTable } from './QueueTable.tsx';
import { speakOfReadings } from './readingPhrases.ts';
import { changePage } from './readingsApi.ts';

const defaults = queueSchema.parse({});

/** Pages that wait for somebody, narrowed and sorted by the address, so that Back leads where it should. */
export function QueueScreen() {
  const { i18n } = useTranslation();
  const say = speakOfReadings(i18n.language);
  const interfaceLanguage = i18n.language === 'en' ? 'en' : 'tr';
  const given = queueSchema.safeParse(Object.fromEntries(useSearchParams()));
  const query = given.success ? given.data : defaults;
  const {
    value: queue,
    failed,
    refresh,
  } = useReading<Queue>(`/api/readings/queue?${addressQuery(query, defaults)}`, () => undefined);
  const [said, setSaid] = useState<SaidSentence>();

  const narrow = (change: Partial<QueueQuery>) =>
    window.history.pushState(null, '', `/admin/readings?${addressQuery({ ...query, page: 1, ...change }, defaults)}`);

  const check = async (row: QueueRow, checked: boolean) => {
    const { publication, key, label, title, reading: seen } = row;
    if (seen === undefined) return;
    try {
      const answer = await changePage({ publication, key }, 'check', { seen, checked });
      if (answer.outcome === 'conflict') setSaid({ text: say('someoneChanged') });
      else if (checked) setSaid({ text: say('pageChecked', { title, label }), undo: () => void check(row, false) });
      else setSaid(undefined);
      refresh();
    } catch {
      setSaid({ text: say('couldNotCheck') });
    }
  };

  const chosen = queue?.publications.find(({ number }) => number === query.publication);
  return (
    <div className="kutuk-reading-queue">
      <h1>{say('queueTitle')}</h1>
      <p className="kutuk-quiet">{say('queueLead')}</p>
      <QueueFilters query={query} queue={queue} onNarrow={narrow} interfaceLanguage={interfaceLanguage} say={say} />
      {chosen && (
        <div>
          <p className="kutuk-quiet">
            {say('progress', {
              pages: chosen.pages,
              checked: chosen.checked,
              waiting: chosen.unchecked + chosen.unread + chosen.failed,
            })}
          </p>
          <progress max={chosen.pages} value={chosen.checked} aria-label={say('progressOf')} />
        </div>
      )}
      {failed && <CouldNotLoad onAgain={refresh} />}
      {!queue && !failed && <p role="status">{say('loading')}</p>}
      {queue && (
        <>
          <p>
            <strong>{say('total', { count: formatNumber(queue.total, interfaceLanguage) })}</strong>{' '}
            <span className="kutuk-quiet">{say('queueKeys')}</span>
          </p>
          {queue.rows.length === 0 ? (
            <p className="kutuk-reading-empty">{say('nothingWaits')}</p>
          ) : (
            <QueueTable
              rows={queue.rows}
              onCheck={(row) => void check(row, true)}
              interfaceLanguage={interfaceLanguage}
              say={say}
            />
          )}
          <Pager page={query.page} total={queue.total} perPage={perPage} onPage={(page) => narrow({ page })} />
        </>
      )}
      <Said said={said} />
    </div>
  );
}
