import { recogniseColumn } from '../recogniseColumn.ts';

/**
 * Which of the first rows names the columns: lists typed by hand begin with the name of the office, a date, an empty
 * row. The row with the most names of fields; where none has any, the first that is filled as widely as the rest.
 * `recognised` says which of the two it was. Undefined when there is no row with a cell.
 */
export function findHead(rows: readonly string[][]): { index: number; recognised: boolean } | undefined {
  let best: { index: number; recognised: boolean } | undefined;
  let most = 0;
  for (const [index, cells] of rows.entries()) {
    const known = new Set(cells.map((cell) => recogniseColumn(cell)).filter((field) => field !== undefined)).size;
    if (known > most) {
      most = known;
      best = { index, recognised: true };
    }
  }
  // One hit alone may be a value such as "Bülten"; it counts where the row has little else.
  if (best && (most > 1 || filled(rows[best.index] ?? []) <= 2)) return best;
  const widest = Math.max(0, ...rows.map(filled));
  if (widest === 0) return undefined;
  const index = rows.findIndex((cells) => filled(cells) * 2 > widest);
  return { index, recognised: index === best?.index };
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}
