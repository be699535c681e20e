'use client';
import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import type { ImportQuestion, ImportView, QuestionList as Questions } from '../../imports/api.ts';
import { importSentence } from '../../imports/reasons.ts';
import { formatNumber } from '../format.ts';
import { useReading } from '../useReading.ts';
import { askImports, importApi } from './importsApi.ts';
import { useDeed } from './useDeed.ts';
import { useSay } from './useSay.ts';

/** Questions that are shown at a time: one answers them from the first on. */
const step = 10;

/** Values in doubt, each asked about once. */
export function QuestionList({ view, onChange }: { view: ImportView; onChange: () => void }) {
  const { say, language } = useSay();
  const { problem, run, busy } = useDeed(say);
  const [shown, setShown] = useState(step);
  const { open, answered } = view.questions;
  const { value, refresh } = useReading<Questions>(
    open + answered > 0 ? importApi(view.id, '/questions') : undefined,
    () => undefined,
  );
  const questions = value?.questions ?? [];
  if (open + answered === 0 || questions.length === 0) return null;
  const answer = (key: string, choice: string) =>
    run(async () => {
      await askImports('POST', importApi(view.id, '/answers'), { answers: { [key]: choice === '' ? null : choice } });
      refresh();
      onChange();
    });

  return (
    <details className="kutuk-decisions" open={open > 0}>
      <summary>
        {say('questions')} ({formatNumber(open, language)})
      </summary>
      <p className="kutuk-quiet">{open > 0 ? say('questionsHelp') : say('allAnswered')}</p>
      {problem && (
        <p role="alert" className="kutuk-bad">
          {problem}
        </p>
      )}
      <ul>
        {questions.slice(0, shown).map((question) => (
          <Question
            key={question.key}
            question={question}
            disabled={busy}
            onAnswer={(choice) => answer(question.key, choice)}
          />
        ))}
      </ul>
      {questions.length > shown && (
        <Button buttonStyle="secondary" size="small" onClick={() => setShown(shown + 50)}>
          {say('showMore', { count: formatNumber(questions.length - shown, language) })}
        </Button>
      )}
    </details>
  );
}

function Question({
  question,
  disabled,
  onAnswer,
}: {
  question: ImportQuestion;
  disabled: boolean;
  onAnswer: (choice: string) => void;
}) {
  const { say, language } = useSay();
  const { key, column, value, reason, choices, rows, firstRow, answer } = question;
  const options = [
    ...choices.map((choice) => ({ value: choice.value, label: choice.label[language] })),
    { value: '', label: say('noAnswer') },
  ];
  return (
    <li>
      <fieldset disabled={disabled}>
        <legend>
          <strong>{value}</strong> {column && <span className="kutuk-quiet">({column})</span>}
        </legend>
        <p>{importSentence(reason, language)}</p>
        <p className="kutuk-quiet">{say('inRows', { count: formatNumber(rows, language), first: firstRow })}</p>
        {options.map((option) => (
          <label key={option.value} className="kutuk-radio">
            <input
              type="radio"
              name={key}
              checked={(answer ?? '') === option.value}
              onChange={() => onAnswer(option.value)}
            />
            {option.label}
          </label>
        ))}
      </fieldset>
    </li>
  );
}
