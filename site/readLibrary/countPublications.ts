import type { PublicationRecord } from '../../cms/publish/publicRecord.ts';
import { daysIn } from '../catalogue/daysIn.ts';
import type { Held, Strip, StripStep, StripWithin } from '../library.ts';
import type { PublicationFacts, VisibleSet } from './visibleSet.ts';

/** All from the visible set in memory: 20,000 publications take about a millisecond. */

export function countStrip(publications: Iterable<PublicationFacts>, by: StripStep, within: StripWithin = {}): Strip {
  const undated = nothing();
  const found = new Map<number, Held>();
  for (const facts of publications) {
    if (!isWithin(facts, by, within)) continue;
    const start = startOf(facts, by);
    const bar = start === undefined ? undated : (found.get(start) ?? nothing());
    bar[facts.held]++;
    if (start !== undefined) found.set(start, bar);
  }
  const [first, last] = boundsOf(by, within) ?? [Math.min(...found.keys()), Math.max(...found.keys())];
  const bars: Strip['bars'] = [];
  if (Number.isFinite(first)) {
    for (let start = first; start <= last; start += by === 'decade' ? 10 : 1)
      bars.push({ start, ...(found.get(start) ?? nothing()) });
  }
  return { bars, undated };
}

function startOf({ year, month, day }: PublicationFacts, by: StripStep): number | undefined {
  if (by === 'month') return month;
  if (by === 'day') return day;
  return by === 'year' || year === undefined ? year : decadeOf(year);
}

function isWithin({ year, month }: PublicationFacts, by: StripStep, within: StripWithin): boolean {
  if (by === 'month') return year === within.year;
  if (by === 'day') return year === within.year && month === within.month;
  // what has no year is told apart beside whatever is counted
  return within.decade === undefined || year === undefined || decadeOf(year) === within.decade;
}

function boundsOf(by: StripStep, { decade, year, month }: StripWithin): [number, number] | undefined {
  if (by === 'month') return [1, 12];
  if (by === 'day') return [1, daysIn(year ?? 0, month ?? 1)];
  return by === 'year' && decade !== undefined ? [decade, decade + 9] : undefined;
}

function nothing(): Held {
  return { digital: 0, paper: 0, missing: 0 };
}

function decadeOf(year: number): number {
  return Math.floor(year / 10) * 10;
}

/** `pages` are those that can be read here. Kinds by how many there are. */
export function countAll(state: VisibleSet) {
  let pages = 0;
  let publications = 0;
  const kinds = new Map<PublicationRecord['type'], number>();
  for (const { type, held, pageCount } of publicationFacts(state)) {
    publications++;
    if (held === 'digital') pages += pageCount;
    kinds.set(type, (kinds.get(type) ?? 0) + 1);
  }
  return {
    publications,
    pages,
    kinds: [...kinds].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count),
  };
}

export function* publicationFacts(state: VisibleSet): Iterable<PublicationFacts> {
  for (const { facts } of state.of('publication').values()) if (facts) yield facts;
}
