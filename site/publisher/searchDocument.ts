import type { AuthorityRecord, PublicationRecord, PublicPage } from '../../cms/publish/publicRecord.ts';
import type { NamedValue, PublicationDocument } from '../../search/documents.ts';
import { enumerationOf } from '../readLibrary/makeCards.ts';

export interface DocumentParts {
  record: PublicationRecord;
  revision: number;
  pages: readonly PublicPage[];
  /** The visible ones among those that the record names, and all of the chains that its departments are part of. */
  authorities: readonly AuthorityRecord[];
}

/** What is indexed of a publication. Pure: names are those of the visible authorities, and no others are found. */
export function searchDocument({ record, revision, pages, authorities }: DocumentParts): PublicationDocument {
  const named = (kind: AuthorityRecord['kind'], numbers: readonly number[]): NamedValue[] =>
    [...new Set(numbers)].flatMap((number) => {
      const found = authorities.find((authority) => authority.kind === kind && authority.number === number);
      return found ? [{ number, names: [found.name, ...found.otherNames.map(({ text }) => text)] }] : [];
    });
  const issued = record.dates[0];
  const agents = named('agent', [
    ...record.contributions.map(({ agent }) => agent),
    ...record.parts.flatMap((part) => part.agents),
  ]);
  for (const { agent, nameAsPrinted } of record.contributions) {
    if (nameAsPrinted) agents.find(({ number }) => number === agent)?.names.push(nameAsPrinted);
  }
  return {
    number: record.number,
    revision,
    kind: record.type,
    titles: record.titles.map(({ text }) => text),
    ...(issued?.earliest && { yearFrom: yearOf(issued.earliest), earliest: issued.earliest }),
    ...(issued?.latest && { yearTo: yearOf(issued.latest) }),
    series: named(
      'series',
      record.memberships.map(({ series }) => series),
    ),
    departments: withChains(named('department', record.departments), authorities),
    subjects: named('subject', [...record.subjects, ...record.parts.flatMap((part) => part.subjects)]),
    agents,
    places: named(
      'place',
      record.places.map(({ place }) => place),
    ),
    languages: record.languages,
    holding: holdingOf(record),
    notes: notesOf(record),
    pages: pages.map(({ key, position, label, text, otherTexts }) => ({
      key,
      position,
      label,
      text,
      ...(otherTexts && otherTexts.length > 0 && { otherTexts }),
    })),
  };
}

/** A publication keeps its department's name of the day, and is found by those that came before and after. */
function withChains(departments: NamedValue[], authorities: readonly AuthorityRecord[]): NamedValue[] {
  const known = new Map(authorities.flatMap((one) => (one.kind === 'department' ? [[one.number, one] as const] : [])));
  const next = (number: number): number[] => [
    ...(known.get(number)?.predecessors.map(({ to }) => to) ?? []),
    ...[...known.values()].filter((one) => one.predecessors.some(({ to }) => to === number)).map((one) => one.number),
  ];
  return departments.map(({ number, names }) => {
    // grows while it is walked through
    const chain = new Set([number]);
    for (const member of chain) for (const other of next(member)) chain.add(other);
    chain.delete(number);
    const others = [...chain].flatMap((member) => {
      const department = known.get(member);
      return department ? [department.name, ...department.otherNames.map(({ text }) => text)] : [];
    });
    return { number, names: [...new Set([...names, ...others])] };
  });
}

/** Both may be true at once. As in the strip, what can't be read here counts as held on paper. */
function holdingOf(record: PublicationRecord): PublicationDocument['holding'] {
  const readable = record.objectAccess === 'public' && record.pageCount > 0;
  return [
    ...(readable ? ['digital' as const] : []),
    ...(record.copies.length > 0 || !readable ? ['paper' as const] : []),
  ];
}

function notesOf({ abstract, notes, parts, identifiers, memberships, dates, imprint }: PublicationRecord): string[] {
  const all = [
    abstract.tr?.text,
    abstract.en?.text,
    notes.tr,
    notes.en,
    ...parts.map(({ title }) => title),
    ...identifiers.map(({ value }) => value),
    ...memberships.map(enumerationOf),
    ...dates.map(({ asPrinted }) => asPrinted),
    imprint.publisher,
    imprint.printer,
    imprint.place,
  ];
  return all.filter((text): text is string => text !== undefined && text.trim() !== '');
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
