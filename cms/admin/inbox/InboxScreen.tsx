'use client';
import { Button, useTranslation } from '@payloadcms/ui';
import { useSearchParams } from 'next/navigation';
import { useRef, useState } from 'react';
import { type InboxList, type InboxQuery, inboxSchema, perPage } from '../../inbox/inboxQuery.ts';
import { formatNumber } from '../format.ts';
import { addressQuery } from '../lists/addressQuery.ts';
import { CouldNotLoad } from '../lists/CouldNotLoad.tsx';
import { Pager } from '../lists/Pager.tsx';
import { Said } from '../lists/Said.tsx';
import { useReading } from '../useReading.ts';
import { InboxFilters } from './InboxFilters.tsx';
import { speakOfInbox } from './inboxPhrases.ts';
import { MessageCard } from './MessageCard.tsx';
import { SpamDialog } from './SpamDialog.tsx';
import { useInboxDeeds } from './useInboxDeeds.ts';
import { useInboxKeys } from './useInboxKeys.ts';

const defaults = inboxSchema.parse({});
const pace = 30_000;

/** What readers handed in, narrowed by the address, so that Back leads where it should. */
export function InboxScreen({ siteUrl }: { siteUrl: string | undefined }) {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'tr';
  const say = speakOfInbox(language);
  const given = inboxSchema.safeParse(Object.fromEntries(useSearchParams()));
  const query = given.success ? given.data : defaults;
  const { value, failed, refresh } = useReading<InboxList>(`/api/inbox?${addressQuery(query, defaults)}`, () => pace);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [closing, setClosing] = useState(false);
  const { said, deeds } = useInboxDeeds({ say, refresh });
  const rows = value?.rows ?? [];
  const picked = rows.filter(({ id }) => chosen.has(id));
  const list = useRef<HTMLUListElement>(null);
  const keys = useInboxKeys({ list, rows: value, undo: said?.undo });

  const narrow = (change: Partial<InboxQuery>) => {
    setChosen(new Set());
    window.history.pushState(null, '', `/admin/inbox?${addressQuery({ ...query, page: 1, ...change }, defaults)}`);
  };
  const narrowed = query.q !== '' || query.kind !== undefined;
  const toggle = (id: number) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));

  return (
    <div className="kutuk-inbox">
      <h1>{say('title')}</h1>
      <p className="kutuk-quiet">{say('lead')}</p>
      <InboxFilters query={query} list={value} language={language} onNarrow={narrow} say={say} />
      {failed && <CouldNotLoad onAgain={refresh} />}
      {!value && !failed && <p role="status">{say('loading')}</p>}
      {value && (
        <p>
          <strong>{say('total', { count: formatNumber(value.total, language) })}</strong>{' '}
          {query.state === 'open' && rows.length > 0 && <span className="kutuk-quiet">{say('keys')}</span>}
        </p>
      )}
      {value && rows.length === 0 && (
        <div className="kutuk-inbox-empty">
          <p>{say(narrowed ? 'emptyNarrowed' : query.state === 'open' ? 'emptyOpen' : 'emptyOther')}</p>
          {narrowed && (
            <button type="button" onClick={() => narrow({ kind: undefined, q: '' })}>
              {say('showAll')}
            </button>
          )}
          {query.state === 'open' && !narrowed && <p className="kutuk-quiet">{say('emptyOpenHelp')}</p>}
        </div>
      )}
      {query.state === 'open' && rows.length > 0 && (
        <div className="kutuk-inbox-bar">
          <label>
            <input
              type="checkbox"
              checked={rows.every(({ id }) => chosen.has(id))}
              onChange={({ target }) => setChosen(new Set(target.checked ? rows.map(({ id }) => id) : []))}
            />{' '}
            {say('selectAll')}
          </label>
          <Button
            size="small"
            margin={false}
            buttonStyle="secondary"
            disabled={picked.length === 0}
            onClick={() => setClosing(true)}
          >
            {picked.length === 0 ? say('spamNone') : say('spamSelected', { count: picked.length })}
          </Button>
        </div>
      )}
      <ul className="kutuk-inbox-list" ref={list} tabIndex={-1} aria-label={say('title')} {...keys}>
        {rows.map((row) => (
          <MessageCard
            key={row.id}
            row={row}
            siteUrl={siteUrl}
            language={language}
            say={say}
            deeds={deeds}
            chosen={chosen.has(row.id)}
            onChoose={() => toggle(row.id)}
          />
        ))}
      </ul>
      <Pager page={query.page} total={value?.total ?? 0} perPage={perPage} onPage={(page) => narrow({ page })} />
      <Said said={said} />
      {closing && (
        <SpamDialog
          rows={picked}
          say={say}
          onCancel={() => setClosing(false)}
          onConfirm={() => {
            setClosing(false);
            setChosen(new Set());
            void deeds.spam(picked.map(({ id }) => id));
          }}
        />
      )}
    </div>
  );
}
