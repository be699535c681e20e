import type { PageWeights } from './postings.ts';
import type { Slice } from './rows.ts';

/** Pages of one publication that a word or phrase is on: as they are packed in a row, or worked out. */
export interface PageSource {
  pages: Slice | PageWeights;
  /** What the weights are multiplied by. */
  weight: number;
}

/** A clause that a page must have: from any of its sources, with the greatest of their weights. */
export interface WantedPages {
  sources: readonly PageSource[];
  /** What the clause counts. */
  factor: number;
}

export interface PageScores {
  /** Pages that have every wanted clause and none of the unwanted sources, with their scores; in no order. */
  collect(wanted: readonly WantedPages[], unwanted: readonly PageSource[]): PageWeights;
  /** The greatest of those scores, 0 when there is no such page. */
  best(wanted: readonly WantedPages[], unwanted: readonly PageSource[]): number;
}

/**
 * Adds up scores page by page in arrays that are used again and again: a search for frequent words looks at hundreds
 * of thousands of pages, and making something for each is what would take the time.
 *
 * `stamps[ordinal]` says how many clauses the page has so far, above a number that is new for each call.
 */
export function openPageScores(): PageScores {
  let totals = new Float64Array(1024);
  let lasts = new Float64Array(1024);
  let stamps = new Int32Array(1024);
  let base = 1;

  const grow = (ordinal: number) => {
    if (ordinal < stamps.length) return;
    const size = 2 ** Math.ceil(Math.log2(ordinal + 1));
    const [oldTotals, oldLasts, oldStamps] = [totals, lasts, stamps];
    [totals, lasts, stamps] = [new Float64Array(size), new Float64Array(size), new Int32Array(size)];
    totals.set(oldTotals);
    lasts.set(oldLasts);
    stamps.set(oldStamps);
  };

  const add = (ordinal: number, score: number, clause: number) => {
    if (clause === 0) grow(ordinal);
    else if (ordinal >= stamps.length) return;
    const stamp = stamps[ordinal];
    if (stamp === base + clause + 1) {
      // Another source of the same clause: the greater weight counts.
      const last = lasts[ordinal] ?? 0;
      if (score <= last) return;
      totals[ordinal] = (totals[ordinal] ?? 0) + score - last;
      lasts[ordinal] = score;
    } else if (clause === 0 || stamp === base + clause) {
      totals[ordinal] = clause === 0 ? score : (totals[ordinal] ?? 0) + score;
      lasts[ordinal] = score;
      stamps[ordinal] = base + clause + 1;
    }
  };

  /** Visits each page that has all of the wanted clauses and nothing unwanted, once. */
  const each = (
    wanted: readonly WantedPages[],
    unwanted: readonly PageSource[],
    visit: (ordinal: number, score: number) => void,
  ) => {
    base += wanted.length + 2;
    if (base > 2 ** 30) {
      stamps.fill(0);
      base = 1;
    }
    for (let clause = 0; clause < wanted.length; clause += 1) {
      const { sources, factor } = wanted[clause] ?? nothing;
      for (const source of sources) eachPage(source, (ordinal, weight) => add(ordinal, weight * factor, clause));
    }
    for (const source of unwanted) {
      eachPage(source, (ordinal) => {
        if (ordinal < stamps.length) stamps[ordinal] = 0;
      });
    }
    const whole = base + wanted.length;
    for (const source of wanted.at(-1)?.sources ?? []) {
      eachPage(source, (ordinal) => {
        if (stamps[ordinal] !== whole) return;
        stamps[ordinal] = 0;
        visit(ordinal, totals[ordinal] ?? 0);
      });
    }
  };

  return {
    collect(wanted, unwanted) {
      const found: PageWeights = { ordinals: [], weights: [] };
      each(wanted, unwanted, (ordinal, score) => {
        found.ordinals.push(ordinal);
        found.weights.push(score);
      });
      return found;
    },
    best(wanted, unwanted) {
      const common = wanted.length === 2 && unwanted.length === 0 ? bestOfTwo(wanted) : undefined;
      if (common !== undefined) return common;
      let best = 0;
      each(wanted, unwanted, (_, score) => {
        if (score > best) best = score;
      });
      return best;
    },
  };
}

const nothing: WantedPages = { sources: [], factor: 0 };

/** Two words, as most searches are: both lists are read side by side, and nothing is written anywhere. */
function bestOfTwo([one, other]: readonly WantedPages[]): number | undefined {
  const [first, second] = [one?.sources[0], other?.sources[0]];
  if (!first || !second || one?.sources.length !== 1 || other?.sources.length !== 1) return undefined;
  if (!('bytes' in first.pages && 'bytes' in second.pages)) return undefined;
  const [{ bytes: a, to: endA }, { bytes: b, to: endB }] = [first.pages, second.pages];
  const [unitA, unitB] = [(first.weight * one.factor) / 255, (second.weight * other.factor) / 255];
  let best = 0;
  let [atA, atB, ordinalA, ordinalB] = [first.pages.from, second.pages.from, 0, 0];
  let [readA, readB] = [true, true];
  for (;;) {
    if (readA) {
      if (atA >= endA) return best;
      let byte = a[atA++] ?? 0;
      for (let shift = 0; ; shift += 7) {
        ordinalA += (byte & 127) << shift;
        if (byte < 128) break;
        byte = a[atA++] ?? 0;
      }
      atA += 1;
    }
    if (readB) {
      if (atB >= endB) return best;
      let byte = b[atB++] ?? 0;
      for (let shift = 0; ; shift += 7) {
        ordinalB += (byte & 127) << shift;
        if (byte < 128) break;
        byte = b[atB++] ?? 0;
      }
      atB += 1;
    }
    readA = ordinalA <= ordinalB;
    readB = ordinalB <= ordinalA;
    if (readA && readB) {
      const score = (a[atA - 1] ?? 0) * unitA + (b[atB - 1] ?? 0) * unitB;
      if (score > best) best = score;
    }
  }
}

/** Reads packed pages where they are; `postings.ts` says how they are packed. */
function eachPage({ pages, weight }: PageSource, visit: (ordinal: number, weight: number) => void): void {
  if (!('bytes' in pages)) {
    for (let index = 0; index < pages.ordinals.length; index += 1) {
      visit(pages.ordinals[index] ?? 0, (pages.weights[index] ?? 0) * weight);
    }
    return;
  }
  const { bytes, to } = pages;
  const unit = weight / 255;
  let ordinal = 0;
  let at = pages.from;
  while (at < to) {
    let byte = bytes[at++] ?? 0;
    let shift = 0;
    while (byte > 127) {
      ordinal += (byte & 127) << shift;
      shift += 7;
      byte = bytes[at++] ?? 0;
    }
    ordinal += byte << shift;
    visit(ordinal, (bytes[at++] ?? 0) * unit);
  }
}
