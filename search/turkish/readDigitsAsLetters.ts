/**
 * OCR reads letters as digits: be1ediye, k1tap, park0ur. A digit alone between letters of a word of four letters or
 * more is read back as a letter; codes that begin or end with a digit (TS500, H1N1, 3a) and runs of digits stay.
 */
export function readDigitsAsLetters(folded: string): string {
  if (!interior.test(folded) || folded.replace(/\d/g, '').length < 4) return folded;
  return folded.replace(single, (digit, at: number) => {
    if (digit === '0') return 'o';
    if (digit === '5') return 's';
    if (digit === '6' || digit === '9') return 'g';
    if (digit === '8') return 'b';
    // 1 stands for l, I and ı: a vowel is what two consonants lack.
    const between = vowel.test(folded[at - 1] ?? '') || vowel.test(folded[at + 1] ?? '');
    return between ? 'l' : 'i';
  });
}

const interior = /^[a-z]+(?:[015689][a-z]+)+$/;
const single = /[015689]/g;
const vowel = /[aeiou]/;
