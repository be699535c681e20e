import type { Delimiter } from '../../contract.ts';
import { cellsOf } from './cellsOf.ts';
import { splitRecords } from './splitRecords.ts';

const delimiters: readonly Delimiter[] = [';', '\t', ','];

/** The one that gives the most rows the same number of cells, above one; `;` where none does. */
export async function detectDelimiter(sample: string): Promise<Delimiter> {
  let best: Delimiter = ';';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const widths = new Map<number, number>();
    let rows = 0;
    for await (const record of splitRecords(once(sample), delimiter)) {
      if ('problem' in record || record.text.trim() === '') continue;
      rows += 1;
      const width = cellsOf([record.text], delimiter)[0]?.length ?? 0;
      widths.set(width, (widths.get(width) ?? 0) + 1);
      if (rows >= 200) break;
    }
    for (const [width, times] of widths) {
      // Agreement counts most, then the number of cells: a comma in every title agrees less than the true separator.
      const score = width > 1 ? (times / rows) ** 2 * Math.log2(width + 1) : 0;
      if (score > bestScore) {
        bestScore = score;
        best = delimiter;
      }
    }
  }
  return best;
}

async function* once(text: string) {
  yield text;
}
