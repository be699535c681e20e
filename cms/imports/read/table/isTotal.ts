import { foldName } from '../foldName.ts';

/** Whether a row only sums up the ones above it: "TOPLAM", "Genel toplam: 234", with nothing beside it but numbers. */
export function isTotal(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0 || filled.length > 4) return false;
  const words = filled.filter((cell) => !/^[\d.,\s]+$/.test(cell));
  const [only] = words;
  return words.length === 1 && only !== undefined && total.test(foldName(only));
}

const total =
  /^(genel |ara )?(toplam|yekun|total|grand total|sum)( (kayit|yayin|eser|adet|sayisi|records|items))*( \d+)?( (adet|kayit|yayin|eser))?$/;
