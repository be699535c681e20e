import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import type { Operation } from '../../pages/operations.ts';
import type { ArrangeSheet, SheetPage } from '../../pages/sheet.ts';
import type { Say } from '../speakOf.ts';
import type { ArrangePhrase } from './arrangePhrases.ts';
import { type Interval, type IssuePattern, intervals, type PlannedIssue, planIssue } from './issuePattern.ts';

interface Props {
  sheet: ArrangeSheet;
  selected: number[];
  /** First pages of issues, in the order of the sheet. */
  marks: readonly number[];
  busy: boolean;
  say: Say<ArrangePhrase>;
  onMarks: (marks: number[]) => void;
  onApply: (operation: Operation) => void;
  onClose: () => void;
}

/** What somebody wrote for one issue in place of what the pattern says. */
interface Written {
  title?: string;
  number?: string;
  date?: string;
  /** Number of an existing publication, as it is typed. */
  publication?: string;
  existing?: boolean;
}

/** Splits a bound volume: issues begin where the marks are, and each becomes a record of its own. */
export function IssuePanel({ sheet, selected, marks, busy, say, onMarks, onApply, onClose }: Props) {
  const [series, setSeries] = useState<number | undefined>(sheet.series[0]?.number);
  const [pattern, setPattern] = useState<IssuePattern>({
    title: `${sheet.series[0]?.name ?? sheet.publication.title} {n}`,
    firstNumber: sheet.series[0]?.next,
    firstDate: '',
    interval: 'none',
  });
  const [written, setWritten] = useState<Record<number, Written>>({});
  const [every, setEvery] = useState(16);
  const shown = sheet.pages.filter((page) => !page.leftOut);
  const issues = rangesOf(shown, marks);
  const [first] = selected;
  const isMarked = first !== undefined && marks.includes(first);

  const inOrder = (wanted: Iterable<number>) => {
    const set = new Set(wanted);
    return shown.filter(({ id }) => set.has(id)).map(({ id }) => id);
  };
  const plan = (nth: number, mark: number): PlannedIssue & Omit<Written, 'number'> => {
    const { number: counted, ...rest } = planIssue(pattern, nth);
    const { number: typed, ...others } = written[mark] ?? {};
    return { ...rest, ...others, ...numberOf(typed, counted) };
  };
  const write = (mark: number, change: Written) =>
    setWritten((old) => ({ ...old, [mark]: { ...old[mark], ...change } }));
  const planned = issues.map(({ mark, pages }, nth) => ({ mark, pages, ...plan(nth, mark) }));
  const complete = planned.every((issue) =>
    issue.existing ? Number(issue.publication) > 0 : issue.title.trim() !== '',
  );

  const apply = () =>
    onApply({
      type: 'assign',
      issues: planned.map((issue) => ({
        pages: issue.pages.map(({ id }) => id),
        to: issue.existing
          ? { publication: Number(issue.publication) }
          : {
              title: issue.title.trim(),
              ...(issue.date?.trim() && { date: issue.date.trim() }),
              ...(series !== undefined && { series }),
              ...(issue.number !== undefined && { number: issue.number }),
            },
      })),
    });

  return (
    <section className="kutuk-side" aria-label={say('issuesTitle')}>
      <h2>{say('issuesTitle')}</h2>
      <p>{say('issuesHelp')}</p>
      <div className="kutuk-actions">
        <Button
          size="small"
          buttonStyle="secondary"
          disabled={selected.length === 0}
          onClick={() => onMarks(isMarked ? marks.filter((id) => id !== first) : inOrder([...marks, ...selected]))}
        >
          {say(isMarked ? 'unmarkHere' : 'markHere')}
        </Button>
        <label className="kutuk-inline">
          {say('everyPages')}{' '}
          <input
            type="number"
            min={1}
            max={999}
            value={every}
            onChange={(event) => setEvery(Math.max(1, Math.trunc(Number(event.target.value)) || 1))}
          />
        </label>
        <Button
          size="small"
          buttonStyle="secondary"
          onClick={() => {
            const from = Math.max(
              0,
              shown.findIndex(({ id }) => id === first),
            );
            onMarks(shown.filter((_, index) => index >= from && (index - from) % every === 0).map(({ id }) => id));
          }}
        >
          {say('markEvery')}
        </Button>
        {marks.length > 0 && (
          <Button size="small" buttonStyle="secondary" onClick={() => onMarks([])}>
            {say('clearMarks')}
          </Button>
        )}
      </div>
      <fieldset className="kutuk-form">
        <legend>{say('pattern')}</legend>
        <label>
          {say('titlePattern')}
          <input
            type="text"
            maxLength={400}
            value={pattern.title}
            onChange={(event) => setPattern({ ...pattern, title: event.target.value })}
          />
        </label>
        {sheet.series.length > 0 && (
          <label>
            {say('series')}
            <select
              value={series ?? ''}
              onChange={(event) => {
                const chosen = sheet.series.find(({ number }) => number === Number(event.target.value));
                setSeries(chosen?.number);
                setPattern({ ...pattern, firstNumber: chosen?.next });
              }}
            >
              {sheet.series.map(({ number, name }) => (
                <option key={number} value={number}>
                  {name}
                </option>
              ))}
              <option value="">{say('noSeries')}</option>
            </select>
          </label>
        )}
        <label>
          {say('firstNumber')}
          <input
            type="number"
            min={0}
            value={pattern.firstNumber ?? ''}
            onChange={(event) =>
              setPattern({
                ...pattern,
                firstNumber: event.target.value === '' ? undefined : Math.trunc(Number(event.target.value)),
              })
            }
          />
        </label>
        <label>
          {say('every')}
          <select
            value={pattern.interval}
            onChange={(event) => setPattern({ ...pattern, interval: event.target.value as Interval })}
          >
            {(Object.keys(intervals) as Interval[]).map((key) => (
              <option key={key} value={key}>
                {say(intervals[key])}
              </option>
            ))}
          </select>
        </label>
        {pattern.interval !== 'none' && (
          <label>
            {say('firstDate')}
            <input
              type="text"
              placeholder={say('datePlaceholder')}
              value={pattern.firstDate}
              onChange={(event) => setPattern({ ...pattern, firstDate: event.target.value })}
            />
          </label>
        )}
      </fieldset>
      {planned.length === 0 && <p className="kutuk-quiet">{say('noMarks')}</p>}
      <ol className="kutuk-issue-list">
        {planned.map(({ mark, pages, title, number, date, existing, publication }, nth) => (
          <li key={mark}>
            <strong>{say('issueOf', { n: nth + 1 })}</strong>{' '}
            <span className="kutuk-quiet">
              {say('issuePages', {
                first: pages[0]?.label ?? '',
                last: pages.at(-1)?.label ?? '',
                count: pages.length,
              })}
            </span>
            <label>
              {say('target')}
              <select
                value={existing ? 'existing' : 'new'}
                onChange={(event) => write(mark, { existing: event.target.value === 'existing' })}
              >
                <option value="new">{say('toNew')}</option>
                <option value="existing">{say('toExisting')}</option>
              </select>
            </label>
            {existing ? (
              <label>
                {say('publicationNumber')}
                <input
                  type="number"
                  min={1}
                  value={publication ?? ''}
                  onChange={(event) => write(mark, { publication: event.target.value })}
                />
              </label>
            ) : (
              <>
                <label>
                  {say('titleField')}
                  <input type="text" value={title} onChange={(event) => write(mark, { title: event.target.value })} />
                </label>
                <label>
                  {say('numberField')}
                  <input
                    type="number"
                    min={0}
                    value={number ?? ''}
                    onChange={(event) => write(mark, { number: event.target.value })}
                  />
                </label>
                <label>
                  {say('dateField')}
                  <input
                    type="text"
                    value={date ?? ''}
                    onChange={(event) => write(mark, { date: event.target.value })}
                  />
                </label>
              </>
            )}
          </li>
        ))}
      </ol>
      {planned.length > 0 && !complete && <p className="kutuk-warn">{say('incomplete')}</p>}
      <div className="kutuk-actions">
        <Button size="small" disabled={busy || planned.length === 0 || !complete} onClick={apply}>
          {say('doIssues', {
            count: planned.length,
            pages: planned.reduce((sum, issue) => sum + issue.pages.length, 0),
          })}
        </Button>
        <Button size="small" buttonStyle="secondary" onClick={onClose}>
          {say('cancel')}
        </Button>
      </div>
    </section>
  );
}

/** Each issue goes to the page before the next mark; pages before the first mark belong to none. */
function rangesOf(shown: readonly SheetPage[], marks: readonly number[]): { mark: number; pages: SheetPage[] }[] {
  const starts = new Set(marks);
  const ranges: { mark: number; pages: SheetPage[] }[] = [];
  for (const page of shown) {
    if (starts.has(page.id)) ranges.push({ mark: page.id, pages: [] });
    ranges.at(-1)?.pages.push(page);
  }
  return ranges;
}

/** What is typed goes before the pattern; an emptied field means no number. */
function numberOf(typed: string | undefined, planned: number | undefined): { number?: number } {
  const number = typed === undefined ? planned : typed === '' ? undefined : Math.trunc(Number(typed));
  return number === undefined || !Number.isFinite(number) ? {} : { number };
}
