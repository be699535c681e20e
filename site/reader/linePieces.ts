import type { PublicPage, WordBox } from '../../cms/publish/publicRecord.ts';
import type { Range } from '../../search/highlight.ts';
import { markText, type Segment } from './markedText.ts';
import { linesOf } from './textBlocks.ts';

export interface LinePiece {
  /** From 1, empty lines counted: what a report names. */
  line: number;
  segments: Segment[];
  /** Where it stands on the image, in pixels of an image as wide as `imageWidth`. */
  box?: { x: number; y: number; width: number; height: number; imageWidth: number; imageHeight: number };
}

/** Of the line's height, kept free around it. */
const margin = 0.25;

/** The lines of a page that hold something, each with its piece of the image where its words have boxes. */
export function linePieces(
  { text, words, width = 0, height = 0 }: Pick<PublicPage, 'text' | 'words' | 'width' | 'height'>,
  matches: readonly Range[],
): LinePiece[] {
  return linesOf(text).flatMap(({ text: line, start, end }, index): LinePiece[] => {
    if (line.trim() === '') return [];
    const own = words.filter(([at]) => at >= start && at < end);
    const box = width > 0 && own.length > 0 ? around(own, width, height) : undefined;
    return [{ line: index + 1, segments: markText(text, matches, start, end), ...(box && { box }) }];
  });
}

function around(words: readonly WordBox[], imageWidth: number, imageHeight: number): NonNullable<LinePiece['box']> {
  const left = Math.min(...words.map(([, , x]) => x));
  const right = Math.max(...words.map(([, , x, , wide]) => x + wide));
  const top = Math.min(...words.map(([, , , y]) => y));
  const bottom = Math.max(...words.map(([, , , y, , high]) => y + high));
  const room = ((bottom - top) * margin * imageHeight) / 10_000;
  const x = Math.max(0, Math.round((left * imageWidth) / 10_000 - room));
  const y = Math.max(0, Math.round((top * imageHeight) / 10_000 - room));
  return {
    x,
    y,
    width: Math.round(((right - left) * imageWidth) / 10_000 + 2 * room),
    height: Math.round(((bottom - top) * imageHeight) / 10_000 + 2 * room),
    imageWidth,
    imageHeight,
  };
}
