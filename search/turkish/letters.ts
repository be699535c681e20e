/**
 * Letters of Turkish words, lower-cased and folded.
 *
 * `toLowerCase` knows no language: it makes "i" + U+0307 of İ and "i" of I. Here İ gives i and I gives ı, whatever the
 * text is composed of.
 */

/** Lower-cased by the Turkish rules and composed (NFC); "İ", "I" + U+0307 and "i" + U+0307 all give "i". */
export function lowerTurkish(word: string): string {
  if (asciiLower.test(word)) return word;
  const composed = word.normalize('NFC');
  return composed.replaceAll('İ', 'i').replaceAll('I', 'ı').toLowerCase().replaceAll('i\u0307', 'i').normalize('NFC');
}

/** Lower-cased letters without what keyboards, printers and OCR lose: ı, ç, ğ, ö, ş, ü, â, î, û become ASCII letters. */
export function foldLetters(letters: string): string {
  if (asciiLower.test(letters)) return letters;
  let folded = '';
  for (const letter of letters) folded += foldedLetters[letter] ?? withoutMarks(letter);
  return folded;
}

const asciiLower = /^[a-z0-9]*$/;

/** What Unicode decomposition does not undo; the Arabic ones are spelling variants of Ottoman prints and keyboards. */
const foldedLetters: Record<string, string> = {
  ı: 'i',
  ç: 'c',
  ğ: 'g',
  ö: 'o',
  ş: 's',
  ü: 'u',
  â: 'a',
  î: 'i',
  û: 'u',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ð: 'd',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ـ: '',
};

function withoutMarks(letter: string): string {
  return letter
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
