'use client';
import { Button, Link } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import type { ImportView, UndoGiven, UndoPreview } from '../../imports/api.ts';
import { formatNumber } from '../format.ts';
import { useReading } from '../useReading.ts';
import { askImports, importApi, publicationScreen } from './importsApi.ts';
import { useDeed } from './useDeed.ts';
import { useSay } from './useSay.ts';

/** What the undo would do, told before it is done; records that somebody has worked on since are asked about. */
export function UndoPanel({ view, refresh, close }: { view: ImportView; refresh: () => void; close: () => void }) {
  const { say, language } = useSay();
  const { problem, run, busy } = useDeed(say);
  const [also, setAlso] = useState<ReadonlySet<number>>(new Set());
  const [all, setAll] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  const { value, failed } = useReading<UndoPreview>(importApi(view.id, '/undo'), () => undefined);
  useEffect(() => head.current?.focus(), []);

  const undo = () =>
    run(async () => {
      const given: UndoGiven = { also: all ? 'all' : [...also] };
      await askImports('POST', importApi(view.id, '/undo'), given);
      close();
      refresh();
    });
  const toggle = (publication: number) => {
    const next = new Set(also);
    if (!next.delete(publication)) next.add(publication);
    setAlso(next);
  };
  const count = (number: number) => formatNumber(number, language);

  return (
    <section className="kutuk-imports-alert kutuk-undo" aria-live="polite">
      <h3 ref={head} tabIndex={-1}>
        {say('undoTitle')}
      </h3>
      {failed && <p className="kutuk-bad">{say('lineLost')}</p>}
      {value && (
        <>
          <ul>
            {value.publications > 0 && (
              <li>{say('undoPublications', { count: count(value.publications), scans: count(value.scans) })}</li>
            )}
            {value.changed > 0 && <li>{say('undoChanged', { count: count(value.changed) })}</li>}
            {value.authorities > 0 && <li>{say('undoAuthorities', { count: count(value.authorities) })}</li>}
            {value.publications + value.changed + value.authorities + value.sinceTotal === 0 && (
              <li>{say('nothingToUndo')}</li>
            )}
          </ul>
          {value.sinceTotal > 0 && (
            <fieldset disabled={busy}>
              <legend>{say('undoSince', { count: count(value.sinceTotal) })}</legend>
              <label className="kutuk-radio">
                <input type="checkbox" checked={all} onChange={() => setAll(!all)} />
                {say('alsoAll')}
              </label>
              {!all &&
                value.since.map(({ publication, title, published }) => (
                  <div key={publication} className="kutuk-radio">
                    <label>
                      <input type="checkbox" checked={also.has(publication)} onChange={() => toggle(publication)} />
                      {say('alsoThis', { title })}
                    </label>{' '}
                    <span className="kutuk-quiet">
                      {say(published ? 'published' : 'edited')} ·{' '}
                      <Link href={publicationScreen(publication)}>{say('openRecord', { number: publication })}</Link>
                    </span>
                  </div>
                ))}
            </fieldset>
          )}
        </>
      )}
      {problem && (
        <p role="alert" className="kutuk-bad">
          {problem}
        </p>
      )}
      <div className="kutuk-imports-act">
        <Button onClick={undo} disabled={busy || !value}>
          {say('undoNow')}
        </Button>
        <Button buttonStyle="secondary" onClick={close}>
          {say('giveUp')}
        </Button>
      </div>
    </section>
  );
}
