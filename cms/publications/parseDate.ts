import edtf from 'edtf';
import type { Calendar } from './vocabularies.ts';

/**
 * A date as people write it on and about Turkish publications, to EDTF and Gregorian bounds.
 * Pure; knows nothing of languages of messages: the caller words the refusal.
 */

export interface ParsedDate {
  edtf: string;
  /** Gregorian, YYYY-MM-DD, inclusive. */
  earliest: string;
  latest: string;
  calendar: Calendar;
}

export type DateOutcome =
  | { ok: true; date: ParsedDate }
  | { ok: false; why: 'notUnderstood' | 'needsCalendar' | 'badEdtf' };

/** Folded month names: of today, in English, and those before 15 January 1945 with their spellings. */
const months: Record<string, number> = {};
const monthNames: [number, string][] = [
  [1, 'ocak january kanunusani ikincikanun sonkanun'],
  [2, 'subat february'],
  [3, 'mart march'],
  [4, 'nisan april'],
  [5, 'mayis may'],
  [6, 'haziran june'],
  [7, 'temmuz july'],
  [8, 'agustos august'],
  [9, 'eylul september'],
  [10, 'ekim october tesrinievvel ilktesrin birincitesrin'],
  [11, 'kasim november tesrinisani sontesrin ikincitesrin'],
  [12, 'aralik december kanunuevvel ilkkanun birincikanun'],
];
for (const [month, names] of monthNames) for (const name of names.split(' ')) months[name] = month;

/** Rumi years 1256–1341 fall in 1840–1926, Hijri ones 1256–1345 in the same span: a bare one could be either. */
const doubtfulYear = (year: number) => year >= 1256 && year <= 1345;

export function parseDate(asPrinted: string, calendar: Calendar = 'gregorian', givenEdtf?: string): DateOutcome {
  if (givenEdtf) {
    const bounds = edtfBounds(givenEdtf);
    return bounds ? { ok: true, date: { edtf: givenEdtf, calendar, ...bounds } } : { ok: false, why: 'badEdtf' };
  }
  let text = fold(asPrinted).trim();
  const marked = /^(r|h)\.?\s+(?=\d)/.exec(text);
  let used = calendar;
  if (marked) {
    used = marked[1] === 'r' ? 'rumi' : 'hijri';
    text = text.slice(marked[0].length);
  }
  const parts = readParts(text);
  if (!parts) return { ok: false, why: 'notUnderstood' };
  if (used === 'gregorian' && 'year' in parts && doubtfulYear(parts.year)) return { ok: false, why: 'needsCalendar' };
  const written = used === 'gregorian' ? toEdtf(parts) : toGregorianEdtf(parts, used);
  const bounds = written && edtfBounds(written);
  return bounds
    ? { ok: true, date: { edtf: written, calendar: used, ...bounds } }
    : { ok: false, why: 'notUnderstood' };
}

type Parts =
  | { year: number; month?: number; lastMonth?: number; day?: number; uncertain: boolean }
  | { from: number; to: number }
  | { decade: number }
  | { edtf: string };

function readParts(text: string): Parts | undefined {
  const bare = text.replace(/^\[(.*)\]$/, '$1').trim();
  const uncertain = bare.endsWith('?');
  const value = uncertain ? bare.slice(0, -1).trim() : bare;
  const decade = /^(\d{3})0(?:'?lar|'?ler|s|lar|ler)$/.exec(value);
  if (decade) return { decade: Number(decade[1]) };
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(value);
  if (dotted) return { day: Number(dotted[1]), month: Number(dotted[2]), year: Number(dotted[3]), uncertain };
  const iso = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value);
  if (iso && Number(iso[2] ?? 1) <= 12) {
    return {
      year: Number(iso[1]),
      ...(iso[2] && { month: Number(iso[2]) }),
      ...(iso[3] && { day: Number(iso[3]) }),
      uncertain,
    };
  }
  const years = /^(\d{4})\s*[-–/]\s*(\d{4})$/.exec(value);
  if (years) return { from: Number(years[1]), to: Number(years[2]) };
  const named = /^(?:(\d{1,2})\s+)?([a-z]+)(?:\s*[-–]\s*([a-z]+))?,?\s+(\d{4})$/.exec(value);
  if (named) {
    const month = months[named[2] ?? ''];
    const lastMonth = named[3] === undefined ? undefined : months[named[3]];
    if (!month || (named[3] !== undefined && !lastMonth)) return undefined;
    return {
      year: Number(named[4]),
      month,
      ...(lastMonth && { lastMonth }),
      ...(named[1] && { day: Number(named[1]) }),
      uncertain,
    };
  }
  return edtfBounds(asEdtf(value)) ? { edtf: asEdtf(value) } : undefined;
}

function toEdtf(parts: Parts): string {
  if ('edtf' in parts) return parts.edtf;
  if ('decade' in parts) return `${parts.decade}X`;
  if ('from' in parts) return `${parts.from}/${parts.to}`;
  const { year, month, lastMonth, day, uncertain } = parts;
  const first = [String(year).padStart(4, '0'), month && two(month), day && two(day)].filter(Boolean).join('-');
  if (lastMonth) return `${first}/${year}-${two(lastMonth)}`;
  return uncertain ? `${first}?` : first;
}

/**
 * Rumi years begin on 1 March until 1332 (1916/17), and from 1 January 1333 (1917) run with the Gregorian year:
 * Y + 584 (Law 125 of 1917). A Hijri year is shorter than a solar one: its Gregorian years follow from its length of
 * 354.367 days. Days and months are kept as printed only, since the year is what is searched.
 */
function toGregorianEdtf(parts: Parts, calendar: Exclude<Calendar, 'gregorian'>): string | undefined {
  if (!('year' in parts)) return undefined;
  const { year, month } = parts;
  if (calendar === 'rumi') {
    const first = year + 584;
    if (year >= 1333) return month ? `${first}-${two(month)}` : `${first}`;
    if (month) return `${month >= 3 ? first : first + 1}-${two(month)}`;
    return `${first}-03/${first + 1}-02`;
  }
  const start = Math.floor((year - 1) * hijriYear + hijriEpoch);
  const end = Math.floor(year * hijriYear + hijriEpoch);
  return start === end ? `${start}` : `${start}/${end}`;
}

function edtfBounds(text: string): { earliest: string; latest: string } | undefined {
  try {
    const parsed = edtf(text);
    const day = (moment: number) => new Date(moment).toISOString().slice(0, 10);
    const earliest = day(parsed.min);
    const latest = day(parsed.max);
    // Both must be days that Postgres and people understand.
    return /^\d{4}-/.test(earliest) && /^\d{4}-/.test(latest) && earliest <= latest ? { earliest, latest } : undefined;
  } catch {
    return undefined;
  }
}

/** 354.367 days in Gregorian years; 1 Muharram 1 is 19 July 622 (Gregorian). */
const hijriYear = 0.970224;
const hijriEpoch = 622.5404;

const two = (value: number) => String(value).padStart(2, '0');
const asEdtf = (value: string) => value.replace(/(?<=\d)x/g, 'X');
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘]/g, "'");
}
