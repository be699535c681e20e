'use client';
import { Button } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import {
  type ImportView,
  type RowOutcome,
  type RowState,
  type RowsPage,
  rowOutcomes,
  rowStates,
} from '../../imports/api.ts';
import { keysOf } from '../../publications/vocabularies.ts';
import { formatNumber } from '../format.ts';
import { importApi } from './importsApi.ts';
import { RowEntry } from './RowEntry.tsx';
import { useSay } from './useSay.ts';

const pageSize = 25;
/** Milliseconds of rest after which what was typed is looked for. */
const rest = 300;

type Filter = { outcome: RowOutcome } | { state: RowState } | { severity: 'note' } | undefined;

/** The rows of an import, a page at a time, by what will happen or by what has happened. */
export function RowsTable({ view, by }: { view: ImportView; by: 'outcome' | 'state' }) {
  const { say, language } = useSay();
  const [filter, setFilter] = useState<Filter>();
  const [search, setSearch] = useState('');
  const [before, setBefore] = useState<number[]>([]);
  const [page, setPage] = useState<RowsPage>();
  const after = before.at(-1) ?? 0;
  const counts = JSON.stringify([view.outcomes, view.states]);
  const number = (value: number) => formatNumber(value, language);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other counts are other rows
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(
      () => {
        const query = new URLSearchParams({
          ...filter,
          ...(search.trim() && { search: search.trim() }),
          after: String(after),
          limit: String(pageSize),
          language,
        });
        fetch(importApi(view.id, `/rows?${query}`), { signal: abort.signal, credentials: 'include' })
          .then(async (answer) => {
            if (answer.ok) setPage((await answer.json()) as RowsPage);
          })
          .catch(() => {});
      },
      search ? rest : 0,
    );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [view.id, counts, filter, search, after, language]);

  const choose = (next: Filter) => {
    setBefore([]);
    setFilter(next);
  };
  const isChosen = (one: Filter) => JSON.stringify(one) === JSON.stringify(filter);
  const filters: { value: Filter; label: string; count?: number }[] =
    by === 'outcome'
      ? [
          { value: undefined, label: say('all'), count: sumOf(view.outcomes) },
          ...keysOf(rowOutcomes).map((outcome) => ({
            value: { outcome },
            label: rowOutcomes[outcome][language],
            count: view.outcomes[outcome],
          })),
          { value: { severity: 'note' }, label: say('withNotes') },
        ]
      : [
          { value: undefined, label: say('all'), count: sumOf(view.states) },
          ...keysOf(rowStates).map((state) => ({
            value: { state },
            label: rowStates[state][language],
            count: view.states[state],
          })),
        ];
  const first = before.length * pageSize + 1;

  return (
    <div className="kutuk-rows">
      <div className="kutuk-filters">
        {/* biome-ignore lint/a11y/useSemanticElements: these are no entries of a form */}
        <div role="group" aria-label={say('filter')} className="kutuk-imports-inline">
          {filters
            .filter(({ value, count }) => count !== 0 || isChosen(value))
            .map(({ value, label, count }) => (
              <button
                type="button"
                key={label}
                className="kutuk-filter"
                aria-pressed={isChosen(value)}
                onClick={() => choose(value)}
              >
                {label}
                {count !== undefined && ` ${number(count)}`}
              </button>
            ))}
        </div>
        <input
          type="search"
          className="kutuk-input"
          placeholder={say('search')}
          aria-label={say('search')}
          value={search}
          onChange={(event) => {
            setBefore([]);
            setSearch(event.target.value);
          }}
        />
      </div>
      {page?.rows.length === 0 && <p className="kutuk-quiet">{say('noRows')}</p>}
      {page && page.rows.length > 0 && (
        <>
          <table className="kutuk-table">
            <thead>
              <tr>
                <th scope="col">{say('row')}</th>
                <th scope="col">{say('title')}</th>
                <th scope="col">{say(by === 'outcome' ? 'outcome' : 'result')}</th>
                <th scope="col">{say('notes')}</th>
              </tr>
            </thead>
            <tbody>
              {page.rows.map((row) => (
                <RowEntry key={row.row} row={row} by={by} />
              ))}
            </tbody>
          </table>
          <nav className="kutuk-imports-inline" aria-label={say('filter')}>
            <span className="kutuk-quiet" role="status">
              {say('shown', {
                total: number(page.total),
                from: number(first),
                to: number(first + page.rows.length - 1),
              })}
            </span>
            <Button
              buttonStyle="secondary"
              size="small"
              disabled={before.length === 0}
              onClick={() => setBefore(before.slice(0, -1))}
            >
              {say('previous')}
            </Button>
            <Button
              buttonStyle="secondary"
              size="small"
              disabled={page.next === undefined}
              onClick={() => page.next !== undefined && setBefore([...before, page.next])}
            >
              {say('next')}
            </Button>
          </nav>
        </>
      )}
    </div>
  );
}

const sumOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0);
