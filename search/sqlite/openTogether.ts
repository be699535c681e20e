import { type Reader, skip, take } from './postings.ts';
import type { WordRows } from './rows.ts';

/** A word of a clause, which stands in the clause at this place. */
export interface TogetherWord {
  rows: WordRows;
  clause: unknown;
  offset: number;
}

/** Whether words stand together on a page: all of them, and those of one clause behind each other. */
export interface Together {
  /** Each word's row of one publication. Ends with the first such page, which is mostly one of the first. */
  onAPage(rows: Int32Array): boolean;
}

/** Where one word is being read. */
interface Cursor {
  word: TogetherWord;
  /** Whether it is of a phrase. */
  follows: boolean;
  /** The page that was read last, as ordinal and as one of those that have the word, and the end of all. */
  ordinal: number;
  page: number;
  pages: Reader;
  end: number;
  /** Positions are passed only as far as they are looked at. */
  positions: Reader;
  passed: number;
  severalForms: boolean;
  found: number[];
}

export function openTogether(words: readonly TogetherWord[]): Together {
  const cursors = words.map((word): Cursor => {
    const { pages, positions } = word.rows;
    return {
      word,
      follows: words.filter(({ clause }) => clause === word.clause).length > 1,
      ordinal: 0,
      page: -1,
      pages: { bytes: pages.bytes, at: 0 },
      end: 0,
      positions: { bytes: positions.bytes, at: 0 },
      passed: 0,
      severalForms: false,
      found: [],
    };
  });
  const phrases = [...new Set(words.map(({ clause }) => clause))]
    .map((clause) => cursors.filter(({ word }) => word.clause === clause))
    .filter((phrase) => phrase.length > 1);

  return {
    onAPage(rows) {
      for (let index = 0; index < cursors.length; index += 1) begin(cursors[index], rows[index] ?? 0);
      for (let ordinal = 0; ; ordinal += 1) {
        const common = commonPage(cursors, ordinal);
        if (common === undefined) return false;
        if (phrases.every(followEachOther)) return true;
        ordinal = common;
      }
    },
  };
}

function begin(cursor: Cursor | undefined, row: number): void {
  if (!cursor) return;
  const { pages, positions } = cursor.word.rows;
  cursor.ordinal = 0;
  cursor.page = -1;
  cursor.pages.at = pages.starts[row] ?? 0;
  cursor.end = pages.starts[row + 1] ?? 0;
  if (!cursor.follows) return;
  const reader = cursor.positions;
  reader.at = positions.starts[row] ?? 0;
  const forms = take(reader);
  skip(reader, forms);
  cursor.severalForms = forms > 1;
  cursor.passed = 0;
}

/** The first page from `from` on that all of them have, with all of them at it. */
function commonPage(cursors: readonly Cursor[], from: number): number | undefined {
  let wanted = from;
  for (let agreed = 0; agreed < cursors.length; ) {
    const cursor = cursors[agreed];
    if (!cursor) return undefined;
    while (cursor.page < 0 || cursor.ordinal < wanted) {
      if (cursor.pages.at >= cursor.end) return undefined;
      cursor.ordinal += take(cursor.pages);
      // its weight
      cursor.pages.at += 1;
      cursor.page += 1;
    }
    if (cursor.ordinal === wanted || agreed === 0) agreed += 1;
    else agreed = 0;
    wanted = cursor.ordinal;
  }
  return wanted;
}

function followEachOther(phrase: readonly Cursor[]): boolean {
  const [first] = phrase;
  if (!first) return false;
  for (const cursor of phrase) readPositions(cursor);
  for (const position of first.found) {
    const start = position - first.word.offset;
    let all = true;
    for (let index = 1; index < phrase.length && all; index += 1) {
      const cursor = phrase[index];
      all = cursor?.found.includes(start + cursor.word.offset) ?? false;
    }
    if (all) return true;
  }
  return false;
}

/** Reads the positions on the page that the cursor is at. */
function readPositions(cursor: Cursor): void {
  const { positions: reader, severalForms, found } = cursor;
  for (; cursor.passed < cursor.page; cursor.passed += 1) skip(reader, take(reader) * (severalForms ? 2 : 1));
  found.length = 0;
  let position = 0;
  for (let left = take(reader); left > 0; left -= 1) {
    position += take(reader);
    if (severalForms) take(reader);
    found.push(position);
  }
  cursor.passed += 1;
}
