import type { OnThisDay } from '../library.ts';
import type { ReadCards } from './makeCards.ts';
import type { VisibleSet } from './visibleSet.ts';

/** Numbers of the publications that were issued on these days (MM-DD) of any year, oldest first. */
export function findAnniversaries(state: VisibleSet, days: readonly string[]): number[] {
  const found: { number: number; year: number }[] = [];
  for (const [number, { facts }] of state.of('publication')) {
    const day = facts && dayOfYear(facts);
    if (day !== undefined && facts?.year !== undefined && days.includes(day)) found.push({ number, year: facts.year });
  }
  return found.sort((a, b) => a.year - b.year || a.number - b.number).map(({ number }) => number);
}

export async function readOnThisDay(
  state: VisibleSet,
  cards: ReadCards,
  { today, limit }: { today: string; limit: number },
): Promise<OnThisDay> {
  const days = daysOfToday(today);
  const thisYear = Number(today.slice(0, 4));
  // what came out today is new, and no anniversary
  const numbers = findAnniversaries(state, days).filter(
    (number) => state.of('publication').get(number)?.facts?.year !== thisYear,
  );
  return {
    days,
    total: numbers.length,
    cards: await cards(state, spread(numbers, limit)),
    near: numbers.length > 0 ? [] : nearestDays(state, days),
  };
}

/** In common years the 28th of February also keeps the 29th. */
function daysOfToday(today: string): string[] {
  const day = today.slice(5, 10);
  const year = Number(today.slice(0, 4));
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day === '02-28' && !isLeapYear ? ['02-28', '02-29'] : [day];
}

/** Of more than are shown some from every time, the first and the last among them. */
function spread(numbers: readonly number[], limit: number): number[] {
  if (numbers.length <= limit) return [...numbers];
  return Array.from({ length: limit }, (_, index) => {
    const at = Math.round((index * (numbers.length - 1)) / Math.max(1, limit - 1));
    return numbers[at] ?? 0;
  });
}

function nearestDays(state: VisibleSet, from: readonly string[]): OnThisDay['near'] {
  const counts = new Map<string, number>();
  for (const { facts } of state.of('publication').values()) {
    const day = facts && dayOfYear(facts);
    if (day !== undefined && !from.includes(day)) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const days = [...counts.keys()].sort();
  const [first = ''] = from;
  const before = days.filter((day) => day < first).at(-1) ?? days.at(-1);
  const after = days.find((day) => day > first) ?? days[0];
  return [...new Set([before, after])].flatMap((day) =>
    day === undefined ? [] : [{ day, count: counts.get(day) ?? 0 }],
  );
}

function dayOfYear({ month, day, issued }: { month: number | undefined; day: number | undefined; issued: boolean }) {
  if (!issued || month === undefined || day === undefined) return undefined;
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
