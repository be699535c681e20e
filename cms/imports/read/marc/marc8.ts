/**
 * MARC-8 in its basic form: ASCII and extended Latin (ANSEL), which has all letters of Turkish
 * (https://www.loc.gov/marc/specifications/specchareng.html). Other scripts, to which an escape character switches, are
 * not read. Combining signs stand before their letter.
 */
export function decodeMarc8(bytes: Uint8Array): string | undefined {
  let text = '';
  let marks = '';
  for (const byte of bytes) {
    if (byte === 0x1b) return undefined;
    const mark = combining[byte];
    if (mark !== undefined) {
      marks += mark;
      continue;
    }
    const letter = byte < 0x80 ? String.fromCharCode(byte) : spacing[byte];
    if (letter === undefined) return undefined;
    text += letter + marks;
    marks = '';
  }
  return (text + marks).normalize('NFC');
}

const spacing = table(0xa1, 'ŁØĐÞÆŒʹ·♭®±ƠƯʼ ʻłøđþæœʺı£ð ơư  °ℓ℗©♯¿¡ß€');
const combining = table(
  0xe0,
  '\u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030c\u030a\ufe20\ufe21\u0315\u030b\u0310\u0327\u0328\u0323\u0324\u0325\u0333\u0332\u0326\u031c\u032e\ufe22\ufe23  \u0313',
);

/** Blanks are bytes without a letter. */
function table(first: number, letters: string): Record<number, string> {
  return Object.fromEntries([...letters].flatMap((letter, at) => (letter === ' ' ? [] : [[first + at, letter]])));
}
