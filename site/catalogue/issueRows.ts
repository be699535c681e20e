import type { Issue } from '../library.ts';

/** Years with more than one issue are rows of their own; where no year has, decades are. Undated ones come last. */
export function issueRows(issues: readonly Issue[]): {
  by: 'year' | 'decade';
  rows: { start: number | undefined; issues: Issue[] }[];
} {
  const years = issues.flatMap(({ year }) => (year === undefined ? [] : [year]));
  const by = new Set(years).size === years.length && years.length > 1 ? 'decade' : 'year';
  const rows = new Map<number | undefined, Issue[]>();
  for (const issue of issues) {
    const start = by === 'decade' && issue.year !== undefined ? Math.floor(issue.year / 10) * 10 : issue.year;
    const row = rows.get(start);
    if (row) row.push(issue);
    else rows.set(start, [issue]);
  }
  return {
    by,
    rows: [...rows]
      .map(([start, row]) => ({ start, issues: row }))
      .toSorted(
        (one, other) => (one.start ?? Number.POSITIVE_INFINITY) - (other.start ?? Number.POSITIVE_INFINITY) || 0,
      ),
  };
}
