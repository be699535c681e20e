'use client';
import { useEffect, useMemo, useRef } from 'react';
import type { Language } from '../../publications/vocabularies.ts';
import { compareTexts, type Piece } from '../../readings/compareTexts.ts';
import { directionOf } from '../../readings/pageReadings.ts';
import type { SayReadings } from './readingPhrases.ts';

export interface Side {
  heading: string;
  text: string;
  language: Language;
}

/** Two texts side by side, with what differs marked in each. */
export function CompareReadings({ left, right, say }: { left: Side; right: Side; say: SayReadings }) {
  const compared = useMemo(() => compareTexts(left.text, right.text), [left.text, right.text]);
  return (
    <div className="kutuk-reading-compare">
      {left.text === right.text && <p>{say('same')}</p>}
      <Column side={left} pieces={compared.left} removed say={say} />
      <Column side={right} pieces={compared.right} say={say} />
    </div>
  );
}

function Column(props: { side: Side; pieces: Piece[]; removed?: boolean; say: SayReadings }) {
  const { side, pieces, removed, say } = props;
  const Changed = removed ? 'del' : 'ins';
  const field = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other texts differ elsewhere
  useEffect(() => {
    const first = field.current?.querySelector<HTMLElement>('del, ins');
    if (first && field.current) field.current.scrollTop = first.offsetTop - field.current.clientHeight / 3;
  }, [pieces]);
  let at = 0;
  return (
    <section>
      <h4>{side.heading}</h4>
      <div ref={field} className="kutuk-reading-text" dir={directionOf(side.language)} lang={side.language}>
        {side.text === ''
          ? say('blank')
          : pieces.map(({ text, changed }) => {
              const key = at;
              at += text.length;
              return changed ? <Changed key={key}>{text}</Changed> : <span key={key}>{text}</span>;
            })}
      </div>
    </section>
  );
}
