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
