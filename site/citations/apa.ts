import type { PublicationKind } from '../../cms/publications/vocabularies.ts';
import type { InterfaceLanguage } from '../addresses.ts';
import { citationDate, undated } from './citationDate.ts';
import { type CitedName, type CitedWork, isIssue } from './citedWork.ts';
import { sentences } from './sentences.ts';
import type { CitationText } from './styles.ts';

const words = {
  tr: { and: 've', editor: '(Haz.)', editors: '(Haz.)', translator: 'Çev.' },
  en: { and: '&', editor: '(Ed.)', editors: '(Eds.)', translator: 'Trans.' },
} as const;

const described: Partial<Record<PublicationKind, Record<InterfaceLanguage, string>>> = {
  map: { tr: 'Harita', en: 'Map' },
  poster: { tr: 'Afiş', en: 'Poster' },
  brochure: { tr: 'Broşür', en: 'Brochure' },
};

/** Publication Manual of the American Psychological Association, 7th edition, chapter 10. */
export function apa(work: CitedWork, language: InterfaceLanguage): CitationText {
  const t = words[language];
  const { authors, editors, translators, series } = work;
  const responsible = authors.length > 0 ? authors : editors;
  const role = authors.length > 0 || editors.length === 0 ? '' : ` ${editors.length > 1 ? t.editors : t.editor}`;
  const date = citationDate(work, language);
  const day = isIssue(work) && date?.day ? `, ${date.day}` : '';
  const title = work.subtitle ? `${work.title}: ${work.subtitle}` : work.title;
  const inTitle = isIssue(work) && series?.name === work.title && series.enumeration !== '';
  const kind = described[work.kind]?.[language];
  const notes = [
    series && !inTitle && [series.name, series.enumeration].filter(Boolean).join(', '),
    work.edition,
    translators.length > 0 && `${listNames(translators, language, natural)}, ${t.translator}`,
  ].filter(Boolean);
  const publisherIsAuthor = responsible.some((name) => 'literal' in name && name.literal === work.publisher);
  return [
    ...sentences(
      listNames(responsible, language, initialled) + role,
      `(${date?.year ?? undated(language)}${day})`,
      [
        { title: inTitle ? `${title}, ${series?.enumeration}` : title },
        ...(notes.length > 0 ? [` (${notes.join('; ')})`] : []),
        ...(kind ? [` [${kind}]`] : []),
      ],
      !publisherIsAuthor && work.publisher,
      '',
    ),
    work.address,
  ];
}

type Write = (name: CitedName) => string;

function listNames(names: readonly CitedName[], language: InterfaceLanguage, write: Write): string {
  const written = names.map(write);
  const last = written.pop();
  if (written.length === 0) return last ?? '';
  // none before the Turkish word, nor between two bodies
  const comma = language === 'en' && (written.length > 1 || names.some((name) => 'family' in name)) ? ',' : '';
  return `${written.join(', ')}${comma} ${words[language].and} ${last}`;
}

const natural: Write = (name) => ('literal' in name ? name.literal : `${initials(name.given)} ${name.family}`);
const initialled: Write = (name) => ('literal' in name ? name.literal : `${name.family}, ${initials(name.given)}`);

/** Nâzım Hikmet: N. H.; Jean-Paul: J.-P. */
function initials(given: string): string {
  return given
    .split(/\s+/)
    .filter(Boolean)
    .map((part) =>
      part
        .split('-')
        .map((half) => `${[...half][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
}
