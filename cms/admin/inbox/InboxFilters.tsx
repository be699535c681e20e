'use client';
import { useId } from 'react';
import { type InboxList, type InboxQuery, messageKinds } from '../../inbox/inboxQuery.ts';
import { formatNumber } from '../format.ts';
import type { SayInbox } from './inboxPhrases.ts';

const states = { open: 'openState', closed: 'closedState', spam: 'spamState' } as const;

interface Props {
  query: InboxQuery;
  list: InboxList | undefined;
  language: 'tr' | 'en';
  onNarrow: (change: Partial<InboxQuery>) => void;
  say: SayInbox;
}

/** Which state, which kind, which words; with how many there are of each. */
export function InboxFilters({ query, list, language, onNarrow, say }: Props) {
  const id = useId();
  const count = (value: number | undefined) => (value === undefined ? '…' : formatNumber(value, language));
  const all = list && messageKinds.reduce((sum, kind) => sum + list.counts[kind], 0);
  return (
    <div className="kutuk-inbox-filters">
      <fieldset className="kutuk-inbox-bar">
        <legend className="kutuk-unseen">{say('states')}</legend>
        {(Object.keys(states) as (keyof typeof states)[]).map((state) => (
          <label key={state} data-chosen={state === query.state}>
            <input
              type="radio"
              name={`${id}state`}
              checked={state === query.state}
              onChange={() => onNarrow({ state })}
            />{' '}
            {say(states[state])} <span className="kutuk-inbox-count">{count(list?.states[state])}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="kutuk-inbox-bar">
        <legend className="kutuk-unseen">{say('kinds')}</legend>
        {[undefined, ...messageKinds].map((kind) => (
          <label key={kind ?? 'all'} data-chosen={kind === query.kind}>
            <input type="radio" name={`${id}kind`} checked={kind === query.kind} onChange={() => onNarrow({ kind })} />{' '}
            {say(kind ?? 'all')} <span className="kutuk-inbox-count">{count(kind ? list?.counts[kind] : all)}</span>
          </label>
        ))}
      </fieldset>
      <form
        className="kutuk-inbox-bar"
        onSubmit={(event) => {
          event.preventDefault();
          onNarrow({ q: String(new FormData(event.currentTarget).get('q') ?? '').trim() });
        }}
      >
        <label htmlFor={`${id}q`}>{say('search')}</label>
        <input id={`${id}q`} name="q" type="search" maxLength={100} defaultValue={query.q} key={query.q} />
        <button type="submit">{say('find')}</button>
      </form>
    </div>
  );
}
