import { parseDate } from '../../publications/parseDate.ts';
import type { ImportReading } from '../contract.ts';
import { groupFiles } from './names/groupFiles.ts';
import { namePattern } from './names/namePattern.ts';
import { recogniseColumn } from './recogniseColumn.ts';

/** Ways in which archives name their files, the more telling ones first. */
const patterns = [
  '{dizi} {tarih} Sayı {sayı}',
  '{dizi} Sayı {sayı} {tarih}',
  '{dizi} Sayı {sayı}',
  '{dizi}_{yıl}_{cilt}_{sayı}',
  '{dizi} - {sayı} - {tarih}',
  '{dizi}/{yıl}/{sayı}',
  '{dizi}_{yıl}_{sayı}',
  '{dizi}-{yıl}-{sayı}',
  '{dizi} {yıl} {sayı}',
  '{dizi}_{sayı}_{tarih}',
  '{dizi} - {tarih} - {sayı}',
  '{demirbaş no} - {başlık} - {tarih}',
  '{demirbaş no}_{başlık}_{yıl}',
  '{demirbaş no} - {başlık}',
  '{demirbaş no}_{başlık}',
  '{tarih} - {başlık}',
  '{tarih}_{başlık}',
  '{yıl} {başlık}',
  '{başlık} ({tarih})',
  '{başlık} - {tarih}',
  '{başlık}_{tarih}',
  '{başlık} {yıl}',
  '{başlık} {tarih}',
  '{dizi} {sayı}',
  '{dizi}_{sayı}',
  '{dizi}-{sayı}',
  '{demirbaş no}',
];
const anyName = '{başlık}';
/** So many names are tried; a disk is named in one way or another throughout. */
const tried = 2000;

export const suggestPatterns: ImportReading['suggestPatterns'] = (files) => {
  const groups = groupFiles(files);
  const sample = groups.length > tried ? groups.filter((_, at) => at % Math.ceil(groups.length / tried) === 0) : groups;
  const scored = patterns.map((pattern) => {
    const { read, columns } = namePattern(pattern);
    const matched = sample.filter(({ name }) => isPlausible(read(name))).length;
    return { pattern, matched, columns: columns.length };
  });
  const useful = scored.filter(({ matched }) => matched * 2 >= sample.length && matched > 0);
  useful.sort((a, b) => b.matched * (b.columns + 1) - a.matched * (a.columns + 1));
  const share = groups.length / Math.max(1, sample.length);
  return [
    ...useful.slice(0, 4).map(({ pattern, matched }) => ({ pattern, matched: Math.round(matched * share) })),
    { pattern: anyName, matched: groups.length },
  ];
};

/** Whether what stands in the places of dates and numbers looks like one. */
function isPlausible(values: Record<string, string> | undefined): boolean {
  return values !== undefined && Object.entries(values).every(([column, value]) => looksRight(column, value));
}

function looksRight(column: string, value: string): boolean {
  switch (recogniseColumn(column)) {
    case 'date': {
      const outcome = parseDate(value);
      return outcome.ok || outcome.why === 'needsCalendar' || outcome.why === 'needsReading';
    }
    case 'enumeration':
      return /^(?:s(?:ay[ıi])?\.? ?|no?\.? ?)?\d{1,5}(?:[-+]\d{1,5})?$/i.test(value) || /özel sayı/i.test(value);
    case 'volume':
      return /^(?:c(?:ilt)?\.? ?)?(?:\d{1,3}|[ivxlc]+)$/i.test(value);
    case 'accessionNumber':
      return /^[\p{L}]{0,5}[-. ]?\d[\d./-]{2,}$/u.test(value);
    case 'series':
      // what names the issue is not the series: its date or "Sayı" was taken for a part of the name
      return (
        /\p{L}/u.test(value) && !/(?:\d{4}(?:[-./]\d{1,2}){0,2}|(?:^|[\s._-])(?:say[ıi]|no|nr|issue)\.?)$/iu.test(value)
      );
    default:
      return /\p{L}/u.test(value);
  }
}
