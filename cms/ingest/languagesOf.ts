import { keysOf, type Language, languages } from '../publications/vocabularies.ts';

/** Scripts as Unicode names them. */
export type Script = 'Latin' | 'Arabic' | 'Greek' | 'Armenian';

const scripts: Record<Language, Script> = {
  tr: 'Latin',
  'ota-Arab': 'Arabic',
  'ota-Latn': 'Latin',
  en: 'Latin',
  fr: 'Latin',
  de: 'Latin',
  ar: 'Arabic',
  ku: 'Latin',
  el: 'Greek',
  hy: 'Armenian',
};

/**
 * Tesseract's models for a language. Only Turkish and English come with the project; other languages in Latin script are
 * read with both, which gets their letters mostly right. Other scripts are not read by machine.
 */
const models: Partial<Record<Language, string[]>> = {
  tr: ['tur'],
  'ota-Latn': ['tur'],
  en: ['eng'],
  fr: ['eng', 'tur'],
  de: ['tur', 'eng'],
  ku: ['tur', 'eng'],
};

const known = keysOf(languages);

/** All of Tesseract's models that any language needs. */
export const allModels = [...new Set(Object.values(models).flat())];

export function scriptsOf(given: string[]): Set<Script> {
  return new Set(asLanguages(given).map((language) => scripts[language]));
}

/**
 * Tesseract's languages joined by `+`, or undefined when none of the publication's languages can be read. Turkish goes
 * first where it is one of them: read with English before it, İ and ş lose their marks, while English loses nothing.
 */
export function modelsOf(given: string[]): string | undefined {
  const known = asLanguages(given);
  const turkishFirst = known.some((language) => models[language]?.[0] === 'tur') ? ['tur'] : [];
  const needed = new Set([...turkishFirst, ...known.flatMap((language) => models[language] ?? [])]);
  return needed.size === 0 ? undefined : [...needed].join('+');
}

/** The language that a machine's reading is in: the first that it can read. */
export function readLanguage(given: string[]): Language {
  const candidates = asLanguages(given);
  return candidates.find((language) => models[language] !== undefined) ?? candidates[0] ?? 'tr';
}

/** A publication without a language is taken for Turkish. */
function asLanguages(given: string[]): Language[] {
  const found = known.filter((language) => given.includes(language));
  const ordered = given.flatMap((code) => found.filter((language) => language === code));
  return ordered.length === 0 ? ['tr'] : ordered;
}
