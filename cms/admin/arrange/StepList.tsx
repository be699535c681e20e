import type { SheetStep } from '../../pages/sheet.ts';
import { formatMoment } from '../format.ts';
import type { Say } from '../speakOf.ts';
import type { ArrangePhrase } from './arrangePhrases.ts';

const sentences = {
  move: 'stepMove',
  rotate: 'stepRotate',
  leaveOut: 'stepLeaveOut',
  label: 'stepLabel',
  cut: 'stepCut',
  join: 'stepJoin',
  cover: 'stepCover',
  assign: 'stepAssign',
} as const satisfies Record<SheetStep['kind'], ArrangePhrase>;

export function sayStep({ kind, detail }: Pick<SheetStep, 'kind' | 'detail'>, say: Say<ArrangePhrase>): string {
  if (kind === 'leaveOut' && detail.leftOut === 0) return say('stepTakeBack', detail);
  return say(sentences[kind], detail);
}

/** What was done, by whom and when; the newest first. */
export function StepList({ steps, language, say }: { steps: SheetStep[]; language: string; say: Say<ArrangePhrase> }) {
  if (steps.length === 0) return null;
  return (
    <details className="kutuk-taken">
      <summary>
        {say('steps')} ({steps.length})
      </summary>
      <ol>
        {steps.map((step) => (
          <li key={step.id} data-undone={step.undone}>
            {sayStep(step, say)}
            {step.undone && ` (${say('undone')})`}{' '}
            <span className="kutuk-quiet">
              {step.by}, <time dateTime={step.at}>{formatMoment(step.at, language)}</time>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
