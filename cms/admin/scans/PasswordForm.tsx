'use client';
import { Button, useTranslation } from '@payloadcms/ui';
import { useId, useState } from 'react';
import type { PasswordOutcome } from '../../scans/passwords/endpoint.ts';
import { askArchive, NotDone } from '../askArchive.ts';
import { speakOfScans } from './scanPhrases.ts';

/** Asks for the password of a protected document. It lives in this field and in the body of one request. */
export function PasswordForm({ scan, onDone }: { scan: number; onDone: () => void }) {
  const { i18n } = useTranslation();
  const say = speakOfScans(i18n.language);
  const [password, setPassword] = useState('');
  const [said, setSaid] = useState<{ text: string; bad: boolean }>();
  const [busy, setBusy] = useState(false);
  const field = useId();

  const send = async () => {
    if (password === '' || busy) return;
    setBusy(true);
    setSaid({ text: say('passwordTrying'), bad: false });
    try {
      const { outcome } = await askArchive<PasswordOutcome>(`/scans/${scan}/password`, { password });
      if (outcome === 'wrong') setSaid({ text: say('passwordWrong'), bad: true });
      else {
        setPassword('');
        setSaid({ text: say(outcome === 'right' ? 'passwordRight' : 'passwordTrying'), bad: false });
        onDone();
      }
    } catch (error) {
      setSaid({ text: (error instanceof NotDone && error.message) || say('notDone'), bad: true });
    }
    setBusy(false);
  };

  // no form: the card lies in the form of the publication
  return (
    <div className="kutuk-password">
      <label htmlFor={field}>{say('passwordLabel')}</label>
      <div className="kutuk-password-row">
        <input
          id={field}
          type="password"
          autoComplete="off"
          maxLength={127}
          value={password}
          aria-describedby={`${field}-help`}
          onChange={(event) => setPassword(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void send();
          }}
        />
        <Button buttonStyle="secondary" size="small" disabled={busy || password === ''} onClick={() => void send()}>
          {say('passwordTry')}
        </Button>
      </div>
      <p id={`${field}-help`} className="kutuk-quiet">
        {say('passwordHelp')}
      </p>
      <p role="status" className={said?.bad ? 'kutuk-bad' : undefined}>
        {said?.text}
      </p>
    </div>
  );
}
