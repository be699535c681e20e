'use client';
import { useTranslation } from '@payloadcms/ui';
import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { perPage, type Queue, type QueueQuery, type QueueRow, queueSchema } from '../../readings/queueQuery.ts';
import { QueueFilters } from './QueueFilters.tsx';
import { QueueTable } from './QueueTable.tsx';
import { speakOfReadings } from './readingPhrases.ts';
import { ask, changePage } from './readingsApi.ts';

const defaults = queueSchema.parse({});

/** Pages that wait for somebody, narrowed and sorted by the address, so that Back leads where it should. */
export function QueueScreen() {
  const { i18n } = useTranslation();
  const say = speakOfReadings(i18n.language);
  const interfaceLanguage = i18n.language === 'en' ? 'en' : 'tr';
  const given = queueSchema.safeParse(Object.fromEntries(useSearchParams()));
  const query = given.success ? given.data : defaults;
  const address = addressOf(query);
  const [queue, setQueue] = useState<Queue>();
  const [failed, setFailed] = useState(false);
  const [said, setSaid] = useState<{ text: string; undo?: () => void }>();
  const reading = useRef<AbortController>(undefined);

  const read = useCallback(async () => {
    reading.current?.abort();
    const abort = new AbortController();
    reading.current = abort;
    try {
      setQueue(await ask<Queue>(`/api/readings/queue?${address}`, { signal: abort.signal }));
      setFailed(false);
    } catch {
      if (!abort.signal.aborted) setFailed(true);
    }
  }, [address]);
  useEffect(() => {
    void read();
    return () => reading.current?.abort();
  }, [read]);

  const narrow = (change: Partial<QueueQuery>) =>
    window.history.pushState(null, '', `/admin/readings?${addressOf({ ...query, page: 1, ...change })}`);

  const check = async (row: QueueRow, checked: boolean) => {
    const { publication, key, label, title, reading: seen } = row;
    if (seen === undefined) return;
    try {
      const answer = await changePage({ publication, key }, 'check', { seen, checked });
      if (answer.outcome === 'conflict') setSaid({ text: say('someoneChanged') });
      else if (checked) setSaid({ text: say('pageChecked', { title, label }), undo: () => void check(row, false) });
      else setSaid(undefined);
      await read();
    } catch {
      setSaid({ text: say('couldNotCheck') });
    }
  };

  const pages = Math.max(1, Math.ceil((queue?.total ?? 0) / perPage));
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
      <p role="status" className="kutuk-reading-said">
        {said?.text}{' '}
        {said?.undo && (
          <button type="button" onClick={said.undo}>
            {say('undoCheck')}
          </button>
        )}
      </p>
      {failed && (
        <p role="alert" className="kutuk-bad">
          {say('couldNotLoad')}{' '}
          <button type="button" onClick={() => void read()}>
            {say('again')}
          </button>
        </p>
      )}
      {!queue && !failed && <p role="status">{say('loading')}</p>}
      {queue && (
        <>
          <p>
            <strong>{say('total', { count: queue.total })}</strong>{' '}
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
          {pages > 1 && (
            <nav className="kutuk-reading-bar">
              <button type="button" disabled={query.page <= 1} onClick={() => narrow({ page: query.page - 1 })}>
                {say('previous')}
              </button>
              <span>{say('pageOf', { page: query.page, pages })}</span>
              <button type="button" disabled={query.page >= pages} onClick={() => narrow({ page: query.page + 1 })}>
                {say('next')}
              </button>
            </nav>
          )}
        </>
      )}
    </div>
  );
}

/** Without what is as usual. */
function addressOf(query: QueueQuery): string {
  const said = Object.entries(query).filter(
    ([name, value]) => value !== undefined && value !== defaults[name as keyof QueueQuery],
  );
  return new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
}
