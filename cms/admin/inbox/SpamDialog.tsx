'use client';
import { Button } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import type { InboxRow } from '../../inbox/inboxQuery.ts';
import type { SayInbox } from './inboxPhrases.ts';

interface Props {
  rows: InboxRow[];
  say: SayInbox;
  onCancel: () => void;
  onConfirm: () => void;
}

/** What will be closed as spam, before it is. */
export function SpamDialog({ rows, say, onCancel, onConfirm }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="kutuk-inbox-dialog" aria-labelledby="kutuk-spam-title" onClose={onCancel}>
      <h2 id="kutuk-spam-title">{say('spamPreview', { count: rows.length })}</h2>
      <ol>
        {rows.map(({ id, words, kind }) => (
          <li key={id}>
            <span className="kutuk-quiet">{say(kind)}</span> {words.length > 160 ? `${words.slice(0, 160)}…` : words}
          </li>
        ))}
      </ol>
      <p className="kutuk-quiet">{say('spamNote')}</p>
      <div className="kutuk-inbox-bar">
        <Button size="small" margin={false} onClick={onConfirm}>
          {say('spamNow')}
        </Button>
        <Button size="small" margin={false} buttonStyle="secondary" onClick={() => dialog.current?.close()}>
          {say('cancel')}
        </Button>
      </div>
    </dialog>
  );
}
