import type { WordBox } from '../publish/publicRecord.ts';

/**
 * Where a line that somebody corrected stands now: at its place while it reads as it did, else wherever one line alone
 * reads so. Lines are counted from 0. Undefined when it is gone, or can't be told from others.
 */
export function findLine(text: string, line: { number: number; text: string }): number | undefined {
  const lines = text.split('\n').map((one) => one.trim());
  if (lines[line.number - 1] === line.text) return line.number - 1;
  const same = lines.flatMap((one, index) => (one === line.text ? [index] : []));
  return same.length === 1 ? same[0] : undefined;
}

/** Around the words of a line, counted from 0. Undefined when none of them has a box. */
export function boxOfLine(text: string, line: number, words: readonly WordBox[]) {
  const lines = text.split('\n');
  const start = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
  const end = start + (lines[line]?.length ?? 0);
  const boxes = words.filter(([at]) => at >= start && at < end);
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map(([, , left]) => left));
  const y = Math.min(...boxes.map(([, , , top]) => top));
  const right = Math.max(...boxes.map(([, , left, , width]) => left + width));
  const bottom = Math.max(...boxes.map(([, , , top, , height]) => top + height));
  return { x, y, width: right - x, height: bottom - y };
}
