'use client';
import { Button } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ImportView } from '../../imports/api.ts';
import { formatMoment } from '../format.ts';
import { askImports, importApi } from './importsApi.ts';
import { StatePill } from './StatePill.tsx';
import { useDeed } from './useDeed.ts';
import { useSay } from './useSay.ts';

/** Its name, which may be changed, its state, and its removal. */
export function ImportHead({ view, refresh }: { view: ImportView; refresh: () => void }) {
  const { say, language } = useSay();
  const router = useRouter();
  const { busy, problem, run } = useDeed(say);
  const [name, setName] = useState<string>();
  const save = () =>
    run(async () => {
      if (name?.trim()) await askImports('PATCH', importApi(view.id), { name: name.trim() });
      setName(undefined);
      refresh();
    });
  const remove = () => {
    if (!confirm(say('removeSure'))) return;
    void run(async () => {
      await askImports('DELETE', importApi(view.id));
      router.push('/admin/imports');
    });
  };
  const works = ['planning', 'running', 'undoing'].includes(view.state);

  return (
    <header className="kutuk-imports-head">
      <div>
        {name === undefined ? (
          <h1>{view.name}</h1>
        ) : (
          <form
            className="kutuk-imports-inline"
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            <input
              // biome-ignore lint/a11y/noAutofocus: it was asked for just now
              autoFocus
              aria-label={say('name')}
              className="kutuk-input"
              value={name}
              maxLength={200}
              onChange={(event) => setName(event.target.value)}
            />
            <Button type="submit" size="small" disabled={busy}>
              {say('save')}
            </Button>
            <Button buttonStyle="secondary" size="small" onClick={() => setName(undefined)}>
              {say('giveUp')}
            </Button>
          </form>
        )}
        <p className="kutuk-quiet">
          <StatePill state={view.state} interrupted={works && !view.live} /> {view.by} ·{' '}
          {formatMoment(view.createdAt, language, { dateStyle: 'long', timeStyle: 'short' })}
        </p>
        {problem && (
          <p role="alert" className="kutuk-bad">
            {problem}
          </p>
        )}
      </div>
      {name === undefined && (
        <div className="kutuk-imports-inline">
          <Button buttonStyle="secondary" size="small" onClick={() => setName(view.name)}>
            {say('rename')}
          </Button>
          {view.may.remove && (
            <Button buttonStyle="secondary" size="small" onClick={remove} disabled={busy}>
              {say('remove')}
            </Button>
          )}
        </div>
      )}
    </header>
  );
}
