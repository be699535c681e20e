'use client';
import { Button, useTranslation } from '@payloadcms/ui';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { type InboxList, type InboxQuery, inboxSchema, perPage } from '../../inbox/inboxQuery.ts';
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
  const { value, failed, refresh } = useReading<InboxList>(`/api/inbox?${addressOf(query)}`, () => pace);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [closing, setClosing] = useState(false);
  const { said, deeds } = useInboxDeeds({ say, refresh });
  const rows = value?.rows ?? [];
  const picked = rows.filter(({ id }) => chosen.has(id));
  useInboxKeys();

  const narrow = (change: Partial<InboxQuery>) => {
    setChosen(new Set());
    window.history.pushState(null, '', `/admin/inbox?${addressOf({ ...query, page: 1, ...change })}`);
  };
  const toggle = (id: number) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  const pages = Math.max(1, Math.ceil((value?.total ?? 0) / perPage));

  return (
    <div className="kutuk-inbox">
      <h1>{say('title')}</h1>
      <p className="kutuk-quiet">{say('lead')}</p>
      <InboxFilters query={query} list={value} language={language} onNarrow={narrow} say={say} />
      <p role="status" className="kutuk-inbox-said">
        {said?.text}{' '}
        {said?.undo && (
          <button type="button" onClick={said.undo}>
            {say('undo')}
          </button>
        )}
      </p>
      {failed && (
        <p role="alert" className="kutuk-bad">
          {say('couldNotLoad')}{' '}
          <button type="button" onClick={refresh}>
            {say('again')}
          </button>
        </p>
      )}
      {!value && !failed && <p role="status">{say('loading')}</p>}
      {value && (
        <p>
          <strong>{say('total', { count: value.total })}</strong>{' '}
          {query.state === 'open' && rows.length > 0 && <span className="kutuk-quiet">{say('keys')}</span>}
        </p>
      )}
      {value && rows.length === 0 && (
        <div className="kutuk-inbox-empty">
          <p>{say(query.state === 'open' ? 'emptyOpen' : 'emptyOther')}</p>
          {query.state === 'open' && <p className="kutuk-quiet">{say('emptyOpenHelp')}</p>}
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
            {say('spamSelected', { count: picked.length })}
          </Button>
        </div>
      )}
      <ul className="kutuk-inbox-list">
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
      {pages > 1 && (
        <nav className="kutuk-inbox-bar">
          <button type="button" disabled={query.page <= 1} onClick={() => narrow({ page: query.page - 1 })}>
            {say('previous')}
          </button>
          <span>{say('pageOf', { page: query.page, pages })}</span>
          <button type="button" disabled={query.page >= pages} onClick={() => narrow({ page: query.page + 1 })}>
            {say('next')}
          </button>
        </nav>
      )}
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

/** Without what is as usual. */
function addressOf(query: InboxQuery): string {
  const said = Object.entries(query).filter(
    ([name, value]) => value !== undefined && value !== defaults[name as keyof InboxQuery],
  );
  return new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
}
