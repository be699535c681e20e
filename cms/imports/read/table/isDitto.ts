import { foldName } from '../foldName.ts';

/** Whether a cell says "the same as above": ″, ", '', -"-, 〃, aynı, idem. */
export function isDitto(cell: string): boolean {
  const text = cell.trim();
  if (text === '' || text.length > 12) return false;
  if (/^[-–—._\s]*(?:["″“”„〃]|''|’’|‘‘|´´|,,)+(?:[-–—._\s]|["″“”„〃]|''|’’)*$/.test(text)) return true;
  return words.has(foldName(text));
}

const words = new Set(['ayni', 'ayn', 'aynen', 'idem', 'ditto', 'same']);
