'use client';
import { Button, useAuth, useTranslation } from '@payloadcms/ui';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { CrestState } from '../../settings/crest.ts';
import './settings.css';
import { speakOfSettings } from './settingsPhrases.ts';

const address = '/api/globals/settings/crest';

/** The arms that stand in the masthead of every public page: shown, replaced, removed. */
export function CrestField() {
  const { i18n } = useTranslation();
  const { user } = useAuth();
  const say = speakOfSettings(i18n.language);
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [crest, setCrest] = useState<CrestState | null>();
  const [said, setSaid] = useState<{ text: string; bad?: boolean }>();
  const [busy, setBusy] = useState(false);

  const read = useCallback(async () => {
    const response = await fetch(address, { credentials: 'include' }).catch(() => undefined);
    setCrest(response?.ok ? ((await response.json()) as CrestState | null) : null);
  }, []);
  useEffect(() => void read(), [read]);

  const change = async (init: RequestInit, done: string) => {
    setBusy(true);
    const response = await fetch(address, { credentials: 'include', ...init }).catch(() => undefined);
    const answer = await response?.json().catch(() => undefined);
    const errors: { message?: string }[] = answer?.errors ?? [];
    setSaid(
      response?.ok
        ? { text: done }
        : { text: errors.map(({ message }) => message).join(' ') || say('notDone'), bad: true },
    );
    await read();
    setBusy(false);
    if (file.current) file.current.value = '';
  };

  const mayChange = user?.role === 'administrator';
  return (
    <div className="field-type kutuk-crest">
      <span className="field-label" id={`${id}label`}>
        {say('crest')}
      </span>
      {crest ? (
        // biome-ignore lint/performance/noImgElement: a picture of a few kilobytes that came with the answer
        <img src={crest.image} width={crest.width} height={crest.height} alt={say('crest')} />
      ) : (
        <p className="kutuk-quiet">{crest === null && say('none')}</p>
      )}
      {mayChange ? (
        <div className="kutuk-crest-deeds">
          <input
            ref={file}
            id={`${id}file`}
            className="kutuk-unseen"
            tabIndex={-1}
            type="file"
            accept="image/png,image/webp,image/jpeg"
            aria-labelledby={`${id}label`}
            onChange={({ target }) => {
              const chosen = target.files?.[0];
              if (chosen) void change({ method: 'POST', body: chosen }, say('saved'));
            }}
          />
          <Button
            size="small"
            margin={false}
            buttonStyle="secondary"
            disabled={busy}
            onClick={() => file.current?.click()}
          >
            {say('choose')}
          </Button>
          {crest && (
            <Button
              size="small"
              margin={false}
              buttonStyle="secondary"
              disabled={busy}
              onClick={() => void change({ method: 'DELETE' }, say('removed'))}
            >
              {say('remove')}
            </Button>
          )}
        </div>
      ) : (
        <p className="kutuk-quiet">{say('onlyAdministrators')}</p>
      )}
      <p role="status" className={said?.bad ? 'kutuk-bad' : undefined}>
        {said?.text}
      </p>
      <p className="field-description">{say('crestHelp')}</p>
    </div>
  );
}
