import { formatValue } from 'hucre';
import type { Cell, CellValue } from 'hucre/xlsx';

/** A cell as the person who typed it saw it, without what the spreadsheet adds; `mangled` when it was taken for a date. */
export function cellText(value: CellValue | undefined, cell: Cell | undefined): { text: string; mangled?: true } {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string') return { text: value.replace(/_x000D_/g, '').replace(/\r\n?/g, '\n') };
  if (typeof value === 'boolean') return { text: value ? 'DOĞRU' : 'YANLIŞ' };
  const format = cell?.style?.numFmt ?? '';
  if (value instanceof Date) return dateText(value, format);
  return { text: padded(value, format) ?? numberText(value) };
}

/** 1957 and not 1957.0; fifteen digits of an accession number and not 1.23E+15; a decimal comma, as on a Turkish screen. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  // A spreadsheet keeps fifteen digits; those behind them are not what was typed.
  if (Number.isInteger(value)) return BigInt(Number(value.toPrecision(15))).toString();
  const text = Math.abs(value) < 1e-6 ? value.toFixed(12).replace(/0+$/, '') : String(Math.round(value * 1e9) / 1e9);
  return text.replace('.', ',');
}

/** Formats of zeros and fixed letters, as accession numbers have them: `000000`, `"DEM-"0000`. */
function padded(value: number, format: string): string | undefined {
  const digits = format.replace(/"[^"]*"|\\./g, '');
  if (!/^[ /-]*0[0 /-]*$/.test(digits) || !/00/.test(digits) || !Number.isInteger(value) || value < 0) return undefined;
  return formatValue(value, format);
}

const months = 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık'.split(' ');

/**
 * A date is shown as far as its format shows it: "Mart 1957" that was typed became the first of March behind the format
 * `mmm-yy`. One whose format has no year was typed as a number: 7–8 became 7 August.
 */
function dateText(value: Date, format: string): { text: string; mangled?: true } {
  if (Number.isNaN(value.getTime())) return { text: '' };
  const two = (number: number) => String(number).padStart(2, '0');
  const [year, month, day] = [value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate()];
  const signs = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  const shows = {
    year: /y/.test(signs),
    month: /m/.test(signs.replace(/h+[:.]?m+|m+[:.]?s+/g, '')),
    day: /d/.test(signs),
  };
  if (shows.day && shows.month && !shows.year) return { text: `${day}/${month}`, mangled: true };
  if (shows.year && !shows.day) return { text: shows.month ? `${months[month - 1]} ${year}` : String(year) };
  return { text: `${two(day)}.${two(month)}.${year}` };
}
