import type { WordBox } from '../publish/publicRecord.ts';

/** Flat integers, as they come from a child, to one box a word. */
export function wordBoxes(flat: Int32Array): WordBox[] {
  const boxes: WordBox[] = [];
  for (let index = 0; index + 6 < flat.length; index += 7) {
    const [start = 0, length = 0, x = 0, y = 0, width = 0, height = 0, confidence = 0] = flat.subarray(
      index,
      index + 7,
    );
    boxes.push([start, length, x, y, width, height, confidence]);
  }
  return boxes;
}
