import type { PublicationRecord } from '../../cms/publish/publicRecord.ts';
import type { Strip } from '../library.ts';
import type { PublicationFacts, VisibleSet } from './visibleSet.ts';

/** All from the visible set in memory: 20,000 publications take about a millisecond. */

const lengths = { decade: 10, year: 1 } as const;

export function countStrip(state: VisibleSet, by: 'decade' | 'year', within: { decade?: number } = {}): Strip {
  const length = lengths[by];
  const undated = { digital: 0, paper: 0 };
  const found = new Map<number, { start: number; digital: number; paper: number }>();
  for (const { year, readable } of publicationFacts(state)) {
    if (year !== undefined && within.decade !== undefined && decadeOf(year) !== within.decade) continue;
    const held = readable ? 'digital' : 'paper';
    if (year === undefined) {
      undated[held]++;
      continue;
    }
    const start = Math.floor(year / length) * length;
    const bar = found.get(start) ?? { start, digital: 0, paper: 0 };
    bar[held]++;
    found.set(start, bar);
  }
  const starts = [...found.keys()];
  const first = within.decade ?? starts.reduce((least, start) => Math.min(least, start), Infinity);
  const last =
    within.decade !== undefined ? within.decade + 9 : starts.reduce((most, start) => Math.max(most, start), -Infinity);
  const bars: Strip['bars'] = [];
  for (let start = first; start <= last; start += length)
    bars.push(found.get(start) ?? { start, digital: 0, paper: 0 });
  return { bars, undated };
}

function decadeOf(year: number): number {
  return Math.floor(year / 10) * 10;
}

/** `pages` are those that can be read here. Kinds by how many there are. */
export function countAll(state: VisibleSet) {
  let pages = 0;
  let publications = 0;
  const kinds = new Map<PublicationRecord['type'], number>();
  for (const { type, readable, pageCount } of publicationFacts(state)) {
    publications++;
    if (readable) pages += pageCount;
    kinds.set(type, (kinds.get(type) ?? 0) + 1);
  }
  return {
    publications,
    pages,
    kinds: [...kinds].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count),
  };
}

function* publicationFacts(state: VisibleSet): Iterable<PublicationFacts> {
  for (const { facts } of state.of('publication').values()) if (facts) yield facts;
}
