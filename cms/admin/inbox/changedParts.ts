import { diffArrays } from 'diff';

export interface LinePart {
  text: string;
  changed: boolean;
}

/** Of the letters of both lines, those that must be the same: with fewer it is another line, and marks say nothing. */
const leastAlike = 0.6;
const mostEdits = 400;

/** Two lines in parts, with what is different between them told apart: whole letters, with their marks. */
export function changedParts(before: string, after: string): { before: LinePart[]; after: LinePart[] } {
  const [one, other] = [lettersOf(before), lettersOf(after)];
  const found = diffArrays(one, other, { maxEditLength: mostEdits }) ?? [];
  const same = found.reduce((sum, { added, removed, count }) => sum + (added || removed ? 0 : count), 0);
  if (same < leastAlike * Math.max(one.length, other.length))
    return { before: [{ text: before, changed: false }], after: [{ text: after, changed: false }] };
  const side = (without: 'added' | 'removed') =>
    found
      .filter((part) => !part[without])
      .map(({ value, added, removed }) => ({ text: value.join(''), changed: added || removed }));
  return { before: side('added'), after: side('removed') };
}

const segmenter = new Intl.Segmenter('tr');
const lettersOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
