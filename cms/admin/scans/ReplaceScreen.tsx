'use client';
import { Button, useTranslation } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { type Pairing, pairPages } from '../../scans/replacing/pairPages.ts';
import type { Replacement } from '../../scans/replacing/readReplacement.ts';
import { askArchive, NotDone } from '../askArchive.ts';
import { formatMoment } from '../format.ts';
import { useReading } from '../useReading.ts';
import { speakOfScans } from './scanPhrases.ts';

type Answer = Replacement & { names: { old: string; new: string }; usual: Pairing };

/** Milliseconds between readings while the new scan is being read. */
const busyPace = 3000;

/** Old and new pages side by side, before and after one takes the place of the other. */
export function ReplaceScreen({ scan }: { scan: number }) {
  const { i18n } = useTranslation();
  const say = speakOfScans(i18n.language);
  const [given, setGiven] = useState<Pairing>();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const offset = useId();
  const { value, failed, refresh } = useReading<Answer>(`/api/scans/${scan}/replacement`, (latest) =>
    latest?.state === 'queued' || latest?.state === 'running' ? busyPace : undefined,
  );
  if (failed && !value) return <p className="kutuk-bad">{say('couldNotRead')}</p>;
  if (!value) return <p role="status">{say('loading')}</p>;

  const pairing = given ?? value.usual;
  const pairs = pairPages(value.pages, value.frames, pairing);
  const used = new Set(pairs.flatMap(({ frame }) => (frame ? [frame.index] : [])));
  const left = value.frames.filter(({ index }) => !used.has(index));
  const image = (index: number) => `/api/scans/${scan}/frames/${index}`;
  const act = async (path: string, body: unknown) => {
    setBusy(true);
    try {
      await askArchive(`/scans/${scan}/${path}`, body);
      setSaid('');
      refresh();
    } catch (error) {
      setSaid((error instanceof NotDone && error.message) || say('notDone'));
    }
    setBusy(false);
  };
  const standing = value.standing;

  return (
    <div className="kutuk-scans">
      <h1>{say('replaceTitle')}</h1>
      <p>
        <strong>{say('oldScan')}</strong>: {value.names.old} → <strong>{say('newScan')}</strong>: {value.names.new}{' '}
        <a href={`/admin/collections/publications/${value.publication}`}>{say('toPublication')}</a>
      </p>
      {(value.state === 'queued' || value.state === 'running') && <p role="status">{say('stillReading')}</p>}
      {value.state === 'failed' && <p className="kutuk-bad">{say('readFailed')}</p>}
      {standing && (
        <div className="kutuk-scans-bar">
          <p>
            {say('stands', {
              at: formatMoment(standing.at, i18n.language),
              by: standing.by ?? 'Kütük',
            })}
          </p>
          <Button buttonStyle="secondary" disabled={busy} onClick={() => void act('undo-replacement', {})}>
            {say('undoReplace')}
          </Button>
        </div>
      )}
      <p role="alert" className="kutuk-bad">
        {said}
      </p>
      {standing && (
        <ol className="kutuk-pairs">
          {standing.changes.map(({ page, before, after }) => (
            <li key={page}>
              <Sheet caption={say('oldScan')} source={`/api/scans/${before.scan}/frames/${before.frame}`} />
              <span aria-hidden="true">→</span>
              <Sheet caption={say('newScan')} source={image(after.frame)} />
            </li>
          ))}
        </ol>
      )}
      {!standing && value.state === 'done' && (
        <>
          <p className="kutuk-quiet">{say('replaceLead')}</p>
          <div className="kutuk-scans-bar">
            <fieldset>
              <legend>{say('pairBy')}</legend>
              {(['frames', 'pages'] as const).map((by) => (
                <label key={by}>
                  <input
                    type="radio"
                    name="kutuk-pair-by"
                    checked={pairing.by === by}
                    onChange={() => setGiven({ ...pairing, by })}
                  />{' '}
                  {say(by === 'frames' ? 'byFrames' : 'byPages')}
                </label>
              ))}
            </fieldset>
            <label htmlFor={offset}>
              {say('offset')}{' '}
              <input
                id={offset}
                type="number"
                min={-5000}
                max={5000}
                value={pairing.offset}
                aria-describedby={`${offset}-help`}
                onChange={(event) => setGiven({ ...pairing, offset: Math.trunc(Number(event.target.value)) || 0 })}
              />
            </label>
            <span id={`${offset}-help`} className="kutuk-quiet">
              {say('offsetHelp')}
            </span>
          </div>
          <div className="kutuk-scans-bar">
            <p role="status">
              {say('counts', {
                pages: value.pages.length,
                frames: value.frames.length,
                paired: pairs.filter(({ frame }) => frame).length,
              })}
            </p>
            <Button disabled={busy || used.size === 0} onClick={() => void act('replace', pairing)}>
              {say('confirmReplace')}
            </Button>
          </div>
          <ol className="kutuk-pairs">
            {pairs.map(({ page, frame }) => {
              const shown = value.pages.find(({ id }) => id === page.id);
              return (
                <li key={page.id}>
                  <Sheet
                    caption={say('pageLabel', { label: shown?.label ?? '' })}
                    source={shown?.image ? `/api/publications/${shown.publication}/pages/${shown.key}` : undefined}
                    none={say('noImage')}
                  />
                  <span aria-hidden="true">→</span>
                  {frame ? (
                    <Sheet caption={say('sheet', { number: frame.index + 1 })} source={image(frame.index)} />
                  ) : (
                    <p className="kutuk-quiet">{say('staysOld')}</p>
                  )}
                </li>
              );
            })}
          </ol>
          {left.length > 0 && (
            <section>
              <h2>{say('leftOver')}</h2>
              <p className="kutuk-quiet">{say('leftOverHelp')}</p>
              <ol className="kutuk-pairs">
                {left.map((frame) => (
                  <li key={frame.index}>
                    <Sheet
                      caption={say('sheet', { number: frame.index + 1 })}
                      source={frame.image ? image(frame.index) : undefined}
                      none={say('noImage')}
                    />
                  </li>
                ))}
              </ol>
            </section>
          )}
        </>
      )}
    </div>
  );
}

/** A small image, which opens large in a tab of its own: two scans are told apart by looking closely. */
function Sheet({ caption, source, none }: { caption: string; source: string | undefined; none?: string }) {
  return (
    <figure>
      {source ? (
        <a href={`${source}/2400.webp`} target="_blank" rel="noreferrer">
          <img src={`${source}/320.webp`} alt={caption} loading="lazy" />
        </a>
      ) : (
        <div className="kutuk-no-image">{none}</div>
      )}
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
