'use client';
import { Button } from '@payloadcms/ui';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { type InboxRow, longestReason } from '../../inbox/inboxQuery.ts';
import { formatMoment } from '../format.ts';
import { ChangedLine } from './ChangedLine.tsx';
import { changedParts } from './changedParts.ts';
import { focusInSight } from './focusInSight.ts';
import type { SayInbox } from './inboxPhrases.ts';
import { LineImage } from './LineImage.tsx';
import { MessageHead } from './MessageHead.tsx';
import type { InboxDeeds } from './useInboxDeeds.ts';

interface Props {
  row: InboxRow;
  siteUrl: string | undefined;
  language: 'tr' | 'en';
  say: SayInbox;
  deeds: InboxDeeds;
  chosen: boolean;
  onChoose: () => void;
}

/** One message, with all that can be done with it. Focused, it takes Enter for accepting and E for editing. */
export function MessageCard({ row, siteUrl, language, say, deeds, chosen, onChoose }: Props) {
  const id = useId();
  const card = useRef<HTMLLIElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState<string>();
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const isOpen = row.state === 'open';
  const correction = row.kind === 'correction';
  const acceptable = isOpen && correction && row.present !== undefined;
  const line = (text ?? row.words).trim();
  const change = changedParts(row.present ?? row.line?.text ?? '', row.words);

  const edit = () => {
    setText(text === undefined ? row.words : undefined);
    setDeclining(false);
    if (text === undefined) requestAnimationFrame(() => focusInSight(field.current));
  };
  const startDeclining = () => {
    setText(undefined);
    setDeclining(true);
    requestAnimationFrame(() => focusInSight(reasonField.current));
  };
  const stopDeclining = () => {
    setDeclining(false);
    card.current?.focus();
  };
  const accept = () => {
    if (line !== '') void deeds.accept(row.id, line);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // a key held down is one deed: the next message comes under the same focus
    if (event.target !== event.currentTarget || !acceptable || event.repeat) return;
    if (event.key === 'Enter') accept();
    else if (event.key.toLowerCase() === 'e') edit();
    else return;
    event.preventDefault();
  };

  return (
    <li
      ref={card}
      className="kutuk-card kutuk-inbox-message"
      data-message
      tabIndex={-1}
      onKeyDown={onKeyDown}
      aria-labelledby={id}
    >
      <MessageHead id={id} row={row} siteUrl={siteUrl} language={language} say={say}>
        {isOpen && (
          <input
            type="checkbox"
            checked={chosen}
            onChange={onChoose}
            aria-label={say('select', { words: row.words.slice(0, 60) })}
          />
        )}
      </MessageHead>
      {correction ? (
        <>
          <LineImage row={row} say={say} />
          <dl className="kutuk-inbox-lines">
            <dt>{say(row.present === undefined ? 'lineWas' : 'presentLine')}</dt>
            <dd dir="auto">
              <ChangedLine parts={change.before} />
            </dd>
            <dt>{say('proposedLine')}</dt>
            <dd dir="auto">
              <ChangedLine parts={change.after} />
            </dd>
          </dl>
          {isOpen && row.present === undefined && <p className="kutuk-bad">{say('lineGone')}</p>}
          {acceptable && text !== undefined && (
            <div className="kutuk-inbox-edit">
              <label htmlFor={`${id}text`}>{say('writtenLine')}</label>
              <textarea
                ref={field}
                id={`${id}text`}
                dir="auto"
                rows={2}
                value={text}
                onChange={({ target }) => setText(target.value.replace(/\s*\n\s*/g, ' '))}
              />
            </div>
          )}
        </>
      ) : (
        <p className="kutuk-inbox-words" dir="auto">
          {row.words}
        </p>
      )}
      {row.closed && (
        <p className="kutuk-quiet">
          <strong>{say(`state_${row.state}`)}</strong>{' '}
          {say('closedBy', { by: row.closed.by, at: formatMoment(row.closed.at, language) })}
          {row.closed.reason && <q>{row.closed.reason}</q>}
        </p>
      )}
      {declining && (
        <form
          className="kutuk-inbox-edit"
          onSubmit={(event) => {
            event.preventDefault();
            void deeds.decline(row.id, reason.trim());
            setDeclining(false);
          }}
        >
          <label htmlFor={`${id}reason`}>{say('declineWhy')}</label>
          <textarea
            ref={reasonField}
            id={`${id}reason`}
            rows={2}
            required
            maxLength={longestReason}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <div className="kutuk-inbox-bar">
            <Button size="small" margin={false} type="submit" disabled={reason.trim() === ''}>
              {say('declineNow')}
            </Button>
            <Button size="small" margin={false} buttonStyle="secondary" onClick={stopDeclining}>
              {say('cancel')}
            </Button>
          </div>
        </form>
      )}
      <div className="kutuk-inbox-bar">
        {acceptable && (
          <>
            <Button size="small" margin={false} onClick={accept} disabled={line === ''}>
              {say('accept')}
            </Button>
            <Button size="small" margin={false} buttonStyle="secondary" onClick={edit}>
              {say(text === undefined ? 'edit' : 'stopEditing')}
            </Button>
          </>
        )}
        {isOpen && !correction && (
          <Button size="small" margin={false} onClick={() => void deeds.done(row.id)}>
            {say('done')}
          </Button>
        )}
        {isOpen && row.kind !== 'satisfaction' && !declining && (
          <Button size="small" margin={false} buttonStyle="secondary" onClick={startDeclining}>
            {say('decline')}
          </Button>
        )}
        {isOpen && (
          <Button size="small" margin={false} buttonStyle="secondary" onClick={() => void deeds.spam([row.id])}>
            {say('spam')}
          </Button>
        )}
        {row.undoable && (
          <Button size="small" margin={false} buttonStyle="secondary" onClick={() => void deeds.undoAccept(row.id)}>
            {say('undoAccept')}
          </Button>
        )}
        {!isOpen && row.state !== 'accepted' && (
          <Button size="small" margin={false} buttonStyle="secondary" onClick={() => void deeds.reopen([row.id])}>
            {say('reopen')}
          </Button>
        )}
      </div>
    </li>
  );
}
