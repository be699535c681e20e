'use client';
import { Button, Link } from '@payloadcms/ui';
import { type KeyboardEvent, useRef } from 'react';
import { reasonSentence } from '../../ingest/reasons.ts';
import { pageStates } from '../../readings/pageStates.ts';
import type { QueueRow } from '../../readings/queueQuery.ts';
import type { SayReadings } from './readingPhrases.ts';
import { pageScreen } from './readingsApi.ts';

interface Props {
  rows: QueueRow[];
  onCheck: (row: QueueRow) => void;
  interfaceLanguage: 'tr' | 'en';
  say: SayReadings;
}

/** The waiting pages. Their links take the focus: arrows go from one to the next, D marks the page as right. */
export function QueueTable({ rows, onCheck, interfaceLanguage, say }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const onKey = (event: KeyboardEvent, row: QueueRow) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-page]') ?? [])];
    const here = links.findIndex((link) => link.matches(':focus'));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      links[here + step]?.focus();
    } else if (event.key.toLocaleLowerCase('en') === 'd' && mayConfirm(row)) {
      event.preventDefault();
      // the page leaves the list; the one after it takes its place, and the focus stays where it is
      (links[here + 1] ?? links[here - 1])?.focus();
      onCheck(row);
    }
  };
  return (
    <ul className="kutuk-reading-waiting" ref={list}>
      {rows.map((row) => (
        <li key={`${row.publication} ${row.key}`} className="kutuk-card">
          {row.image ? (
            // biome-ignore lint/performance/noImgElement: the archive's own image, behind its sign-in
            <img
              src={`/api/publications/${row.publication}/pages/${row.key}/320.webp?v=${row.image}`}
              alt=""
              loading="lazy"
              width={72}
            />
          ) : (
            <span className="kutuk-reading-blank" />
          )}
          <div>
            <Link
              href={pageScreen(row.publication, row.key)}
              data-page=""
              prefetch={false}
              onKeyDown={(event: KeyboardEvent) => onKey(event, row)}
            >
              {row.title} · {say('page', { label: row.label })}
            </Link>
            <p className="kutuk-quiet">
              {pageStates[row.state][interfaceLanguage]}
              {row.confidence !== undefined && ` · ${say('confidence', { confidence: row.confidence })}`}
            </p>
            {row.failure && <p className="kutuk-bad">{reasonSentence(row.failure, interfaceLanguage)}</p>}
            <p className="kutuk-reading-beginning" dir="auto" lang={row.language}>
              {row.beginning}
            </p>
          </div>
          {mayConfirm(row) && (
            <Button
              size="small"
              margin={false}
              buttonStyle="secondary"
              onClick={() => onCheck(row)}
              aria-label={`${say('looksRight')}: ${row.title}, ${say('page', { label: row.label })}`}
            >
              {say('looksRight')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

const mayConfirm = ({ state, reading }: QueueRow): boolean =>
  reading !== undefined && (state === 'machine' || state === 'started');
