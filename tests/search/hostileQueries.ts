/** Queries that nobody means: for engines and servers to bear. The same for the same numbers. */
export function hostileQuery(next: () => number): string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const word = () => pick(words);
  const piece = (): string => {
    const chance = next();
    if (chance < 0.35) return word();
    if (chance < 0.5) return word().slice(0, 1 + Math.floor(next() * 6));
    if (chance < 0.6) return mistyped(word(), next);
    if (chance < 0.7) return pick(syntax);
    if (chance < 0.78) return pick(letters);
    if (chance < 0.84) return `"${word()} ${word()}"`;
    if (chance < 0.9) return `-${word()}`;
    if (chance < 0.95) return String(Math.floor(next() * 1e6));
    return String.fromCodePoint(32 + Math.floor(next() * 0x2fff));
  };
  const shape = next();
  const count = shape < 0.75 ? 1 + Math.floor(next() * 4) : shape < 0.97 ? 5 + Math.floor(next() * 20) : 300;
  const text = Array.from({ length: count }, piece).join(pick([' ', ' ', ' ', '', '  ', '\n', '\u00a0']));
  return next() < 0.01 ? text.repeat(40).slice(0, 9_000) : text;
}

const words = [
  'belediye',
  'meclisi',
  'köprü',
  'kütüphanelerimizden',
  'İstanbul',
  'ışık',
  'Nâzım',
  'şehremini',
  'yol',
  'su',
  'bir',
  've',
  'ankaranın',
  'karar',
  'imar',
  'itfaiye',
  '1930',
];
const syntax = [
  '"',
  '“',
  '«',
  "'",
  '*',
  '(',
  ')',
  'NEAR(',
  'AND',
  'OR NOT',
  '^',
  ':',
  'title:x',
  'kind = "book" OR',
  "'; drop table term; --",
  '%',
  '_',
  '\\',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '../../etc/passwd',
  '-',
  '--',
  '-"',
  '&lt;',
  '\t',
];
const letters = [
  'İ',
  'i̇',
  'ı',
  'ŞŞŞŞ',
  'â',
  'كتاب',
  '図書館',
  '😀',
  '\u202e',
  '\u0301',
  '\ufeff',
  '\u00ad',
  'ﬁ',
  '\ud800',
  '½',
];

function mistyped(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  const other = 'abcçdefgğhıijklmnoöprsştuüvyz'.charAt(Math.floor(next() * 29));
  const chance = next();
  if (chance < 0.34) return text.slice(0, at) + text.slice(at + 1);
  if (chance < 0.67) return text.slice(0, at) + other + text.slice(at + 1);
  return text.slice(0, at) + other + text.slice(at);
}
