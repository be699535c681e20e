/**
 * Text as it is kept: composed (NFC), ligatures of type resolved into their letters, and nothing that a database or a
 * reader can't hold (control characters, half surrogates). Line ends and blanks stay.
 */
export function cleanText(text: string): string {
  if (plain.test(text)) return text;
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/(?!\s)\p{Cc}|[\ufeff\ufffe\uffff]/gu, '');
}

/** Printable ASCII and the letters of Turkish, composed. */
const plain = /^[ -~çğıöşüÇĞİÖŞÜâîûÂÎÛ]*$/;
