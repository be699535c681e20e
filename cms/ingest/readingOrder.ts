import type { TextRun } from './wordsOfRuns.ts';

/** A gutter's width as a share of the text's. */
const gutterShare = 0.012;
/** Where a gutter may be, as shares of the text's width, and how finely it is looked for. */
const gutterFrom = 0.2;
const gutterTo = 0.8;
const gutterStep = 0.005;
/** Headings and footers may run over the gutter. */
const mostAcross = 0.25;
const leastOnEachSide = 0.2;
const leastLines = 6;
/** Letters of a column's middle line: tables have less, and are read row by row. */
const leastLetters = 18;
/** Columns inside of columns. */
const deepest = 3;

/**
 * The order in which people read the runs of a page. The document's own order is mostly right and is then left alone;
 * where it jumps from column to column line by line, each column is read to its end, and what stands across both
 * divides what is above from what is below.
 */
export function readingOrder(runs: TextRun[]): TextRun[] {
  if (runs.some(({ along, up }) => along.x < 0.99 || up.y > -0.99)) return runs;
  const pieces = piecesOf(runs);
  const ordered = inOrder(pieces, 1);
  if (ordered === pieces) return runs;
  return ordered.flatMap((piece, index) => {
    const next = ordered[index + 1];
    const endsLine = next === undefined || !sameLine(piece, next) || next.left < piece.left;
    return piece.runs.map((run, at) => ({ ...run, endsLine: endsLine && at === piece.runs.length - 1 }));
  });
}

/** Runs of one line that stand next to each other. */
interface Piece {
  runs: TextRun[];
  left: number;
  right: number;
  /** Of the baseline, from the top. */
  y: number;
  size: number;
  letters: number;
}

const sameLine = (one: Pick<Piece, 'y' | 'size'>, other: Pick<Piece, 'y'>) => Math.abs(one.y - other.y) < one.size / 2;

function piecesOf(runs: TextRun[]): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | undefined;
  for (const run of runs) {
    const size = run.ascent + run.descent;
    const blank = run.text.trim() === '';
    const right = run.x + run.width;
    const fits = open !== undefined && sameLine(open, run) && run.x - open.right < size && run.x > open.left - size;
    if (blank && run.width > size * 0.8) open = undefined;
    else if (open !== undefined && (fits || blank)) {
      open.runs.push(run);
      if (!blank) open.right = Math.max(open.right, right);
      open.letters += run.text.trim().length;
    } else if (!blank) {
      open = { runs: [run], left: run.x, right, y: run.y, size, letters: run.text.trim().length };
      pieces.push(open);
    }
    if (run.endsLine) open = undefined;
  }
  return pieces;
}

/** The same array when its order is right. */
function inOrder(pieces: Piece[], depth: number): Piece[] {
  const gutter = depth > deepest ? undefined : findGutter(pieces);
  if (gutter === undefined) return pieces;
  const sides = pieces.map((piece) => sideOf(piece, gutter));
  const of = (side: Side) => pieces.filter((_, index) => sides[index] === side);
  const [left, right] = [of('left'), of('right')];
  if (!isProse(left) || !isProse(right) || !jumps(sides, Math.min(left.length, right.length))) return pieces;
  const across = of('across').toSorted((a, b) => a.y - b.y);
  const ordered: Piece[] = [];
  let from = -Infinity;
  for (const [index, { y, size }] of [...across, end].entries()) {
    const to = y - size / 2;
    for (const column of [left, right]) {
      ordered.push(
        ...inColumn(
          column.filter((piece) => piece.y >= from && piece.y < to),
          depth,
        ),
      );
    }
    ordered.push(...across.slice(index, index + 1));
    from = to;
  }
  return ordered;
}

const end = { y: Infinity, size: 0 };

/** From top to bottom, unless the column is itself two. */
function inColumn(column: Piece[], depth: number): Piece[] {
  const inner = inOrder(column, depth + 1);
  return inner === column ? linesOf(column).flat() : inner;
}

/** From top to bottom, and from left to right in each. */
function linesOf(column: Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of column.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line?.[0] && sameLine(line[0], piece)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.toSorted((a, b) => a.left - b.left));
}

type Side = 'left' | 'right' | 'across';

interface Gutter {
  from: number;
  to: number;
}

const sideOf = ({ left, right }: Piece, { from, to }: Gutter): Side =>
  right <= to ? 'left' : left >= from ? 'right' : 'across';

/** The upright strip over which least of the text runs, when that is little. */
function findGutter(pieces: Piece[]): Gutter | undefined {
  if (pieces.length < 2 * leastLines) return undefined;
  const begin = Math.min(...pieces.map(({ left }) => left));
  const width = Math.max(...pieces.map(({ right }) => right)) - begin;
  const total = pieces.reduce((sum, { letters }) => sum + letters, 0);
  let best: (Gutter & { across: number }) | undefined;
  for (let share = gutterFrom; share <= gutterTo; share += gutterStep) {
    const gutter = { from: begin + width * (share - gutterShare / 2), to: begin + width * (share + gutterShare / 2) };
    const letters = { left: 0, right: 0, across: 0 };
    for (const piece of pieces) {
      const clear = piece.right <= gutter.from ? 'left' : piece.left >= gutter.to ? 'right' : 'across';
      letters[clear] += piece.letters;
    }
    const divides = Math.min(letters.left, letters.right) >= total * leastOnEachSide;
    if (divides && letters.across <= total * mostAcross && letters.across < (best?.across ?? Infinity)) {
      best = { ...gutter, across: letters.across };
    }
  }
  return best;
}

function isProse(column: Piece[]): boolean {
  const lengths = linesOf(column).map((line) => line.reduce((sum, { letters }) => sum + letters, 0));
  lengths.sort((a, b) => a - b);
  return lengths.length >= leastLines && (lengths[Math.floor(lengths.length / 2)] ?? 0) >= leastLetters;
}

/** Whether the document goes to and fro between the columns, again and again. */
function jumps(sides: Side[], lines: number): boolean {
  const columns = sides.filter((side) => side !== 'across');
  const changes = columns.filter((side, index) => index > 0 && side !== columns[index - 1]).length;
  return changes > Math.max(4, lines * 0.3);
}
