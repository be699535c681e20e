import type { WordBox } from '../publish/publicRecord.ts';
import { type FramePart, turnCrop, whole } from './crop.ts';

export interface PartOfText {
  text: string;
  words: WordBox[];
  /** Words that lie on both sides of an edge: the machine took the two halves for one line, or the cut goes through text. */
  crossing: number;
}

/** Of a word's width or height that may lie beyond an edge: boxes are a little larger than their letters. */
const overhang = 0.25;

/**
 * The words of a reading of a whole frame that fall into a part of it, with their boxes on the image of that part, in the
 * order in which they were read.
 */
export function partOfText(reading: { text: string; words: readonly WordBox[] }, part: FramePart): PartOfText {
  const crop = part.crop ?? whole;
  const words: WordBox[] = [];
  let text = '';
  let crossing = 0;
  let end: number | undefined;
  for (const [start, length, x, y, width, height, confidence] of reading.words) {
    const box = turnCrop({ x, y, width, height }, part.rotation);
    const inside = clip(box, crop);
    if (!inside) continue;
    if (inside.cut) crossing++;
    if (!inside.mostly) continue;
    text += end === undefined ? '' : separator(reading.text.slice(end, start));
    words.push([text.length, length, ...onPart(inside.box, crop), confidence]);
    text += reading.text.slice(start, start + length);
    end = start + length;
  }
  return { text, words, crossing };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Undefined when the two do not meet. */
function clip(box: Box, crop: Box): { box: Box; mostly: boolean; cut: boolean } | undefined {
  const x = Math.max(box.x, crop.x);
  const y = Math.max(box.y, crop.y);
  const width = Math.min(box.x + box.width, crop.x + crop.width) - x;
  const height = Math.min(box.y + box.height, crop.y + crop.height) - y;
  if (width <= 0 || height <= 0) return undefined;
  const share = (width * height) / (box.width * box.height);
  return { box: { x, y, width, height }, mostly: share > 0.5, cut: share > overhang && share < 1 - overhang };
}

function onPart(box: Box, crop: Box): [number, number, number, number] {
  const across = (value: number) => Math.round((value * whole.width) / crop.width);
  const down = (value: number) => Math.round((value * whole.height) / crop.height);
  const x = across(box.x - crop.x);
  const y = down(box.y - crop.y);
  return [
    x,
    y,
    Math.max(1, Math.min(whole.width - x, across(box.width))),
    Math.max(1, Math.min(whole.height - y, down(box.height))),
  ];
}

/** What stood between two words; where others stood between them, only whether a line ended. */
function separator(between: string): string {
  if (between.trim() === '') return between;
  return /\n\s*\n/.test(between) ? '\n\n' : between.includes('\n') ? '\n' : ' ';
}
