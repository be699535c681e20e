'use client';
import { useEffect, useRef, useState } from 'react';
import type { WordBox } from '../../publish/publicRecord.ts';
import type { PageReadings } from '../../readings/pageReadings.ts';
import type { SayReadings } from './readingPhrases.ts';

const steps = [1, 1.5, 2, 3, 4] as const;

interface Props {
  page: PageReadings;
  /** Boxed faintly. */
  uncertain: readonly WordBox[];
  /** Boxed strongly, and brought into view. */
  current: WordBox | undefined;
  onChoose: (word: WordBox) => void;
  /** Kept from page to page. */
  zoom: { step: number; onStep: (step: number) => void };
  say: SayReadings;
  /** More tools. */
  children: React.ReactNode;
}

/** The page as it was printed, with words boxed. By keyboard: + − 0, and the arrows when it is enlarged. */
export function PageImage({ page, uncertain, current, onChoose, zoom: { step, onStep }, say, children }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const [boxed, setBoxed] = useState(true);
  const zoom = steps[step] ?? 1;
  const { number } = page.publication;
  const { key, image, width, height } = page.page;
  const [, , x, y, wide, high] = current ?? [];

  useEffect(() => {
    const seen = stage.current;
    if (!seen || x === undefined || y === undefined) return;
    const left = ((x + (wide ?? 0) / 2) / 10_000) * seen.scrollWidth;
    const top = ((y + (high ?? 0) / 2) / 10_000) * seen.scrollHeight;
    seen.scrollTo({ left: left - seen.clientWidth / 2, top: top - seen.clientHeight / 2 });
  }, [x, y, wide, high]);

  const zoomTo = (to: number) => {
    const seen = stage.current;
    const wanted = steps[to];
    if (!seen || wanted === undefined) return;
    const middle = { x: seen.scrollLeft + seen.clientWidth / 2, y: seen.scrollTop + seen.clientHeight / 2 };
    const grown = wanted / zoom;
    onStep(to);
    requestAnimationFrame(() =>
      seen.scrollTo({ left: middle.x * grown - seen.clientWidth / 2, top: middle.y * grown - seen.clientHeight / 2 }),
    );
  };

  if (!image) return <p className="kutuk-quiet">{say('noImage')}</p>;
  return (
    <section className="kutuk-reading-sheet" aria-label={say('image')}>
      <div className="kutuk-reading-bar">
        <button type="button" onClick={() => zoomTo(step - 1)} disabled={step === 0}>
          {say('zoomOut')}
        </button>
        <button type="button" onClick={() => zoomTo(step + 1)} disabled={step === steps.length - 1}>
          {say('zoomIn')}
        </button>
        <button type="button" onClick={() => zoomTo(0)} disabled={step === 0}>
          {say('fit')}
        </button>
        {page.words.length > 0 && (
          <label>
            <input type="checkbox" checked={boxed} onChange={() => setBoxed(!boxed)} /> {say('boxes')}
          </label>
        )}
        {children}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't scroll everywhere */}
      <div
        ref={stage}
        className="kutuk-reading-stage"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        role="group"
        aria-label={say('image')}
        onKeyDown={(event) => {
          if (event.key === '+' || event.key === '=') zoomTo(step + 1);
          else if (event.key === '-') zoomTo(step - 1);
          else if (event.key === '0') zoomTo(0);
        }}
      >
        <div className="kutuk-reading-paper" style={{ width: `${zoom * 100}%` }}>
          {/* biome-ignore lint/performance/noImgElement: the archive's own image, behind its sign-in */}
          <img
            src={`/api/publications/${number}/pages/${key}/2400.webp?v=${image}`}
            width={width}
            height={height}
            alt={say('page', { label: page.page.label })}
            draggable={false}
          />
          <svg viewBox="0 0 10000 10000" preserveAspectRatio="none" aria-hidden="true">
            {boxed &&
              uncertain.map((word) => (
                // biome-ignore lint/a11y/noStaticElementInteractions: by keyboard the words are gone through in the text
                <rect
                  key={`${word[0]} ${word[2]}`}
                  x={word[2] - 20}
                  y={word[3] - 15}
                  width={word[4] + 40}
                  height={word[5] + 30}
                  onClick={() => onChoose(word)}
                />
              ))}
            {current && (
              <rect
                className="kutuk-reading-here"
                x={current[2] - 40}
                y={current[3] - 30}
                width={current[4] + 80}
                height={current[5] + 60}
              />
            )}
          </svg>
        </div>
      </div>
    </section>
  );
}
