import { type Reader, skip, take } from './postings.ts';
import type { WordRows } from './rows.ts';

/** A word of a clause, which stands in the clause at this place. */
export interface TogetherWord {
  rows: WordRows;
  clause: unknown;
  offset: number;
  /** What its weight, 1 to 255, is multiplied by; the same for all words of a clause. */
  factor: number;
}

/** Looks for pages on which words stand together: all of them, and those of one clause behind each other. */
export interface Together {
  /** Takes each word's row of one publication. Looks no further than the first such page, which is mostly an early one. */
  anywhere(rows: Int32Array): boolean;
  /** The score of the best such page, 0 when there is none. */
  best(rows: Int32Array): number;
}

/** Where one word is being read. */
interface Cursor {
  word: TogetherWord;
  /** Whether it is of a phrase. */
  follows: boolean;
  /** The page that was read last, as ordinal and as one of those that have the word, and its weight, 1 to 255. */
  ordinal: number;
  page: number;
  weight: number;
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
      weight: 0,
      pages: { bytes: pages.bytes, at: 0 },
      end: 0,
      positions: { bytes: positions.bytes, at: 0 },
      passed: 0,
      severalForms: false,
      found: [],
    };
  });
  const clauses = [...new Set(words.map(({ clause }) => clause))].map((clause) =>
    cursors.filter(({ word }) => word.clause === clause),
  );
  const phrases = clauses.filter((clause) => clause.length > 1);

  const start = (rows: Int32Array) => {
    for (let index = 0; index < cursors.length; index += 1) begin(cursors[index], rows[index] ?? 0);
  };
  return {
    anywhere(rows) {
      start(rows);
      let ordinal = commonPage(cursors, 0);
      while (ordinal !== undefined && !phrases.every(followEachOther)) ordinal = commonPage(cursors, ordinal + 1);
      return ordinal !== undefined;
    },
    best(rows) {
      start(rows);
      let best = 0;
      let ordinal = commonPage(cursors, 0);
      while (ordinal !== undefined) {
        const score = scoreOf(clauses);
        // Positions take longest to read.
        if (score > best && phrases.every(followEachOther)) best = score;
        ordinal = commonPage(cursors, ordinal + 1);
      }
      return best;
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
    const reader = cursor.pages;
    while (cursor.page < 0 || cursor.ordinal < wanted) {
      if (reader.at >= cursor.end) return undefined;
      cursor.ordinal += take(reader);
      cursor.weight = reader.bytes[reader.at++] ?? 0;
      cursor.page += 1;
    }
    if (cursor.ordinal === wanted || agreed === 0) agreed += 1;
    else agreed = 0;
    wanted = cursor.ordinal;
  }
  return wanted;
}

/** Weights of a clause are added up before they are multiplied: so many equal ones are equal, in whatever order. */
function scoreOf(clauses: readonly (readonly Cursor[])[]): number {
  let score = 0;
  for (let index = 0; index < clauses.length; index += 1) {
    const clause = clauses[index] ?? none;
    let weight = 0;
    for (let word = 0; word < clause.length; word += 1) weight += clause[word]?.weight ?? 0;
    score += weight * (clause[0]?.word.factor ?? 0);
  }
  return score;
}

const none: readonly Cursor[] = [];

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
  for (; cursor.passed < cursor.page; cursor.passed += 1) {
    const length = take(reader);
    reader.at += length;
  }
  found.length = 0;
  let position = 0;
  const length = take(reader);
  for (const end = reader.at + length; reader.at < end; ) {
    position += take(reader);
    if (severalForms) take(reader);
    found.push(position);
  }
  cursor.passed += 1;
}
