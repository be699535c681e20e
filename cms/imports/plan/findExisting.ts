import type { ClientBase, Pool } from 'pg';
import { foldLetters, lowerTurkish } from '../../../search/turkish/letters.ts';
import { parseDate } from '../../publications/parseDate.ts';
import { calendars } from '../../publications/vocabularies.ts';
import type { Proposal } from '../contract.ts';
import type { PublicationData } from './buildData.ts';

/** What the catalogue has already of a row. */
export interface Existing {
  /** Publications that the row's number, accession number or identifier names. */
  named: { id: number; trashed: boolean }[];
  /** One with the same title, series, number and date. */
  like?: number;
}

interface Wanted {
  identity: Proposal['identity'];
  data: PublicationData;
  /** Whether to look for one with the same title, series, number and date. */
  like: boolean;
}

/** Looks for many rows at once: four queries, whatever their number. In the order of the rows. */
export async function findExisting(client: ClientBase | Pool, wanted: Wanted[]): Promise<Existing[]> {
  const numbers = wanted.flatMap(({ identity }) => identity.number ?? []);
  const accessions = wanted.flatMap(({ identity }) => identity.accessionNumber ?? []);
  const identifiers = wanted.flatMap(({ identity }) => identity.identifier ?? []);
  const titles = wanted.flatMap(({ data, like }) => (like ? [foldedTitle(data)] : []));
  const byNumber = await group(client, numbers.length, {
    text: `select id::text as key, id, deleted_at is not null as trashed from public.publications where id = any($1)`,
    values: [numbers],
  });
  const byAccession = await group(client, accessions.length, {
    text: `select c.accession_number as key, p.id, p.deleted_at is not null as trashed
      from public.publications_copies c join public.publications p on p.id = c._parent_id
      where c.accession_number = any($1)`,
    values: [accessions],
  });
  const byIdentifier = await group(client, identifiers.length, {
    text: `select lower(i.type) || ' ' || i.value as key, p.id, p.deleted_at is not null as trashed
      from public.publications_identifiers i join public.publications p on p.id = i._parent_id
      where i.value = any($1)`,
    values: [identifiers.map(({ value }) => value)],
  });
  const likes = await readLikes(client, titles);
  return wanted.map(({ identity, data, like: asked }) => {
    const { number, accessionNumber, identifier } = identity;
    const named =
      (number !== undefined && byNumber.get(String(number))) ||
      (accessionNumber !== undefined && byAccession.get(accessionNumber)) ||
      (identifier && byIdentifier.get(`${identifier.type.toLowerCase()} ${identifier.value}`)) ||
      [];
    const like = asked ? likes.get(likeness(data)) : undefined;
    return { named, ...(like !== undefined && { like }) };
  });
}

type Named = Existing['named'];

async function group(
  client: ClientBase | Pool,
  asked: number,
  query: { text: string; values: unknown[] },
): Promise<Map<string, Named>> {
  const found = new Map<string, Named>();
  if (asked === 0) return found;
  const { rows } = await client.query<{ key: string; id: number; trashed: boolean }>(query);
  for (const { key, id, trashed } of rows) {
    const same = found.get(key) ?? [];
    if (!same.some((one) => one.id === id)) same.push({ id, trashed });
    found.set(key, same);
  }
  return found;
}

/** Publications with one of these titles, by what makes them the same to people. */
async function readLikes(client: ClientBase | Pool, titles: string[]): Promise<Map<string, number>> {
  if (titles.length === 0) return new Map();
  const { rows } = await client.query<{ id: number; title: string; edtf: string | null; memberships: Membership[] }>(
    `select p.id, p.folded_title as title, p.date_edtf as edtf,
       coalesce((select jsonb_agg(jsonb_build_object('series', m.series_id, 'runningNumber', m.running_number,
           'designation', m.designation, 'enumeration', (
             select jsonb_agg(jsonb_build_object('caption', e.caption, 'from', e."from", 'to', e."to") order by e._order)
             from public.publications_memberships_enumeration e where e._parent_id = m.id)) order by m._order)
         from public.publications_memberships m where m._parent_id = p.id), '[]') as memberships
     from public.publications p where p.folded_title = any($1) and p.deleted_at is null order by p.id desc`,
    [titles],
  );
  // the oldest is what a reader would call the record, and is written last
  return new Map(rows.map(({ id, title, edtf, memberships }) => [signature(title, edtf ?? '', memberships), id]));
}

interface Membership {
  series?: unknown;
  runningNumber?: unknown;
  designation?: unknown;
  enumeration?: { caption?: unknown; from?: unknown; to?: unknown }[] | null;
}

/** The same for two rows that people would take for one publication: title, series, number and date. */
export function likeness(data: PublicationData): string {
  const memberships = Array.isArray(data.memberships) ? (data.memberships as Membership[]) : [];
  return signature(foldedTitle(data), edtfOf(data.date), memberships);
}

function signature(title: string, edtf: string, memberships: Membership[]): string {
  const numbers = memberships.map(({ series, runningNumber, designation, enumeration }) => [
    series ?? null,
    runningNumber === null || runningNumber === undefined ? null : Number(runningNumber),
    designation ? lowerTurkish(String(designation)) : null,
    ...(enumeration ?? []).map(({ caption, from, to }) => [
      lowerTurkish(String(caption)),
      Number(from),
      to === null || to === undefined ? null : Number(to),
    ]),
  ]);
  return JSON.stringify([title, edtf, numbers]);
}

/** As the catalogue folds titles for its lists. */
function foldedTitle(data: PublicationData): string {
  const others = Array.isArray(data.otherTitles) ? data.otherTitles : [];
  const titles = [data.title, ...others.map((title: { text?: unknown }) => title.text)];
  return foldLetters(lowerTurkish(titles.filter(Boolean).join(' ')));
}

function edtfOf(date: unknown): string {
  if (typeof date !== 'object' || date === null) return '';
  const { edtf, asPrinted, calendar } = date as { edtf?: unknown; asPrinted?: unknown; calendar?: unknown };
  if (typeof edtf === 'string' && edtf) return edtf;
  if (typeof asPrinted !== 'string') return '';
  const known = typeof calendar === 'string' && Object.hasOwn(calendars, calendar);
  const parsed = parseDate(asPrinted, known ? (calendar as keyof typeof calendars) : 'gregorian');
  return parsed.ok ? parsed.date.edtf : '';
}
