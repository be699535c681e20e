import { z } from 'zod';
import type { PublicationKind } from '../../cms/publications/vocabularies.ts';
import { sayDate } from '../catalogue/dates.ts';
import type { CitationFormat } from './citationFormats.ts';
import type { CitedName, CitedWork } from './citedWork.ts';

/**
 * A file for reference managers. Citation.js says which type and which fields a work has in each format; the lines are
 * written here, because its own writers break long values in mid-word, drop Arabic letters, and guard capitals
 * by the English alphabet.
 */
export async function exportCitation(work: CitedWork, format: CitationFormat): Promise<string> {
  const { Cite } = await openCitationJs();
  return format === 'bib'
    ? writeBibtex(bibtexEntries.parse(new Cite(toCsl(work, escapeTex)).format('bibtex', { format: 'object' })), work)
    : writeRis(risEntries.parse(new Cite(toCsl(work, (text) => text)).format('ris', { format: 'object' })));
}

/** Loaded when the first visitor asks: the server starts without it. */
async function openCitationJs() {
  const core = await import('@citation-js/core');
  await Promise.all([import('@citation-js/plugin-bibtex'), import('@citation-js/plugin-ris')]);
  Object.assign(core.plugins.config.get('@bibtex').format, {
    asciiOnly: false,
    useIdAsLabel: true,
    checkLabel: false,
  });
  return core;
}

/** Types of CSL 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types). */
const cslTypes: Record<PublicationKind, string> = {
  book: 'book',
  bulletin: 'periodical',
  periodical: 'periodical',
  newspaper: 'periodical',
  annualReport: 'report',
  report: 'report',
  budget: 'report',
  decisions: 'book',
  regulation: 'legislation',
  plan: 'report',
  map: 'map',
  poster: 'graphic',
  brochure: 'pamphlet',
  album: 'book',
  catalogue: 'book',
  other: 'document',
};

/** CSL-JSON (https://github.com/citation-style-language/schema), every text through `written`. */
function toCsl(work: CitedWork, written: (text: string) => string): Record<string, unknown> {
  const type = cslTypes[work.kind];
  const names = (all: readonly CitedName[]) =>
    all.map((name) =>
      'literal' in name
        ? { literal: written(name.literal) }
        : { family: written(name.family), given: written(name.given) },
    );
  const number = work.series?.enumeration ? written(work.series.enumeration) : undefined;
  const parts = dateParts(work.date?.edtf);
  const printed = work.date && work.date.calendar !== 'gregorian' ? sayDate(work.date, 'tr') : undefined;
  return {
    id: `kutuk-${work.number}`,
    type,
    title: written(work.subtitle ? `${work.title}: ${work.subtitle}` : work.title),
    author: names(work.authors),
    editor: names(work.editors),
    translator: names(work.translators),
    ...(parts && { issued: { 'date-parts': parts } }),
    publisher: written(work.publisher),
    ...(work.place && { 'publisher-place': written(work.place) }),
    ...(work.edition && { edition: written(work.edition) }),
    ...(work.series && { 'collection-title': written(work.series.name) }),
    ...(number && { 'collection-number': number, ...(type === 'periodical' && { issue: number }) }),
    ...(number && type === 'report' && { number }),
    ...(work.isbn && { ISBN: work.isbn }),
    ...(printed && { note: written(printed) }),
    archive: written(work.library),
    language: work.language,
    URL: work.address,
  };
}

/** What an EDTF date says exactly; for a range both ends. */
function dateParts(edtf: string | undefined): number[][] | undefined {
  const parts = (edtf ?? '').split('/').map((end) => /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?[~?%]?$/.exec(end));
  const known = parts.flatMap((found) =>
    found
      ? [
          found
            .slice(1)
            .filter((part) => part !== undefined)
            .map(Number),
        ]
      : [],
  );
  return known.length === parts.length ? known : undefined;
}

const texts = z.record(z.string(), z.string());
const bibtexEntries = z.tuple([z.object({ type: z.string(), properties: texts })]);
const risEntries = z.tuple([z.record(z.string(), z.union([z.string(), z.array(z.string())]))]);

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function writeBibtex([{ type, properties }]: z.infer<typeof bibtexEntries>, work: CitedWork): string {
  const { number, title, subtitle, series } = work;
  const { title: _, series: inSeries, month, ...fields } = properties;
  const day = /\d+$/.exec(month ?? '')?.[0];
  const at = months.find((name, index) => month?.startsWith(name) || month === String(index + 1));
  const whole = escapeTex(subtitle ? `${title}: ${subtitle}` : title);
  const lines = [
    // twice braced: no style may change a letter's case
    `title = {{${whole}}}`,
    ...(series && inSeries ? [`series = {{${escapeTex(series.name)}}}`] : []),
    ...Object.entries(fields).map(([name, value]) => `${name} = {${value}}`),
    ...(at ? [`month = ${at}`] : []),
    ...(at && day && month !== day ? [`day = {${day}}`] : []),
  ];
  return `@${type}{kutuk-${number},\n${lines.map((line) => `  ${line},\n`).join('')}}\n`;
}

/** https://www.ctan.org/pkg/btxdoc: braces that are not of one's own making would end the field. */
function escapeTex(text: string): string {
  return text
    .replace(
      /[\\{}]/g,
      (sign) => ({ '\\': '{\\textbackslash}', '{': '{\\textbraceleft}', '}': '{\\textbraceright}' })[sign] ?? '',
    )
    .replace(/[&%$#_]/g, '\\$&');
}

/** Lines end in CR LF, and a date has two digits in each part. */
function writeRis([entry]: z.infer<typeof risEntries>): string {
  const { TY: type, ...fields } = entry;
  const line = (tag: string, value: string) => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}`.trimEnd();
  const lines = Object.entries(fields).flatMap(([tag, value]) =>
    [value].flat().map((one) => line(tag, tag === 'DA' ? one.replace(/\/(\d)(?=\/)/g, '/0$1') : one)),
  );
  return [line('TY', String(type)), ...lines, 'ER  - ', ''].join('\r\n');
}
