/** Letters of Windows-1254 that Latin-1 has not. */
const own = new Map([
  ['Ğ', 0xd0],
  ['İ', 0xdd],
  ['Ş', 0xde],
  ['ğ', 0xf0],
  ['ı', 0xfd],
  ['ş', 0xfe],
]);

/** As Excel saves a CSV on a Turkish Windows: Windows-1254. */
export function encodeTurkish(text: string): Buffer {
  return Buffer.from([...text].map((letter) => own.get(letter) ?? letter.codePointAt(0) ?? 0x3f));
}
