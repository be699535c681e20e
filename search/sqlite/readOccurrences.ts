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
  if (into.ordinals.length < row.pages.length) {
    into.ordinals = new Int32Array(row.pages.length * 2);
    into.weights = new Float64Array(row.pages.length * 2);
    into.starts = new Int32Array(row.pages.length * 2 + 1);
  }
  if (into.positions.length < row.positions.length) into.positions = new Int32Array(row.positions.length * 2);

  const pages = { bytes: row.pages, at: 0 };
  let ordinal = 0;
  into.pages = 0;
  while (pages.at < row.pages.length) {
    ordinal += take(pages);
    into.ordinals[into.pages] = ordinal;
    into.weights[into.pages] = (row.pages[pages.at++] ?? 0) / 255;
    into.pages += 1;
  }

  const reader = { bytes: row.positions, at: 0 };
  const formCount = take(reader);
  const counts: boolean[] = [];
  let form = 0;
  for (let index = 0; index < formCount; index += 1) {
    form += take(reader);
    counts.push(forms?.has(form) ?? true);
  }
  let filled = 0;
  for (let page = 0; page < into.pages; page += 1) {
    into.starts[page] = filled;
    let position = 0;
    for (let left = take(reader); left > 0; left -= 1) {
      position += take(reader);
      if (counts[formCount > 1 ? take(reader) : 0]) into.positions[filled++] = position;
    }
  }
  into.starts[into.pages] = filled;
}
