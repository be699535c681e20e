'use client';
import { Button, useTranslation } from '@payloadcms/ui';
import { usePathname } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import type { PageReadings } from '../../readings/pageReadings.ts';
import { PageDesk } from './PageDesk.tsx';
import { speakOfReadings } from './readingPhrases.ts';
import { ask, NotDone, pageScreen, readPage } from './readingsApi.ts';

/** Reads the page that the address names, and turns pages without loading the admin anew. */
export function PageScreen() {
  const { i18n } = useTranslation();
  const say = speakOfReadings(i18n.language);
  const [, number, key] = /\/publication\/(\d+)(?:\/page\/(\d+))?/.exec(usePathname()) ?? [];
  const [page, setPage] = useState<PageReadings>();
  const [problem, setProblem] = useState<'couldNotLoad' | 'noSuchPage' | 'noPages'>();
  const [attempt, setAttempt] = useState(0);

  const turnTo = useCallback(
    (to: number) => window.history.pushState(null, '', pageScreen(Number(number), to)),
    [number],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt reads again
  useEffect(() => {
    const abort = new AbortController();
    const read = async () => {
      if (key === undefined) {
        const first = await ask<{ key: number }>(`/api/readings/publication/${number}/first`, { signal: abort.signal });
        window.history.replaceState(null, '', pageScreen(Number(number), first.key));
        return;
      }
      setPage(await readPage(Number(number), Number(key), abort.signal));
    };
    setProblem(undefined);
    read().catch((error: unknown) => {
      if (abort.signal.aborted) return;
      const missing = error instanceof NotDone && error.status === 404;
      setProblem(!missing ? 'couldNotLoad' : key === undefined ? 'noPages' : 'noSuchPage');
    });
    return () => abort.abort();
  }, [number, key, attempt]);

  if (problem) {
    return (
      <div className="kutuk-panel" role="alert">
        <p>{say(problem)}</p>
        {problem === 'couldNotLoad' && <Button onClick={() => setAttempt(attempt + 1)}>{say('again')}</Button>}
        <a href="/admin/readings">{say('toQueue')}</a>
      </div>
    );
  }
  if (!page) return <p role="status">{say('loading')}</p>;
  return <PageDesk page={page} onChange={setPage} onTurn={turnTo} turning={page.page.key !== Number(key)} />;
}
