import type { Language } from '../../cms/publications/vocabularies.ts';
import type { PublicationRecord } from '../../cms/publish/publicRecord.ts';

const rightToLeft: readonly Language[] = ['ota-Arab', 'ar'];

/** The attributes that text in this language needs: BCP 47 tag and direction. */
export function textAttributes(language: Language): { lang: string; dir?: 'rtl'; class?: string } {
  return rightToLeft.includes(language) ? { lang: language, dir: 'rtl', class: 'arabic' } : { lang: language };
}

/** The title that stands for the publication in Latin letters where there is one: for window titles and plain text. */
export function plainTitle(titles: PublicationRecord['titles']): string {
  const [first] = titles;
  if (!first) return '';
  if (!rightToLeft.includes(first.language)) return first.text;
  return titles.find(({ type }) => type === 'transliterated')?.text ?? first.text;
}
