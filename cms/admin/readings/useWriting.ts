'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Language } from '../../publications/vocabularies.ts';
import type { WordBox } from '../../publish/publicRecord.ts';
import { alignWords } from '../../readings/alignWords.ts';
import { cleanText } from '../../readings/cleanText.ts';
import { currentReading, type PageReading, type PageReadings, type Slot } from '../../readings/pageReadings.ts';
import { type DraftAddress, forgetDraft, keepDraft, readDraft } from './drafts.ts';
import { changePage, NotDone } from './readingsApi.ts';
import { redoText, startHistory, type TextHistory, typeText, undoText } from './textHistory.ts';

export type Saving =
  | { state: 'none' | 'saving' | 'saved' | 'checked' }
  | { state: 'failed'; why: 'connectionLost' | 'signedOut' | { said: string } };

interface Options {
  page: PageReadings;
  slot: Slot;
  language: Language;
  user: number | string;
  /** Words below this confidence are uncertain, in percent. */
  below: number;
  onChange: (page: PageReadings) => void;
}

/** Milliseconds after the last key until a draft is kept. */
const draftPause = 250;

/** One text of a page as it is being written: its steps, its draft, its saving, and what others did meanwhile. */
export function useWriting({ page, slot, language, user, below, onChange }: Options) {
  const base = currentReading(page.readings, { slot, language, shown: page.shown });
  const draftAddress: DraftAddress = { user, publication: page.publication.number, key: page.page.key, slot, language };
  const [draft] = useState(() => readDraft(draftAddress));
  const [history, setHistory] = useState<TextHistory>(() =>
    draft === undefined || draft.text === base?.text
      ? startHistory(base?.text ?? '')
      : typeText(startHistory(base?.text ?? ''), draft.text, { now: 0, whole: true }),
  );
  const [seen, setSeen] = useState<number | null>(draft === undefined ? (base?.id ?? null) : draft.seen);
  const [restored, setRestored] = useState(draft !== undefined && cleanText(draft.text) !== (base?.text ?? ''));
  const [saving, setSaving] = useState<Saving>({ state: 'none' });
  const [conflict, setConflict] = useState<{ theirs: PageReading | undefined }>();
  const there = useRef(true);
  useEffect(() => {
    there.current = true;
    return () => {
      there.current = false;
    };
  }, []);

  const { text } = history;
  const dirty = cleanText(text) !== (base?.text ?? '') || (base !== undefined && base.language !== language);
  useKeptDraft(draftAddress, dirty ? { text, seen } : undefined);

  const words = useMemo<WordBox[]>(
    () => (slot === 'text' && base ? alignWords({ text: base.text, words: page.words }, text) : []),
    [slot, base, page.words, text],
  );
  const uncertain = useMemo(
    () => (base?.checked ? [] : words.filter(([, , , , , , confidence]) => confidence < below)),
    [words, base, below],
  );

  const change = useCallback(
    async (deed: 'save' | 'check', body: object, done: 'saved' | 'checked'): Promise<boolean> => {
      setSaving({ state: 'saving' });
      try {
        const answer = await changePage({ publication: page.publication.number, key: page.page.key }, deed, body);
        if (!there.current) return answer.outcome === 'done';
        onChange(answer.page);
        if (answer.outcome === 'conflict') {
          setConflict({ theirs: answer.theirs });
          setSaving({ state: 'none' });
          return false;
        }
        const now = currentReading(answer.page.readings, { slot, language, shown: answer.page.shown });
        setSeen(now?.id ?? null);
        setRestored(false);
        setSaving({ state: done });
        return true;
      } catch (error) {
        if (!(error instanceof NotDone)) throw error;
        const signedOut = error.status === 401 || error.status === 403;
        if (there.current) {
          setSaving({
            state: 'failed',
            why: signedOut ? 'signedOut' : error.message ? { said: error.message } : 'connectionLost',
          });
        }
        return false;
      }
    },
    [page.publication.number, page.page.key, slot, language, onChange],
  );

  const save = (checked: boolean, from = seen) =>
    change('save', { slot, language, text, seen: from, checked }, checked ? 'checked' : 'saved');
  const replace = (other: string) => setHistory((now) => typeText(now, other, { now: Date.now(), whole: true }));

  return {
    base,
    text,
    words,
    uncertain,
    dirty,
    restored,
    saving,
    conflict,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    type: (typed: string) => setHistory((now) => typeText(now, typed, { now: Date.now() })),
    undo: () => setHistory(undoText),
    redo: () => setHistory(redoText),
    save,
    /** Says that what is shown is right, or takes that back. */
    check: (checked: boolean) => change('check', { seen: page.shown ?? null, checked }, checked ? 'checked' : 'saved'),
    discard() {
      replace(base?.text ?? '');
      setSeen(base?.id ?? null);
      setRestored(false);
    },
    keepMine() {
      const theirs = conflict?.theirs?.id ?? null;
      setConflict(undefined);
      setSeen(theirs);
      void save(false, theirs);
    },
    takeTheirs() {
      replace(conflict?.theirs?.text ?? '');
      setSeen(conflict?.theirs?.id ?? null);
      setConflict(undefined);
    },
    goOn() {
      setSeen(conflict?.theirs?.id ?? null);
      setConflict(undefined);
    },
  };
}

/** Keeps what is not saved yet in the browser, and warns before the window closes. */
function useKeptDraft(address: DraftAddress, draft: { text: string; seen: number | null } | undefined): void {
  const latest = useRef({ address, draft });
  latest.current = { address, draft };
  const text = draft?.text;
  const seen = draft?.seen;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address never changes while a text is written
  useEffect(() => {
    if (text === undefined || seen === undefined) {
      forgetDraft(address);
      return;
    }
    const timer = setTimeout(() => keepDraft(address, { text, seen }), draftPause);
    return () => clearTimeout(timer);
  }, [text, seen]);

  useEffect(() => {
    const keepNow = () => {
      if (latest.current.draft) keepDraft(latest.current.address, latest.current.draft);
    };
    const warn = (event: BeforeUnloadEvent) => {
      keepNow();
      if (latest.current.draft) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      keepNow();
    };
  }, []);
}
