import { diffArrays } from 'diff';
import type { WordBox } from '../publish/publicRecord.ts';

/** What a person has typed is certain. */
const certain = 100;
/** Words that may differ before a text counts as written anew: beyond it a comparison takes seconds. */
const mostEdits = 2_000;
/** A letter of a box counts for a word when at least this share of a letter falls on it; keeps neighbours apart. */
const leastShare = 0.35;

interface Token {
  start: number;
  text: string;
}
/** A word of the old text with what stands on the image for it. */
interface OldToken extends Token {
  words: WordBox[];
}
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The word boxes of a text that was edited: words that did not change keep their boxes and confidence, and changed ones
 * take the boxes of those they replace. Words that replace nothing have no box.
 *
 * @param before the text with its boxes, as it was
 * @param text as it is now
 */
export function alignWords(before: { text: string; words: readonly WordBox[] }, text: string): WordBox[] {
  if (before.words.length === 0) return [];
  if (before.text === text) return [...before.words];
  const old = withWords(tokensOf(before.text), before.words);
  const aligned: WordBox[] = [];
  for (const { removed, added, kept } of changesBetween(old, tokensOf(text))) {
    for (const [from, to] of kept) aligned.push(...moved(from, to));
    if (removed.length > 0 && added.length > 0) aligned.push(...replaced(removed, added));
  }
  return aligned;
}

/** Words as people see them: whatever stands between spaces. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\S+/gu)].map((match) => ({ start: match.index, text: match[0] }));
}

function withWords(tokens: Token[], words: readonly WordBox[]): OldToken[] {
  const ordered = [...words].sort((a, b) => a[0] - b[0]);
  let next = 0;
  return tokens.map((token) => {
    const own: WordBox[] = [];
    for (let word = ordered[next]; word && word[0] < token.start + token.text.length; word = ordered[next]) {
      if (word[0] + word[1] > token.start) own.push(word);
      next += 1;
    }
    return { ...token, words: own };
  });
}

interface Change {
  kept: [OldToken, Token][];
  /** Stands before `added`, in its place; both come after `kept`. */
  removed: OldToken[];
  added: Token[];
}

function changesBetween(old: OldToken[], now: Token[]): Change[] {
  let before = 0;
  let after = 0;
  const changes: Change[] = [];
  let open: Change = { kept: [], removed: [], added: [] };
  const parts = diffArrays(
    old.map((token) => token.text),
    now.map((token) => token.text),
    { maxEditLength: mostEdits },
  );
  // too different to compare: shared out as if every word had been replaced
  if (!parts) return [{ kept: [], removed: old, added: now }];
  for (const { added, removed, count } of parts) {
    if (added) open.added.push(...now.slice(after, after + count));
    else if (removed) open.removed.push(...old.slice(before, before + count));
    else {
      changes.push(open);
      open = {
        kept: old.slice(before, before + count).flatMap((token, index) => {
          const same = now[after + index];
          return same ? [[token, same]] : [];
        }),
        removed: [],
        added: [],
      };
    }
    if (!added) before += count;
    if (!removed) after += count;
  }
  return [...changes, open];
}

function moved(from: OldToken, to: Token): WordBox[] {
  return from.words.map(([start, length, ...rest]) => {
    const begin = Math.max(start, from.start);
    const end = Math.min(start + length, from.start + from.text.length);
    return [begin - from.start + to.start, end - begin, ...rest];
  });
}

/**
 * Shares out the boxes of removed words among those that stand in their place: one for one when there are as many,
 * else by letters, so that `bele diye` gives its two boxes to `belediye`, and `suyolu` its one to `su yolu`.
 */
function replaced(removed: OldToken[], added: Token[]): WordBox[] {
  const [before, after] = [lettersOf(removed), lettersOf(added)];
  if (removed.length === added.length && before !== after) {
    return added.flatMap((token, index) => {
      const [line] = linesOf(removed[index]?.words.map(boxOf) ?? []);
      return line ? [wordOf(token, around(line))] : [];
    });
  }
  const places = placesOf(before, after);
  let at = 0;
  return added.flatMap((token) => {
    const [from, to] = [places[at] ?? 0, places[at + token.text.length] ?? 0];
    at += token.text.length;
    const [line] = linesOf(boxesBetween(removed, from, to));
    return line ? [wordOf(token, around(line))] : [];
  });
}

const lettersOf = (tokens: Token[]) => tokens.map((token) => token.text).join('');

/** Where in the old letters each new one begins, and after them where the last one ends. */
function placesOf(before: string, after: string): number[] {
  const parts = diffArrays(before.split(''), after.split(''), { maxEditLength: mostEdits }) ?? [
    { added: false, removed: true, count: before.length },
    { added: true, removed: false, count: after.length },
  ];
  const places: number[] = [];
  let old = 0;
  let gone = 0;
  for (const { added, removed, count } of parts) {
    if (removed) {
      gone += count;
      continue;
    }
    if (added) {
      for (let index = 0; index < count; index += 1) places.push(old + (gone * index) / count);
      old += gone;
    } else {
      old += gone;
      for (let index = 0; index < count; index += 1) places.push(old + index);
      old += count;
    }
    gone = 0;
  }
  return [...places, old + gone];
}

/** The parts of boxes that the letters from `from` to `to` of the words, counted through, stand on. */
function boxesBetween(tokens: OldToken[], from: number, to: number): Box[] {
  let at = 0;
  return tokens.flatMap((token) => {
    const length = token.text.length;
    const [begin, end] = [Math.max(from - at, 0), Math.min(to - at, length)];
    at += length;
    const [line] = linesOf(token.words.map(boxOf));
    if (!line || end - begin < leastShare) return [];
    const { x, y, width, height } = around(line);
    const left = Math.round(x + (width * begin) / length);
    return [{ x: left, y, width: Math.round(x + (width * end) / length) - left, height }];
  });
}

/** Boxes by the line they stand on, the line with most of them first: one box over two lines would cover both. */
function linesOf(boxes: Box[]): Box[][] {
  const lines: Box[][] = [];
  for (const box of boxes) {
    const middle = box.y + box.height / 2;
    const line = lines.find(([first]) => first && middle >= first.y && middle <= first.y + first.height);
    if (line) line.push(box);
    else lines.push([box]);
  }
  const width = (line: Box[]) => line.reduce((sum, box) => sum + box.width, 0);
  return lines.sort((a, b) => width(b) - width(a));
}

function around(boxes: Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

const boxOf = ([, , x, y, width, height]: WordBox): Box => ({ x, y, width, height });
const wordOf = ({ start, text }: Token, { x, y, width, height }: Box): WordBox => [
  start,
  text.length,
  x,
  y,
  width,
  height,
  certain,
];
