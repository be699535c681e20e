'use client';
import { useId } from 'react';
import { type Queue, type QueueKind, type QueueQuery, queueKinds, queueOrders } from '../../readings/queueQuery.ts';
import { formatNumber } from '../format.ts';
import type { ReadingPhrase, SayReadings } from './readingPhrases.ts';

const kindPhrases = {
  low: 'low',
  machine: 'machine',
  started: 'started',
  unread: 'unread',
  failed: 'failedPages',
  checked: 'checked',
} as const satisfies Record<QueueKind, ReadingPhrase>;
const orderPhrases = {
  confidence: 'orderConfidence',
  page: 'orderPage',
  newest: 'orderNewest',
} as const satisfies Record<QueueQuery['order'], ReadingPhrase>;
const belows = [50, 60, 70, 80, 90, 95, 101];

interface Props {
  query: QueueQuery;
  queue: Queue | undefined;
  onNarrow: (change: Partial<QueueQuery>) => void;
  interfaceLanguage: 'tr' | 'en';
  say: SayReadings;
}

/** What kind of pages, with how many there are of each; of which publication; in which order. */
export function QueueFilters({ query, queue, onNarrow, interfaceLanguage, say }: Props) {
  const id = useId();
  const publications = queue?.publications ?? [];
  const listed = publications.some(({ number }) => number === query.publication);
  return (
    <div className="kutuk-reading-filters">
      <fieldset className="kutuk-reading-bar">
        <legend className="kutuk-unseen">{say('filterKind')}</legend>
        {queueKinds.map((kind) => (
          <label key={kind} data-chosen={kind === query.kind}>
            <input type="radio" name="kind" checked={kind === query.kind} onChange={() => onNarrow({ kind })} />{' '}
            {say(kindPhrases[kind])}{' '}
            <span className="kutuk-reading-count">
              {queue ? formatNumber(queue.counts[kind], interfaceLanguage) : '…'}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="kutuk-reading-bar">
        <span className="kutuk-reading-choose">
          <label htmlFor={`${id}publication`}>{say('filterPublication')}</label>
          <select
            id={`${id}publication`}
            value={query.publication ?? ''}
            onChange={({ target }) => onNarrow({ publication: target.value === '' ? undefined : Number(target.value) })}
          >
            <option value="">{say('allPublications')}</option>
            {query.publication !== undefined && !listed && (
              <option value={query.publication}>№ {query.publication}</option>
            )}
            {publications.map(({ number, title, unchecked, unread, failed }) => (
              <option key={number} value={number}>
                {title} (№ {number}) · {unchecked + unread + failed}
              </option>
            ))}
          </select>
        </span>
        {query.kind === 'low' && (
          <span className="kutuk-reading-choose">
            <label htmlFor={`${id}below`}>{say('filterBelow')}</label>
            <select
              id={`${id}below`}
              value={query.below}
              onChange={({ target }) => onNarrow({ below: Number(target.value) })}
            >
              {[...new Set([...belows, query.below])]
                .sort((a, b) => a - b)
                .map((below) => (
                  <option key={below} value={below}>
                    {interfaceLanguage === 'tr' ? `%${Math.min(100, below)}` : `${Math.min(100, below)} %`}
                  </option>
                ))}
            </select>
          </span>
        )}
        <span className="kutuk-reading-choose">
          <label htmlFor={`${id}order`}>{say('order')}</label>
          <select
            id={`${id}order`}
            value={query.order}
            onChange={({ target }) => {
              const order = queueOrders.find((one) => one === target.value);
              if (order) onNarrow({ order });
            }}
          >
            {queueOrders.map((order) => (
              <option key={order} value={order}>
                {say(orderPhrases[order])}
              </option>
            ))}
          </select>
        </span>
      </div>
    </div>
  );
}
