import type { Sheet, TextStyle } from '../sheet.ts';

/** Breaks a paragraph into lines no wider than `width`; words are never divided, so that readers find them whole. */
export function breakLines(sheet: Sheet, text: string, style: TextStyle, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    const room = lines.length === 0 ? width - indent : width;
    if (line && sheet.measure(longer, style) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(line);
  return lines;
}
