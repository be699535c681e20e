import type { DateOutcome, DateReading, ParsedDate } from '../../publications/parseDate.ts';
import { parseDate } from '../../publications/parseDate.ts';
import { calendars, type Label } from '../../publications/vocabularies.ts';
import { foldName } from './foldName.ts';
import { type Cell, leaveOut, type RowReading } from './gatherCells.ts';

/** A group of date fields of a publication, or nothing when there is none or it waits for an answer. */
export type DateGroup = {
  asPrinted: string;
  calendar: string;
  edtf: string;
  earliest: string;
  latest: string;
  supplied: boolean;
  evidence?: string;
};

export function proposeDate(reading: RowReading, cell: Cell | undefined): DateGroup | undefined {
  if (!cell || isUndated(cell.value)) {
    if (cell) reading.note('note', cell.column, { code: 'undated', detail: { value: cell.value } });
    return undefined;
  }
  const outcome = parseDate(cell.value);
  if (outcome.ok) {
    if (outcome.date.calendar === 'rumi' && !/rum|\br\b/i.test(cell.value)) {
      reading.note('note', cell.column, {
        code: 'dateReadAsRumi',
        detail: { value: cell.value, edtf: outcome.date.edtf },
      });
    }
    return group(cell.value, outcome.date);
  }
  if (outcome.why === 'impossible') {
    reading.note('error', cell.column, { code: 'dateImpossible', detail: { value: cell.value } });
    return undefined;
  }
  const date = askForReading(reading, cell, outcome);
  return date && group(cell.value, date);
}

function askForReading(
  reading: RowReading,
  cell: Cell,
  outcome: Exclude<DateOutcome, { ok: true }>,
): ParsedDate | undefined {
  const readings = 'readings' in outcome ? outcome.readings : [];
  const code = codes[outcome.why === 'badEdtf' || outcome.why === 'impossible' ? 'notUnderstood' : outcome.why];
  const answer = reading.ask(
    cell.column,
    { code, detail: { value: cell.value } },
    {
      key: `date:${cell.column ?? ''}:${foldName(cell.value) || cell.value}`,
      value: cell.value,
      choices: [...readings.map((one) => ({ value: one.value, label: sayReading(one) })), leaveOut],
    },
  );
  if (answer === leaveOut.value) reading.leftOut.push(cell);
  return readings.find((one) => one.value === answer)?.date;
}

const codes = {
  needsCalendar: 'dateNeedsCalendar',
  needsCentury: 'dateNeedsCentury',
  needsReading: 'dateNeedsReading',
  notUnderstood: 'dateNotUnderstood',
} as const;

function group(asPrinted: string, date: ParsedDate): DateGroup {
  const { supplied, evidence, ...derived } = date;
  return {
    asPrinted,
    ...derived,
    supplied: supplied === true,
    ...(supplied && { evidence: evidence ?? `Aktarılan listede köşeli ayraç içinde: ${asPrinted}` }),
  };
}

/** "Rumi: 14.03.1916 – 28.02.1917". */
function sayReading({ date }: DateReading): Label {
  const day = (iso: string) => iso.split('-').reverse().join('.');
  const span = date.earliest === date.latest ? day(date.earliest) : `${day(date.earliest)} – ${day(date.latest)}`;
  const name = calendars[date.calendar];
  return { tr: `${name.tr}: ${span}`, en: `${name.en}: ${span}` };
}

/** "t.y.", "tarihsiz", "s.a.", "n.d.": no date is printed. */
function isUndated(value: string): boolean {
  return /^(?:t y|ty|tarihsiz|tarih yok|basim tarihi yok|s a|n d|undated|no date)$/.test(foldName(value));
}

/**
 * Year, month and day of columns of their own as one date: "12 Mart 1957". A month or a day alone is none; one that the
 * date already has is not added.
 */
export function joinDate(date: Cell | undefined, month: Cell | undefined, day: Cell | undefined): Cell | undefined {
  if (!date || !month || !/^[^\p{L}\d]*\d{4}[^\p{L}\d]*$|^[rhm]\.? ?\d{4}$/iu.test(date.value)) return date;
  const number = /^\d{1,2}$/.exec(month.value);
  const year = date.value;
  const onlyYear = /^\d{4}$/.test(year);
  if (number) {
    if (!onlyYear) return date;
    return { ...date, value: [day?.value, month.value, year].filter((part) => part !== undefined).join('.') };
  }
  return { ...date, value: [day?.value, month.value, year].filter((part) => part !== undefined).join(' ') };
}
