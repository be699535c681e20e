import type { InterfaceLanguage } from '../addresses.ts';
import { citationDate, undated } from './citationDate.ts';
import { type CitedName, type CitedWork, isIssue } from './citedWork.ts';
import { sentences } from './sentences.ts';
import type { CitationText } from './styles.ts';

const words = {
  tr: { and: 've', editor: 'haz.', editors: 'haz.', translator: (names: string) => `Çeviren ${names}` },
  en: { and: 'and', editor: 'ed.', editors: 'eds.', translator: (names: string) => `Translated by ${names}` },
} as const;

/** The Chicago Manual of Style, notes and bibliography: the entry of a bibliography. */
export function chicago(work: CitedWork, language: InterfaceLanguage): CitationText {
  const t = words[language];
  const { authors, editors, translators, series } = work;
  const responsible = authors.length > 0 ? authors : editors;
  const role = authors.length > 0 || editors.length === 0 ? '' : `, ${editors.length > 1 ? t.editors : t.editor}`;
  const date = citationDate(work, language);
  const said = isIssue(work) ? date?.full : date?.year;
  const year = said === undefined ? undated(language) : date?.supplied ? `[${said}]` : said;
  const isSame = isIssue(work) && series?.name === work.title;
  const title = work.subtitle ? `${work.title}: ${work.subtitle}` : work.title;
  return sentences(
    listNames(responsible, language) + role,
    [{ title }],
    isSame && series.enumeration,
    work.edition,
    translators.length > 0 && t.translator(translators.map(natural).join(', ')),
    series && !isSame && [series.name, series.enumeration].filter(Boolean).join(', '),
    `${work.place ? `${work.place}: ` : ''}${work.publisher}, ${year}`,
    work.address,
  );
}

/** The first by the family name, the others as they are spoken. */
function listNames(names: readonly CitedName[], language: InterfaceLanguage): string {
  const [first, ...others] = names;
  if (first === undefined) return '';
  const begin = 'literal' in first ? first.literal : `${first.family}, ${first.given}`;
  const rest = others.map(natural);
  const last = rest.pop();
  if (last === undefined) return begin;
  // none before the Turkish word, nor between two bodies
  const comma = language === 'en' && (rest.length > 0 || 'family' in first) ? ',' : '';
  return `${[begin, ...rest].join(', ')}${comma} ${words[language].and} ${last}`;
}

function natural(name: CitedName): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`;
}
