import { take } from './postings.ts';
import type { Row } from './rows.ts';

/** Where a word stands in one publication; filled again for the next one. */
export interface Occurrences {
  /** How many pages have it. */
  pages: number;
  ordinals: Int32Array;
  weights: Float64Array;
  /** Of each page, where its positions begin; one more says where the last one's end. */
  starts: Int32Array;
  positions: Int32Array;
}

export function openOccurrences(): Occurrences {
  return {
    pages: 0,
    ordinals: new Int32Array(64),
    weights: new Float64Array(64),
    starts: new Int32Array(65),
    positions: new Int32Array(256),
  };
}

/** @param forms the printed forms that count; all when undefined */
export function readOccurrences(row: Row, forms: ReadonlySet<number> | undefined, into: Occurrences): void {
  // A page takes two bytes or more, a position one or more.
  const { pages, positions } = row;
  const pageBytes = pages.to - pages.from;
  if (into.ordinals.length < pageBytes) {
    into.ordinals = new Int32Array(pageBytes * 2);
    into.weights = new Float64Array(pageBytes * 2);
    into.starts = new Int32Array(pageBytes * 2 + 1);
  }
  const positionBytes = positions.to - positions.from;
  if (into.positions.length < positionBytes) into.positions = new Int32Array(positionBytes * 2);

  // Numbers of one byte, as nearly all are, are read without a call: this decodes whole books of positions.
  const reader = { bytes: pages.bytes, at: pages.from };
  let ordinal = 0;
  into.pages = 0;
  while (reader.at < pages.to) {
    const byte = pages.bytes[reader.at] ?? 0;
    if (byte < 128) reader.at += 1;
    ordinal += byte < 128 ? byte : take(reader);
    into.ordinals[into.pages] = ordinal;
    into.weights[into.pages] = (pages.bytes[reader.at++] ?? 0) / 255;
    into.pages += 1;
  }

  const { bytes } = positions;
  reader.bytes = bytes;
  reader.at = positions.from;
  const formCount = take(reader);
  const counts: boolean[] = [];
  let form = 0;
  for (let index = 0; index < formCount; index += 1) {
    form += take(reader);
    counts.push(forms?.has(form) ?? true);
  }
  let { at } = reader;
  /** The next number, from `at` on. */
  const long = () => {
    reader.at = at;
    const value = take(reader);
    at = reader.at;
    return value;
  };
  let filled = 0;
  for (let page = 0; page < into.pages; page += 1) {
    into.starts[page] = filled;
    let position = 0;
    let length = bytes[at] ?? 0;
    if (length < 128) at += 1;
    else length = long();
    const end = at + length;
    while (at < end) {
      const step = bytes[at] ?? 0;
      if (step < 128) at += 1;
      position += step < 128 ? step : long();
      let which = 0;
      if (formCount > 1) {
        which = bytes[at] ?? 0;
        if (which < 128) at += 1;
        else which = long();
      }
      if (forms === undefined || counts[which]) into.positions[filled++] = position;
    }
  }
  into.starts[into.pages] = filled;
}
