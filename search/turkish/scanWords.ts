/**
 * Finds printed words: runs of letters, marks and digits that begin with a letter or digit, joined over an apostrophe,
 * a soft hyphen, and a hyphen or ¬ at the end of a line. A plain hyphen joins only letters of the same case:
 * "Çeyrek-\nOcak" and "1985-\n1986" stay two words.
 *
 * Written by hand because it reads every letter of the library; the same as a regular expression takes four times as
 * long.
 *
 * @param visit is given UTF-16 offsets, the end exclusive
 */
export function scanWords(text: string, visit: (start: number, end: number) => void): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    // Nearly every character is one that was met before, and one unit wide.
    let kind: Kind = known[text.charCodeAt(at)] ?? kinds.unknown;
    let width = 1;
    if (kind === kinds.unknown) {
      kind = kindAt(text, at);
      width = widthAt(text, at);
    }
    if (kind > kinds.digit) {
      at += width;
      continue;
    }
    const start = at;
    at = wordEnd(text, at);
    visit(start, at);
  }
}

type Kind = number;

/** In this order: up to `letter` they are letters, up to `digit` they can begin a word, up to `mark` they are part of one. */
const kinds = {
  lower: 0,
  upper: 1,
  letter: 2,
  digit: 3,
  mark: 4,
  apostrophe: 5,
  softHyphen: 6,
  hyphen: 7,
  other: 8,
  unknown: 9,
} as const;

const isLetter = (kind: Kind): boolean => kind <= kinds.letter;

export const apostrophes = "'’‘ʼ`´′＇";

function wordEnd(text: string, start: number): number {
  const { length } = text;
  let at = start;
  while (at < length) {
    let kind: Kind = known[text.charCodeAt(at)] ?? kinds.unknown;
    if (kind <= kinds.mark) {
      at += 1;
      continue;
    }
    if (kind === kinds.unknown) kind = kindAt(text, at);
    const next = kind <= kinds.mark ? at + widthAt(text, at) : joinedAt(text, at, kind);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

/** Where the word goes on behind what joins it here; undefined when it ends. */
function joinedAt(text: string, at: number, kind: Kind): number | undefined {
  switch (kind) {
    case kinds.apostrophe:
      return isLetter(kindAt(text, at + 1)) ? at + 1 : undefined;
    case kinds.softHyphen: {
      let next = at + 1;
      while (kindAt(text, next) === kinds.softHyphen) next += 1;
      next = afterLineEnd(text, next) ?? next;
      return isLetter(kindAt(text, next)) ? next : undefined;
    }
    case kinds.hyphen: {
      const next = afterLineEnd(text, at + 1);
      if (next === undefined) return undefined;
      const last = kindBefore(text, at);
      const sameCase = kindAt(text, next);
      const small = sameCase === kinds.lower && (last === kinds.lower || last === kinds.mark);
      const capital = sameCase === kinds.upper && (last === kinds.upper || last === kinds.mark);
      return small || capital ? next : undefined;
    }
    default:
      return undefined;
  }
}

function afterLineEnd(text: string, from: number): number | undefined {
  let at = from;
  const skipBlanks = () => {
    while (text[at] === ' ' || text[at] === '\t') at += 1;
  };
  skipBlanks();
  if (text[at] === '\r') at += 1;
  if (text[at] !== '\n') return undefined;
  at += 1;
  skipBlanks();
  return at;
}

/** Kinds of the characters of the basic plane, found when first met. */
const known = new Uint8Array(0x10000).fill(kinds.unknown);

function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  // Past the end.
  if (Number.isNaN(code)) return kinds.other;
  const seen = known[code] ?? kinds.unknown;
  if (seen !== kinds.unknown) return seen;
  if (code >= 0xd800 && code < 0xe000) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? code));
  const kind = kindOf(text.charAt(at));
  known[code] = kind;
  return kind;
}

function kindBefore(text: string, at: number): Kind {
  const width = at > 1 && widthAt(text, at - 2) === 2 ? 2 : 1;
  return kindAt(text, at - width);
}

function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function kindOf(character: string): Kind {
  if (apostrophes.includes(character)) return kinds.apostrophe;
  if (character === '\u00ad' || character === '¬') return kinds.softHyphen;
  if (character === '-' || character === '‐') return kinds.hyphen;
  if (/\p{Ll}/u.test(character)) return kinds.lower;
  if (/\p{Lu}/u.test(character)) return kinds.upper;
  if (/\p{L}/u.test(character)) return kinds.letter;
  if (/\p{N}/u.test(character)) return kinds.digit;
  return /\p{M}/u.test(character) ? kinds.mark : kinds.other;
}
