import { foldName } from '../foldName.ts';

/**
 * What people write into a cell that has nothing to say: a dash, "yok", "?"; or what a spreadsheet shows for a formula
 * that failed. Undefined for a value.
 */
export function emptyMark(cell: string): 'empty' | 'unknown' | 'error' | undefined {
  const text = cell.trim();
  if (text === '') return 'empty';
  if (errors.test(text)) return 'error';
  if (text.length > 20) return undefined;
  if (/^[-–—_.…*/\\]+$/.test(text) || words.has(foldName(text))) return 'empty';
  return /^[[(]?\?+[\])]?$/.test(text) || doubts.has(foldName(text)) ? 'unknown' : undefined;
}

const errors = /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|YOK|BOŞ!|SAYI\/0!|DEĞER!|BAŞV!|AD\?|SAYI!)$/u;
const words = new Set(['yok', 'yoktur', 'none', 'n a', 'null', 'nan']);
const doubts = new Set(['bilinmiyor', 'belirsiz', 'unknown', 'belli degil', 'belirlenemedi', 'tespit edilemedi']);
