import type { InterfaceLanguage } from '../addresses.ts';
import { citationDate, undated } from './citationDate.ts';
import { type CitedName, type CitedWork, isIssue } from './citedWork.ts';
import { sentences } from './sentences.ts';
import type { CitationText } from './styles.ts';

const words = {
  tr: { editor: 'haz.', translator: 'Çev.', medium: 'çevrimiçi', available: 'Erişim adresi:' },
  en: { editor: 'ed.', translator: 'Translated by', medium: 'online', available: 'Available from:' },
} as const;

/**
 * ISO 690:2021, clause 7, numeric references: names, title [medium], number, edition, place: publisher, date, series,
 * identifier, address. What stands at a permanent address does not change, so that no day of a visit is asked for.
 */
export function iso690(work: CitedWork, language: InterfaceLanguage): CitationText {
  const t = words[language];
  const { authors, editors, translators, series } = work;
  const role = authors.length > 0 || editors.length === 0 ? '' : ` (${t.editor})`;
  const date = citationDate(work, language);
  const said = date?.full ?? undated(language);
  const isSame = isIssue(work) && series?.name === work.title;
  return [
    ...sentences(
      (authors.length > 0 ? authors : editors).map(capital).join('; ') + role,
      [{ title: work.subtitle ? `${work.title}: ${work.subtitle}` : work.title }, ` [${t.medium}]`],
      isSame && series.enumeration,
      work.edition,
      translators.length > 0 && `${t.translator} ${translators.map(capital).join('; ')}`,
      [
        work.place ? `${work.place}: ${work.publisher}` : work.publisher,
        ', ',
        date === undefined || date.supplied ? `[${said}]` : said,
      ],
      series && !isSame && [series.name, series.enumeration].filter(Boolean).join(', '),
      work.isbn && `ISBN ${work.isbn}`,
      '',
    ),
    `${t.available} ${work.address}`,
  ];
}

/** Family names in capitals, by the rules of Turkish: Işık, İnan and Ilgaz stay apart. */
function capital(name: CitedName): string {
  return 'literal' in name ? name.literal : `${name.family.toLocaleUpperCase('tr')}, ${name.given}`;
}
