import { verbs } from './verbs.ts';

/**
 * The stem of a verb form in folded letters (yapılmasını without its noun endings is yapılma: yap), or undefined when
 * nothing says that it is one. Tense, mood, participle, negation, ability and passive are taken off.
 */
export function verbStem(word: string): string | undefined {
  let longest = 0;
  let found: string | undefined;
  for (const { ending, narrows, listed } of verbEndings) {
    const at = word.search(ending);
    if (at < 1 || at <= longest) continue;
    const base = word.slice(0, at);
    const verb = narrows ? narrowedBase(base) : bareBase(base, listed);
    if (!verb) continue;
    found = verb;
    longest = at;
  }
  if (found) return found;
  const strong = word.search(unmistakable);
  return strong >= 4 ? word.slice(0, strong) : undefined;
}

const person = '(?:[iu]m|s[iu]n(?:[iu]z)?|[iu]z|l[ae]r|[mnk]|n[iu]z)?';
const past = '(?:y?[dt][iu]|y?m[iu]s|y?s[ae])?';
const copula = '(?:[dt][iu]r(?:l[ae]r)?)?';

const verbEndings = [
  `(?<=[aeiou])yor(?:l[ae]r)?${past}${person}${copula}`,
  `[iu]yor(?:l[ae]r)?${past}${person}${copula}`,
  `y?[ae]c[ae][gk](?:t[iu])?(?:l[ae]r)?${past}${person}${copula}`,
  `m[ae]kt[ae](?:l[ae]r)?${past}${person}${copula}(?:n)?`,
  'm[ae]ks[iu]z[iu]n',
  'm[ae]k',
  'm[ae]d[ae]n',
  `m[ae]l[iu](?:l[ae]r)?${past}(?:y[iu]m|y[iu]z|${person})${copula}`,
  `m[ae]z(?:l[ae]r)?${past}${person}`,
  `y?[ae]m[ae]z(?:l[ae]r)?${past}${person}`,
  `m[iu]s(?:l[ae]r)?(?:[dt][iu]|s[ae])?${person}${copula}`,
  `[dt][iu](?:l[ae]r|[mnk]|n[iu]z)?(?:ys[ae]|yd[iu])?`,
  `s[ae](?:l[ae]r|[mnk]|n[iu]z)?(?:yd[iu]|ym[iu]s)?(?:l[ae]r|[mnk])?`,
  '[dt][iu](?:g|k)(?:c[ae])?',
  'y?[ae]r[ae]k(?:t[ae]n)?',
  'y?[iu]nc[ae](?:y[ae])?',
  'y?[iu]p',
  'y?[ae]l[iu]m',
  '(?:[iuae]?r|m[ae]z)ken',
  's[iu]n(?:l[ae]r)?',
  'm[ae]y[iu]n(?:[iu]z)?',
  'y?[ae]y[iu]m',
  `[iuae]r(?:l[ae]r)?${past}${person}`,
  `(?<=[aeiou])r(?:l[ae]r)?${past}${person}`,
  '(?:[iuae]r|m[ae]z)c[ae]s[iu]n[ae]',
  'y?[ae]n',
  'm[ae]m?',
  'y?[ae]s[iu]',
]
  // With and without the buffer letter: both yaşa-yan and say-an.
  .flatMap((ending) =>
    ending.startsWith('y?') ? [`(?<=[aeiou])${ending.replace('y?', 'y')}`, ending.slice(2)] : [ending],
  )
  .map((ending) => ({
    ending: new RegExp(`${ending}$`),
    narrows: ending.startsWith('[iu]yor'),
    // What looks like a verb in -le or -la here is mostly a plural: zamanlar, zamanla-r.
    listed: ending.startsWith('(?<=[aeiou])r'),
  }));

/** Endings that hardly any noun has; what is before them is a verb even when it is not a known one. */
const unmistakable =
  /[iu]yor.*$|m[ae]kt[ae].*$|m[iu]s(?:l[ae]r)?t[iu].*$|[dt][iu][gk]l[ae]r[iu]$|y?[ae]c[ae]kl[ae]r[iu]?$/;

/** Before -yor a vowel is lost or narrowed: bekliyor, başlıyor, diyor. */
function narrowedBase(base: string): string | undefined {
  if (verbs.has(base)) return base;
  const wide = ['a', 'e'].map((vowel) => base + vowel).find((candidate) => verbs.has(candidate));
  return wide ?? bareBase(base) ?? bareBase(base + (/a[^aeiou]*(?:[iou][^aeiou]*)*$/.test(base) ? 'a' : 'e'));
}

const voices = [
  /(?<=.)y?[iu]ver$/,
  /(?<=.)m[ae]?$/,
  /(?<=.)y?[ae]bil$/,
  /(?<=.)y?[ae]m[ae]?$/,
  /(?<=[^aeiou])[iu]l$/,
  /(?<=[^aeiou])[iu]n$/,
  /(?<=[aeiou])n$/,
];
const made = /(?:l[ae]|l[ae][nst]|[dt][iu]r|l[ae]nd[iu]r|l[ae]st[iu]r)$/;

function bareBase(base: string, listed = false): string | undefined {
  if (irregular[base]) return irregular[base];
  if (verbs.has(base)) return base;
  for (const voice of voices) {
    const at = base.search(voice);
    if (at < 2) continue;
    const found = bareBase(base.slice(0, at), true);
    if (found) return found;
  }
  return !listed && base.length >= 5 && made.test(base) ? base : undefined;
}

const irregular: Record<string, string> = {
  d: 'de',
  y: 'ye',
  diy: 'de',
  yiy: 'ye',
  gid: 'git',
  ed: 'et',
  di: 'de',
  yi: 'ye',
  gud: 'gut',
  tad: 'tat',
  denil: 'de',
  den: 'de',
  yen: 'ye',
};
