'use client';
import { useAuth, useTranslation } from '@payloadcms/ui';
import { useId, useRef, useState } from 'react';
import { reasonSentence } from '../../ingest/reasons.ts';
import { keysOf, type Language, languages } from '../../publications/vocabularies.ts';
import {
  currentReading,
  hasScriptOfPeople,
  isReadByPeopleOnly,
  type PageReading,
  type PageReadings,
  type Slot,
  slotOf,
  slots,
} from '../../readings/pageReadings.ts';
import { KeyList } from './KeyList.tsx';
import { ReadingHistory } from './ReadingHistory.tsx';
import { type SayReadings, speakOfReadings } from './readingPhrases.ts';
import { changePage, NotDone } from './readingsApi.ts';
import { type EditorState, Writing } from './Writing.tsx';

interface Props {
  page: PageReadings;
  onChange: (page: PageReadings) => void;
  onTurn: (key: number) => void;
  /** Another page is on its way. */
  turning: boolean;
}

const thresholds = [60, 75, 90];

/** The correction screen of one page. */
export function PageDesk({ page, onChange, onTurn, turning }: Props) {
  const { i18n } = useTranslation();
  const { user } = useAuth();
  const interfaceLanguage = i18n.language === 'en' ? 'en' : 'tr';
  const say = speakOfReadings(i18n.language);
  const [chosenSlot, setSlot] = useState<Slot>();
  const [chosenLanguage, setLanguage] = useState<Partial<Record<Slot, Language>>>({});
  const [below, setBelow] = useState(75);
  const [step, setStep] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [turn, setTurn] = useState(0);
  const editor = useRef<EditorState>({ text: '', settle: async () => true });
  const latest = useRef(page);
  latest.current = page;
  const slot = chosenSlot ?? slotFor(page);
  const language = chosenLanguage[slot] ?? languageFor(page, slot);
  const { publication } = page;
  const { progress } = publication;

  /** @param bodyOf of the page as it is once what was being typed is saved */
  const change = async (deed: 'choose' | 'restore' | 'set-aside', bodyOf: (page: PageReadings) => object) => {
    if (deed !== 'set-aside' && !(await editor.current.settle())) return;
    const body = bodyOf(latest.current);
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await changePage({ publication: publication.number, key: page.page.key }, deed, body);
      onChange(answer.page);
      // the text that is written begins anew from what now stands there
      if (deed !== 'set-aside') setTurn((count) => count + 1);
      if (answer.outcome === 'conflict') setProblem(say('someoneChanged'));
    } catch (error) {
      if (!(error instanceof NotDone)) throw error;
      setProblem(error.message || say('couldNotCheck'));
    } finally {
      setBusy(false);
    }
  };
  const currentOf = ({ readings, shown }: PageReadings, { kind, language: spoken }: PageReading) =>
    currentReading(readings, { slot: slotOf(kind), language: spoken, shown })?.id ?? null;

  return (
    <div className="kutuk-reading" aria-busy={turning}>
      <PageHead page={page} onTurn={onTurn} say={say} />
      <p className="kutuk-quiet">
        {say('progress', {
          pages: progress.pages,
          checked: progress.checked,
          waiting: progress.unchecked + progress.unread + progress.failed,
        })}{' '}
        · {say(publication.visible ? 'public' : 'notPublic')} {page.page.leftOut && say('leftOut')}
      </p>
      <progress max={progress.pages} value={progress.checked} aria-label={say('progressOf')} />
      {hasScriptOfPeople(publication.languages) && (
        <p className="kutuk-reading-note">
          {say('scriptNotRead', {
            languages: publication.languages.map((one) => languages[one][interfaceLanguage]).join(', '),
          })}
        </p>
      )}
      {page.page.failure && (
        <p className="kutuk-reading-note">
          {say('failed', { why: reasonSentence(page.page.failure, interfaceLanguage) })}
        </p>
      )}
      <Writing
        key={`${page.page.key} ${slot} ${slot === 'translation' ? language : ''} ${turn}`}
        page={page}
        slot={slot}
        language={language}
        user={user?.id ?? ''}
        below={below}
        zoom={{ step, onStep: setStep }}
        onChange={onChange}
        onTurn={onTurn}
        editor={editor}
        threshold={
          slot === 'text' &&
          page.words.length > 0 && (
            <Choose
              label={say('below')}
              value={below}
              options={thresholds.map((value) => ({
                value,
                label: interfaceLanguage === 'tr' ? `%${value}` : `${value}%`,
              }))}
              onChange={setBelow}
            />
          )
        }
        interfaceLanguage={interfaceLanguage}
        say={say}
      >
        <div className="kutuk-reading-bar">
          <fieldset>
            <legend className="kutuk-unseen">{say('slots')}</legend>
            {keysOf(slots).map((one) => (
              <label key={one}>
                <input type="radio" name="slot" checked={one === slot} onChange={() => setSlot(one)} />{' '}
                {slots[one][interfaceLanguage]}
              </label>
            ))}
          </fieldset>
          <Choose
            label={say('language')}
            value={language}
            options={languagesFor(page, slot).map((one) => ({ value: one, label: languages[one][interfaceLanguage] }))}
            onChange={(value) => setLanguage({ ...chosenLanguage, [slot]: value })}
          />
        </div>
      </Writing>
      {problem && (
        <p role="alert" className="kutuk-bad">
          {problem}
        </p>
      )}
      <ReadingHistory
        page={page}
        editor={() => ({ text: editor.current.text, language })}
        interfaceLanguage={interfaceLanguage}
        busy={busy}
        onShow={(reading) => void change('choose', ({ shown }) => ({ reading: reading.id, seen: shown ?? null }))}
        onRestore={(reading) =>
          void change('restore', (now) => ({ reading: reading.id, seen: currentOf(now, reading) }))
        }
        onSetAside={(reading, setAside) => void change('set-aside', () => ({ reading: reading.id, setAside }))}
        say={say}
      />
      <KeyList say={say} />
    </div>
  );
}

function PageHead({ page, onTurn, say }: { page: PageReadings; onTurn: (key: number) => void; say: SayReadings }) {
  const { publication, previous, next, nextWaiting } = page;
  const turn = (key: number | undefined, label: string) => (
    <button type="button" disabled={key === undefined} onClick={() => key !== undefined && onTurn(key)}>
      {label}
    </button>
  );
  return (
    <header className="kutuk-row">
      <h1>
        <a href={`/admin/collections/publications/${publication.number}`}>{publication.title}</a>
        {' · '}
        {say('page', { label: page.page.label })}
      </h1>
      <nav className="kutuk-reading-bar">
        {turn(previous, say('previousPage'))}
        {turn(next, say('nextPage'))}
        {turn(nextWaiting, say('nextWaiting'))}
        <a href="/admin/readings">{say('toQueue')}</a>
      </nav>
    </header>
  );
}

function Choose<Value extends string | number>(props: {
  label: string;
  value: Value;
  options: { value: Value; label: string }[];
  onChange: (value: Value) => void;
}) {
  const id = useId();
  return (
    <span className="kutuk-reading-choose">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        onChange={(event) => {
          const chosen = props.options.find(({ value }) => String(value) === event.target.value);
          if (chosen) props.onChange(chosen.value);
        }}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}

/** What is shown is what is worked on; where no machine can read, it is the transliteration. */
function slotFor({ readings, shown, publication }: PageReadings): Slot {
  const now = readings.find(({ id }) => id === shown);
  if (now && slotOf(now.kind) === 'transliteration') return 'transliteration';
  return !now && isReadByPeopleOnly(publication.languages) ? 'transliteration' : 'text';
}

function languageFor({ readings, shown, publication }: PageReadings, slot: Slot): Language {
  const now = currentReading(readings, { slot, shown });
  if (now) return now.language;
  if (slot === 'transliteration') return 'ota-Latn';
  if (slot === 'translation') return 'tr';
  return publication.languages[0] ?? 'tr';
}

function languagesFor(page: PageReadings, slot: Slot): Language[] {
  if (slot === 'transliteration') return ['ota-Latn', 'tr'];
  if (slot === 'translation') return keysOf(languages);
  return [...new Set<Language>([languageFor(page, slot), ...page.publication.languages, ...keysOf(languages)])];
}
