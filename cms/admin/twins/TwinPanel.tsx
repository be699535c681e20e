'use client';
import { useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { Twin } from '../../twins/readTwins.ts';
import { askTwins } from './askTwins.ts';
import { formLikeness } from './formLikeness.ts';
import { speakOfTwins } from './twinPhrases.ts';
import './twins.css';

/** Milliseconds without typing before the archive is asked. */
const pause = 700;
/** A title that is still being typed begins like many others. */
const leastTitle = 3;

/** In the sidebar of a publication: records that are likely the same one. Says nothing when there are none. */
export function TwinPanel() {
  const { id } = useDocumentInfo();
  const { i18n } = useTranslation();
  const say = speakOfTwins(i18n.language);
  const asked = useFormFields(([fields]) => JSON.stringify(formLikeness(fields, id)));
  const [twins, setTwins] = useState<Twin[]>([]);
  const [dismissed, setDismissed] = useState<Twin>();
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks again
  useEffect(() => {
    const body: ReturnType<typeof formLikeness> = JSON.parse(asked);
    if (body.title.trim().length < leastTitle) {
      setTwins([]);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      askTwins<{ twins: Twin[] }>('', body, abort.signal).then(
        (answer) => setTwins(answer.twins),
        // a hint that is missing is no error
        () => undefined,
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asked, turn]);

  const decide = async (twin: Twin, path: '/dismiss' | '/point-out') => {
    try {
      await askTwins(path, { one: id, other: twin.id });
      setDismissed(path === '/dismiss' ? twin : undefined);
      setFailed(false);
      setTurn((count) => count + 1);
    } catch {
      setFailed(true);
    }
  };

  if (twins.length === 0 && !dismissed) return null;
  return (
    <section className="kutuk-panel kutuk-twins" aria-label={say('title')}>
      {twins.length > 0 && (
        <>
          <strong>{say('title')}</strong>
          <p className="kutuk-quiet">{say('lead')}</p>
        </>
      )}
      <ul aria-live="polite">
        {twins.map((twin) => (
          <li key={twin.id} className="kutuk-twin">
            {twin.cover === null ? (
              <div className="kutuk-twin-blank" aria-hidden="true" />
            ) : (
              <img src={`/api/publications/${twin.id}/pages/${twin.cover}/320.webp`} alt="" loading="lazy" />
            )}
            <div>
              <a
                href={`/admin/collections/publications/${twin.trashed ? 'trash/' : ''}${twin.id}`}
                title={say('open')}
                target="_blank"
                rel="noreferrer"
              >
                {twin.title}
              </a>
              <div className="kutuk-quiet">
                {[
                  twin.date,
                  twin.pages > 0 ? say('pages', { count: twin.pages }) : say('noPages'),
                  say(twin.trashed ? 'trashed' : twin.published ? 'published' : 'draft'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
              {id !== undefined && (
                <div className="kutuk-twin-deeds">
                  <a href={`/admin/compare/${id}/${twin.id}`}>{say('compare')}</a>
                  <button
                    type="button"
                    aria-label={say('differentOf', { title: twin.title, id: twin.id })}
                    onClick={() => void decide(twin, '/dismiss')}
                  >
                    {say('different')}
                  </button>
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p role="status">
        {dismissed && (
          <>
            {say('dismissed')}{' '}
            <button type="button" onClick={() => void decide(dismissed, '/point-out')}>
              {say('undo')}
            </button>
          </>
        )}
        {failed && <span className="kutuk-bad">{say('notDone')}</span>}
      </p>
    </section>
  );
}
