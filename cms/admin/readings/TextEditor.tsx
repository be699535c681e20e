'use client';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Language } from '../../publications/vocabularies.ts';
import type { WordBox } from '../../publish/publicRecord.ts';
import { directionOf } from '../../readings/pageReadings.ts';

interface Props {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  language: Language;
  /** Marked in the text. */
  uncertain: readonly WordBox[];
  /** The word that the cursor is in. */
  current: WordBox | undefined;
  label: string;
  placeholder: string;
  onType: (text: string) => void;
  /** @param at UTF-16 offset of the cursor */
  onMove: (at: number) => void;
}

/**
 * A plain text field, so that writing, spelling and screen readers work as everywhere, over a copy of its text that
 * carries the marks and gives it its height.
 */
export function TextEditor({ field, text, language, uncertain, current, label, placeholder, onType, onMove }: Props) {
  const here = useRef<HTMLElement>(null);
  const at = current?.[0];

  useLayoutEffect(() => {
    if (at !== undefined) here.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  return (
    <div
      className="kutuk-reading-writing"
      dir={directionOf(language)}
      lang={language}
      data-script={directionOf(language)}
    >
      <div className="kutuk-reading-marks" aria-hidden="true">
        {piecesOf(text, uncertain, current).map(({ start, piece, kind }) =>
          kind === 'plain' ? (
            piece
          ) : (
            <mark key={start} data-kind={kind} ref={kind === 'uncertain' ? undefined : here}>
              {piece}
            </mark>
          ),
        )}
        {/* an empty last line has height too */}
        {'\n\u200b'}
      </div>
      <textarea
        ref={field}
        value={text}
        aria-label={label}
        placeholder={placeholder}
        spellCheck
        onChange={(event) => onType(event.target.value)}
        onSelect={(event) => onMove(event.currentTarget.selectionStart)}
      />
    </div>
  );
}

interface MarkedPiece {
  start: number;
  piece: string;
  kind: 'plain' | 'uncertain' | 'here' | 'here uncertain';
}

function piecesOf(text: string, uncertain: readonly WordBox[], current: WordBox | undefined): MarkedPiece[] {
  const doubtful = new Set(uncertain.map(([start]) => start));
  const words = [...uncertain, ...(current && !doubtful.has(current[0]) ? [current] : [])].sort((a, b) => a[0] - b[0]);
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const [start, length] of words) {
    if (start < at) continue;
    if (start > at) pieces.push({ start: at, piece: text.slice(at, start), kind: 'plain' });
    const isHere = current?.[0] === start;
    const kind = isHere ? (doubtful.has(start) ? 'here uncertain' : 'here') : 'uncertain';
    pieces.push({ start, piece: text.slice(start, start + length), kind });
    at = start + length;
  }
  pieces.push({ start: at, piece: text.slice(at), kind: 'plain' });
  return pieces;
}
