import { foldLetters } from './letters.ts';

/**
 * A word with apostrophes, without its inflection: Ankara'nın gives Ankara, TBMM'ce gives TBMM, 1923'te gives 1923.
 * An apostrophe that belongs to the word (mes'ele, san'at, kat'î, Kur'an) is taken out and the word kept whole.
 *
 * @param parts the word cut at its apostrophes, in lower-cased letters; at least two
 * @param proper whether the word looks like a name or a number: it starts with a capital or a digit
 */
export function dropSuffix(parts: string[], proper: boolean): string {
  const tail = parts.at(-1) ?? '';
  const head = parts.slice(0, -1).join('');
  if (head === '' || circumflex.test(tail) || arabic.test(foldLetters(`${head}'${tail}`))) return head + tail;
  // Without a capital, a single letter is as likely a part of the word (kat'i) and the stemmer will see to it.
  const inflection = inflections.test(foldLetters(tail)) && (proper || tail.length > 1);
  return inflection ? head : head + tail;
}

const circumflex = /[âîû]/;

/**
 * Arabic words whose own ending looks like an inflection: san'atı, sür'ati, cür'et, kat'idir, şer'iye, def'a, neş'e.
 * The stemmer takes off what is one.
 */
const arabic = /'[ae]t|^(?:def|kat|kit|kur|mer|nes|ser|vak)'[aei]/;

/**
 * Endings as they follow an apostrophe, in folded letters: ordinal, derivation, plural, possessive, case, relative
 * -ki, copula. Every part is optional, so nothing at all also fits (Ankara' at the end of a quotation).
 */
const inflections = new RegExp(
  [
    '^',
    '(?:[iu]?nc[iu])?',
    '(?:l[iu]k|l[iu]|s[iu]z|c[iu])?',
    '(?:l[ae]r)?',
    '(?:[iu]m(?:[iu]z)?|[iu]n[iu]z|s?[iu])?',
    '(?:y?[iu]|y?[ae]|n[iuae]|n?[dt][ae]n?|n?[iu]n|y?l[ae]|n?c[ae])?',
    '(?:ki(?:l[ae]r)?(?:n?[iu]n?|n?[ae]|n?d[ae]n?)?)?',
    '(?:[dt][iu]r|y?[dt][iu]|y?m[iu]s|ys[ae])?',
    '$',
  ].join(''),
);
