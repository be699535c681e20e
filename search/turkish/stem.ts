import { beforeVowels, pronouns } from './irregularWords.ts';
import { roots } from './roots.ts';
import { verbStem } from './verbStem.ts';
import { verbs } from './verbs.ts';

/**
 * The stem of a folded word: inflection is taken off from the right, ending by ending, until a known word, a verb, or
 * nothing more to take. What makes a new word (-lik, -ci, -li, -siz) stays. Stems are for comparing, not for showing.
 * A dictionary form and its inflected forms meet.
 */
export function stem(folded: string): string {
  if (!turkish.test(folded)) return folded;
  const pronoun = pronouns.get(folded);
  if (pronoun) return pronoun;
  let word = folded;
  for (;;) {
    if (roots.has(word) || (word.length > 3 && verbs.has(word))) break;
    const whole = beforeVowels.get(word);
    if (whole) return whole;
    const noun = knownNoun(word);
    if (noun) return noun;
    const verb = verbStem(word);
    if (verb) return canonical(verb);
    const shorter = withoutEnding(word);
    if (shorter === word) break;
    word = shorter;
  }
  return canonical(word);
}

/** Longer ones are no words, and looking for endings in them would take long. */
const turkish = /^[a-z]{3,40}$/;

interface Ending {
  ending: RegExp;
  /** Letters that must be left when what is left is no known word. */
  left: number;
}

const V = '(?<=[aeiou])';
const C = '(?<=[^aeiou])';

/** The first that fits is taken. */
const endings: Ending[] = [
  [`${V}y(?:d[iu]|m[iu]s|s[ae])(?:l[ae]r|[mnk]|n[iu]z)?`, 4],
  ['[dt][iu]rl[ae]r', 4],
  ['[dt][iu]r', 5],
  ['l[ae]r[iu]m[iu]z', 3],
  ['l[ae]r[iu]', 3],
  ['l[ae]r', 3],
  ['(?<=[dt][ae]|n[iu]n)k[iu]', 4],
  ['[iu]m[iu]z', 4],
  ['[iu]n[iu]z', 4],
  [`${V}m[iu]z`, 4],
  [`${V}n[iu]z`, 4],
  [`${V}n?d[ae]n`, 4],
  [`${V}n[iu]n`, 4],
  ['(?<=[^aeioufstkcph])d[ae]n', 4],
  ['(?<=[fstkcph])t[ae]n', 4],
  [`${V}nd[ae]`, 4],
  [`${V}d[ae]`, 4],
  ['(?<=[^aeioufstkcph])d[ae]', 4],
  ['(?<=[fstkcph])t[ae]', 4],
  [`${V}yl[ae]`, 4],
  [`${V}y[iuae]`, 4],
  [`${V}n[iuae]`, 4],
  [`${V}s[iu]`, 4],
  [`${V}nc[ae]`, 4],
  [`${C}[iu]n`, 4],
  [`${C}[iu]m`, 4],
  [`${C}l[ae]`, 4],
  [`${C}c[ae]`, 5],
  [`${C}[iu]`, 4],
  [`${C}[ae]`, 4],
  [`${V}[mn]`, 4],
  // Only behind a known word: elsewhere they are more often a part of it.
  ['k[iu]', Infinity],
  [`${V}c[ae]`, Infinity],
  ['s[ae]', Infinity],
  ['ken', Infinity],
].map(([ending, left]) => ({ ending: new RegExp(`${ending}$`), left: Number(left) }));

/** The longest known noun from which one ending makes this word: kapısı is kapı-sı, not kapıs-ı. */
function knownNoun(word: string): string | undefined {
  let known: string | undefined;
  for (const { ending } of endings) {
    const at = word.search(ending);
    if (at < 2 || at <= (known?.length ?? 0)) continue;
    const rest = canonical(word.slice(0, at));
    if (roots.has(rest)) known = rest;
  }
  return known;
}

/** One ending less; an ending that leaves a known word goes before the others. */
function withoutEnding(word: string): string {
  let first: string | undefined;
  let known: string | undefined;
  for (const { ending, left } of endings) {
    const at = word.search(ending);
    if (at < 2) continue;
    const rest = word.slice(0, at);
    if (at > (known?.length ?? 0) && (knownNoun(rest) || verbStem(rest))) known = rest;
    if (first === undefined && at >= left && vowel.test(rest)) first = rest;
  }
  return known ?? first ?? word;
}

const vowel = /[aeiou]/;

/** Final consonants as they are without a vowel behind them: kitab(ı), kitap; kanad(ı), kanat; ekmeg(i), ekmek. */
function canonical(word: string): string {
  if (roots.has(word)) return word;
  const whole = beforeVowels.get(word);
  if (whole) return whole;
  if (word.length < 4) return word;
  const last = word.at(-1) ?? '';
  const hard = { b: 'p', d: 't', g: 'k' }[last];
  return hard ? word.slice(0, -1) + hard : word;
}
