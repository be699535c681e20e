'use client';
import { Button } from '@payloadcms/ui';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Language, languages } from '../../publications/vocabularies.ts';
import type { WordBox } from '../../publish/publicRecord.ts';
import { type PageReadings, type Slot, slots } from '../../readings/pageReadings.ts';
import { formatMoment } from '../format.ts';
import { Conflict } from './Conflict.tsx';
import { PageImage } from './PageImage.tsx';
import type { ReadingPhrase, SayReadings } from './readingPhrases.ts';
import { TextEditor } from './TextEditor.tsx';
import { useKeys } from './useKeys.ts';
import { type Saving, useWriting } from './useWriting.ts';

export interface WritingProps {
  page: PageReadings;
  slot: Slot;
  language: Language;
  user: number | string;
  below: number;
  zoom: { step: number; onStep: (step: number) => void };
  onChange: (page: PageReadings) => void;
  onTurn: (to: number) => void;
  /** What is being typed, for what is done beside the text. */
  editor: RefObject<EditorState>;
  interfaceLanguage: 'tr' | 'en';
  say: SayReadings;
  /** The choice of which words are uncertain. */
  threshold: React.ReactNode;
  /** The choice of what is written, above the text. */
  children: React.ReactNode;
}

export interface EditorState {
  text: string;
  /** Saves what is not saved yet. @returns whether all is saved */
  settle: () => Promise<boolean>;
}

const placeholders = {
  text: 'emptyText',
  transliteration: 'emptyTransliteration',
  translation: 'emptyTranslation',
} as const satisfies Record<Slot, ReadingPhrase>;

/** The page's image beside one of its texts, which is written here. */
export function Writing(props: WritingProps) {
  const { page, slot, language, zoom, onTurn, editor, interfaceLanguage, say, threshold, children } = props;
  const writing = useWriting(props);
  const { base, text, words, uncertain, dirty, saving, conflict } = writing;
  const field = useRef<HTMLTextAreaElement>(null);
  const [at, setAt] = useState(0);
  const current = words.find(([start, length]) => start <= at && at <= start + length);
  const isShown = base !== undefined && base.id === page.shown;
  const settle = async () => !conflict && (!dirty || (await writing.save(false)));
  editor.current = { text, settle };

  const goTo = ([start, length]: WordBox) => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(start, start + length);
    setAt(start);
  };
  const goOn = (direction: 1 | -1) => {
    const from = field.current?.selectionStart ?? 0;
    const next =
      direction === 1
        ? (uncertain.find(([start]) => start > from) ?? uncertain[0])
        : (uncertain.findLast(([start]) => start < from) ?? uncertain.at(-1));
    if (next) goTo(next);
  };
  const turn = async (to: number | undefined) => {
    // turning the page is no way to lose what was typed
    if (to !== undefined && (await settle())) onTurn(to);
  };
  const finish = () => {
    if (conflict) return;
    if (dirty) void writing.save(true);
    else if (isShown && !base.checked) void writing.check(true);
    else if (base && !isShown) void writing.save(true);
  };

  useKeys({
    save: () => !conflict && void writing.save(false),
    finish,
    undo: writing.undo,
    redo: writing.redo,
    nextWord: () => goOn(1),
    previousWord: () => goOn(-1),
    nextPage: () => void turn(page.next),
    previousPage: () => void turn(page.previous),
    nextWaiting: () => void turn(page.nextWaiting),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened
  useEffect(() => {
    // where a touch keyboard would open by itself, nobody asked for it
    if (!window.matchMedia('(pointer: fine)').matches) return;
    field.current?.focus({ preventScroll: true });
    const [first] = uncertain;
    if (first) goTo(first);
    else field.current?.setSelectionRange(0, 0);
  }, []);

  return (
    <div className="kutuk-reading-desk">
      <PageImage page={page} uncertain={uncertain} current={current} onChoose={goTo} zoom={zoom} say={say}>
        {threshold}
      </PageImage>
      <section className="kutuk-reading-side">
        {children}
        {conflict ? (
          <Conflict
            theirs={conflict.theirs}
            mine={{ text, language }}
            interfaceLanguage={interfaceLanguage}
            onKeepMine={writing.keepMine}
            onTakeTheirs={writing.takeTheirs}
            onGoOn={writing.goOn}
            say={say}
          />
        ) : (
          <>
            {writing.restored && (
              <p className="kutuk-reading-note">
                {say('draftFound')}{' '}
                <button type="button" onClick={writing.discard}>
                  {say('discardDraft')}
                </button>
              </p>
            )}
            <div className="kutuk-reading-bar">
              {words.length > 0 && (
                <>
                  <button type="button" onClick={() => goOn(-1)} disabled={uncertain.length === 0}>
                    {say('previousWord')}
                  </button>
                  <button type="button" onClick={() => goOn(1)} disabled={uncertain.length === 0}>
                    {say('nextWord')}
                  </button>
                </>
              )}
              <button type="button" onClick={writing.undo} disabled={!writing.canUndo}>
                {say('undo')}
              </button>
              <button type="button" onClick={writing.redo} disabled={!writing.canRedo}>
                {say('redo')}
              </button>
              {words.length > 0 && (
                <span className="kutuk-quiet" data-testid="uncertain">
                  {uncertain.length > 0 ? say('uncertain', { count: uncertain.length }) : say('noUncertain')}
                  {current && current[6] < props.below && ` · ${say('confidence', { confidence: current[6] })}`}
                </span>
              )}
            </div>
            <TextEditor
              field={field}
              text={text}
              language={language}
              uncertain={uncertain}
              current={current}
              label={`${say('textOf', { slot: slots[slot][interfaceLanguage] })} (${languages[language][interfaceLanguage]})`}
              placeholder={say(placeholders[slot])}
              onType={writing.type}
              onMove={setAt}
            />
            <footer className="kutuk-reading-foot">
              <div className="kutuk-reading-actions">
                <Button
                  size="small"
                  margin={false}
                  onClick={finish}
                  disabled={saving.state === 'saving' || (!dirty && (!base || Boolean(base.checked)))}
                >
                  {say(dirty || !base ? 'saveChecked' : 'looksRight')}
                </Button>
                <Button
                  size="small"
                  margin={false}
                  buttonStyle="secondary"
                  onClick={() => void writing.save(false)}
                  disabled={saving.state === 'saving' || !dirty}
                >
                  {say('save')}
                </Button>
                {!base && text === '' && (
                  <Button size="small" margin={false} buttonStyle="secondary" onClick={() => void writing.save(true)}>
                    {say('nothingWritten')}
                  </Button>
                )}
                {isShown && base.checked && !dirty && (
                  <Button size="small" margin={false} buttonStyle="secondary" onClick={() => void writing.check(false)}>
                    {say('uncheck')}
                  </Button>
                )}
              </div>
              <p role="status" className={saving.state === 'failed' ? 'kutuk-bad' : 'kutuk-quiet'}>
                {sayState(saving, dirty, say)}{' '}
                {!dirty &&
                  base?.checked &&
                  say('checkedBy', { by: base.checked.by, at: formatMoment(base.checked.at, interfaceLanguage) })}
              </p>
            </footer>
          </>
        )}
      </section>
    </div>
  );
}

function sayState(saving: Saving, dirty: boolean, say: SayReadings): string {
  if (saving.state === 'saving') return say('saving');
  if (saving.state === 'failed') {
    return say('notSaved', { why: typeof saving.why === 'string' ? say(saving.why) : saving.why.said });
  }
  if (dirty) return say('unsaved');
  if (saving.state === 'none') return '';
  return say(saving.state === 'checked' ? 'checkedNow' : 'saved');
}
