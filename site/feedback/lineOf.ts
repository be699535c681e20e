/** A line of a page's text, from 1, cut at its line ends; undefined when there is none or nothing stands in it. */
export function lineOf(text: string, line: number): string | undefined {
  const found = text.split('\n')[line - 1]?.trim();
  return found === '' ? undefined : found;
}
