import type { ReadingPhrase, SayReadings } from './readingPhrases.ts';

const keys: [key: ReadingPhrase, does: ReadingPhrase][] = [
  ['keyNextWord', 'nextWord'],
  ['keyPreviousWord', 'previousWord'],
  ['keySave', 'save'],
  ['keySaveChecked', 'saveChecked'],
  ['keyNextPage', 'nextPage'],
  ['keyPreviousPage', 'previousPage'],
  ['keyNextWaiting', 'nextWaiting'],
  ['keyUndo', 'undoRedo'],
];

/** What can be done without a mouse. */
export function KeyList({ say }: { say: SayReadings }) {
  return (
    <details className="kutuk-reading-keys">
      <summary>{say('keys')}</summary>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{say(key)}</kbd>
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
