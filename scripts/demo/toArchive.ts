import { richText } from '../../cms/publications/richText.ts';
import type { DemoAgent } from './authorities/agents.ts';
import type { DemoAuthority } from './authorities/authority.ts';
import type { DemoDepartment } from './authorities/departments.ts';
import type { DemoPlace } from './authorities/places.ts';
import type { DemoSeries } from './authorities/series.ts';
import type { DemoSubject } from './authorities/subjects.ts';
import { demonstrationNote } from './demonstrationNote.ts';
import type { Numbers } from './numbers.ts';
import type { DemoDate, DemoPublication } from './publication.ts';

/** What is sent to the archive for each record; the shapes of its REST API. */

export function noteOf(record: { note?: { tr: string; en?: string } }, language: 'tr' | 'en'): string {
  return [record.note?.[language], demonstrationNote[language]].filter(Boolean).join(' ');
}

const shared = (record: DemoAuthority) => ({
  name: record.name,
  otherNames: record.otherNames ?? [],
  note: noteOf(record, 'tr'),
});

export function departmentData(department: DemoDepartment, numbers: Numbers) {
  return {
    ...shared(department),
    from: department.from,
    until: department.until,
    predecessors: department.predecessors?.map(({ to, ...link }) => ({ ...link, to: numbers.of('departments', to) })),
    parents: department.parents?.map(({ to, ...link }) => ({ ...link, to: numbers.of('departments', to) })),
  };
}

export function subjectData(subject: DemoSubject, numbers: Numbers) {
  return { ...shared(subject), broader: subject.broader ? [numbers.of('subjects', subject.broader)] : [] };
}

export function agentData(agent: DemoAgent) {
  return { ...shared(agent), type: agent.type, born: agent.born, died: agent.died };
}

export function placeData(place: DemoPlace, numbers: Numbers) {
  return { ...shared(place), broader: place.broader ? [numbers.of('places', place.broader)] : [] };
}

export function seriesData(series: DemoSeries, numbers: Numbers) {
  return {
    ...shared(series),
    type: series.type,
    issn: series.issn,
    regimes: series.regimes,
    links: series.links?.map(({ to, ...link }) => ({ ...link, to: numbers.of('series', to) })),
  };
}

const dateData = (date: DemoDate) => ({
  asPrinted: date.asPrinted,
  calendar: date.calendar ?? 'gregorian',
  edtf: date.edtf,
  supplied: date.supplied ?? false,
  evidence: date.evidence,
});

/** Everything but relations, which may point to publications that come later, and the English of what is localised. */
export function publicationData(publication: DemoPublication, numbers: Numbers) {
  const { contributions = [], places = [], memberships = [], parts = [] } = publication;
  return {
    title: publication.title,
    titleLanguage: publication.titleLanguage ?? 'tr',
    type: publication.type,
    languages: publication.languages ?? ['tr'],
    otherTitles: publication.otherTitles,
    date: dateData(publication.date),
    otherDates: publication.otherDates?.map((date) => ({ role: date.role, ...dateData(date) })),
    departments: publication.departments.map((key) => numbers.of('departments', key)),
    subjects: publication.subjects.map((key) => numbers.of('subjects', key)),
    places: places.map(([key, role]) => ({ place: numbers.of('places', key), role })),
    contributions: contributions.map(([key, role, nameAsPrinted]) => ({
      agent: numbers.of('agents', key),
      role,
      nameAsPrinted,
    })),
    memberships: memberships.map(({ series, enumeration = [], runningNumber, designation }) => ({
      series: numbers.of('series', series),
      enumeration: enumeration.map(([caption, from, to]) => ({ caption, from, to })),
      runningNumber,
      designation,
    })),
    parts: parts.map(({ subjects = [], ...part }) => ({
      ...part,
      subjects: subjects.map((key) => numbers.of('subjects', key)),
    })),
    imprint: publication.imprint,
    extent: publication.extent,
    abstract: richText([publication.abstract.tr]),
    notes: noteOf(publication, 'tr'),
    identifiers: publication.identifiers,
    rights: { licence: publication.licence },
    copies: publication.copies,
    objectAccess: publication.objectAccess ?? 'public',
    catalogueLevel: 'full',
    recordSource: 'demo',
  };
}

export function publicationEnglish(publication: DemoPublication) {
  return {
    notes: noteOf(publication, 'en'),
    ...(publication.abstract.en ? { abstract: richText([publication.abstract.en]) } : {}),
  };
}

export function relationsData(publication: DemoPublication, numbers: Numbers) {
  return (publication.relations ?? []).map(([type, to]) => ({ type, to: numbers.of('publications', to) }));
}
