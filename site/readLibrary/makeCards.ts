import type { AuthorityKind, PublicationRecord } from '../../cms/publish/publicRecord.ts';
import type { AuthorityReference, Card } from '../library.ts';
import type { Held, RecordCache } from './recordCache.ts';
import type { VisibleSet } from './visibleSet.ts';

export type ReadCards = (state: VisibleSet, numbers: readonly number[]) => Promise<Card[]>;

/** Cards in the order asked for; what is not visible is left out. One query for all that are not held. */
export function makeCards(records: RecordCache): ReadCards {
  return async (state, numbers) => {
    const held = await records.read(state, 'publication', numbers);
    return numbers.flatMap((number) => {
      const entry = held.get(number);
      return entry ? [makeCard(state, entry)] : [];
    });
  };
}

export function makeCard(state: VisibleSet, { record, cover }: Held<PublicationRecord>): Card {
  const [title, ...others] = record.titles;
  // the schema asks for one title at least
  if (title === undefined) throw new TypeError(`publication ${record.number} has no title`);
  const subtitle = others
    .filter(({ type }) => type === 'other' || type === 'transliterated')
    .map(({ text }) => text)
    .join(' · ');
  const date = record.dates[0];
  return {
    number: record.number,
    type: record.type,
    title,
    ...(subtitle !== '' && { subtitle }),
    ...(date && { date }),
    languages: record.languages,
    departments: references(state, 'department', record.departments),
    memberships: record.memberships.flatMap((membership) => {
      const series = reference(state, 'series', membership.series);
      return series ? [{ series, enumeration: enumerationOf(membership) }] : [];
    }),
    pageCount: record.pageCount,
    objectAccess: record.objectAccess,
    ...(cover && { cover }),
    hasFile: record.objectAccess === 'public' && record.files.length > 0,
    onPaper: record.copies.length > 0,
  };
}

/** Yıl 3, Sayı 7–8; with the designation (özel sayı); or the running number; empty when there is none. */
export function enumerationOf({
  enumeration,
  designation,
  runningNumber,
}: PublicationRecord['memberships'][number]): string {
  const parts = enumeration.map(levelOf);
  if (designation) parts.push(designation);
  if (parts.length > 0) return parts.join(', ');
  return runningNumber === undefined ? '' : String(runningNumber);
}

/** A caption that has its number in it ("3. Yıl") stands as it is. */
function levelOf({ caption, from, to }: PublicationRecord['memberships'][number]['enumeration'][number]): string {
  if (/\d/.test(caption)) return caption;
  const range = to === undefined || to === from ? `${from}` : `${from}–${to}`;
  return caption === '' ? range : `${caption} ${range}`;
}

export function reference(state: VisibleSet, kind: AuthorityKind, number: number): AuthorityReference | undefined {
  const name = state.of(kind).get(number)?.name;
  return name === undefined ? undefined : { kind, number, name };
}

export function references(state: VisibleSet, kind: AuthorityKind, numbers: readonly number[]): AuthorityReference[] {
  return numbers.flatMap((number) => reference(state, kind, number) ?? []);
}
