import type { ArrangeSheet } from '../../pages/sheet.ts';
import type { Say } from '../speakOf.ts';
import type { ArrangePhrase } from './arrangePhrases.ts';

interface Props {
  sheet: ArrangeSheet;
  /** Why the last step was not done. */
  problem: string | undefined;
  say: Say<ArrangePhrase>;
  onCutAll: (pages: number[]) => void;
  onSelect: (pages: number[]) => void;
}

/** What is to be known before one begins, and what was seen on the sheets. */
export function Notices({ sheet, problem, say, onCutAll, onSelect }: Props) {
  const reading = sheet.scans.find((scan) => scan.reading);
  const spreads = sheet.pages.filter(
    (page) => page.gutter !== undefined && page.crop === null && page.rotation === 0 && !page.leftOut,
  );
  const blanks = sheet.pages.filter((page) => page.blank && page.crop === null && !page.leftOut);
  const unmade = sheet.pages.filter((page) => !page.settled).length;
  const looking = sheet.scans.some((scan) => scan.unseen && !scan.reading);
  return (
    <div className="kutuk-notices">
      {problem && (
        <p role="alert" className="kutuk-bad">
          {problem}
        </p>
      )}
      {!sheet.mayArrange && <p className="kutuk-warn">{say('mayNot')}</p>}
      {sheet.mayArrange && sheet.publication.visible && <p className="kutuk-quiet">{say('isPublic')}</p>}
      {reading && (
        <p className="kutuk-quiet">
          {say('reading', { scan: reading.fileName, done: reading.done, total: reading.total || '?' })}
        </p>
      )}
      {sheet.pages.length === 0 && <p>{say(sheet.away.length > 0 ? 'allGiven' : 'noPages')}</p>}
      {sheet.mayArrange && spreads.length > 0 && !reading && (
        <p className="kutuk-seen">
          {say('spreads', { count: spreads.length })}{' '}
          <button type="button" onClick={() => onCutAll(spreads.map(({ id }) => id))}>
            {say('cutAll')}
          </button>
        </p>
      )}
      {sheet.mayArrange && blanks.length > 0 && (
        <p className="kutuk-seen">
          {say('blanks', { count: blanks.length })}{' '}
          <button type="button" onClick={() => onSelect(blanks.map(({ id }) => id))}>
            {say('selectBlanks')}
          </button>
        </p>
      )}
      {looking && <p className="kutuk-quiet">{say('looking')}</p>}
      {unmade > 0 && (
        <p className="kutuk-quiet" role="status">
          {say('making', { count: unmade })}
        </p>
      )}
    </div>
  );
}
