import { z } from 'zod';
import { keysOf, relationTypes } from '../../cms/publications/vocabularies.ts';
import type { PublicationRecord } from '../../cms/publish/publicRecord.ts';
import type { Card, PageSummary, PublicationView } from '../library.ts';
import type { Connection } from './connect.ts';
import { enumerationOf, makeCard, type ReadCards, reference, references } from './makeCards.ts';
import type { RecordCache } from './recordCache.ts';
import type { VisibleSet } from './visibleSet.ts';

interface Parts {
  query: Connection['query'];
  records: RecordCache;
  cards: ReadCards;
}

/** Everything on a publication's public page, in three queries however much it is linked. */
export function viewPublication({ query, records, cards }: Parts) {
  return async (state: VisibleSet, number: number): Promise<PublicationView | undefined> => {
    const held = (await records.read(state, 'publication', [number])).get(number);
    if (held === undefined) return undefined;
    const { record, revision } = held;
    const { neighbours, besides, inverse, pages } = await readSurroundings(query, number, record);
    const wanted = [
      ...[...neighbours, ...besides].map(({ publication }) => publication),
      ...inverse.map(({ publication }) => publication),
      ...record.relations.map(({ to }) => to),
    ];
    const related = new Map((await cards(state, [...new Set(wanted)])).map((card) => [card.number, card]));
    return {
      record,
      revision,
      card: makeCard(state, held),
      departments: references(state, 'department', record.departments),
      subjects: references(state, 'subject', record.subjects),
      places: record.places.flatMap(({ place, role }) => {
        const found = reference(state, 'place', place);
        return found ? [{ place: found, role }] : [];
      }),
      contributions: record.contributions.flatMap(({ agent, role, nameAsPrinted }) => {
        const found = reference(state, 'agent', agent);
        return found ? [{ agent: found, role, ...(nameAsPrinted !== undefined && { nameAsPrinted }) }] : [];
      }),
      memberships: viewMemberships(state, record, neighbours, related),
      relations: [
        ...record.relations.flatMap(({ type, to }) => relation(type, false, related.get(to))),
        ...inverse.flatMap(({ publication, role }) => {
          const type = relationType.safeParse(role);
          return type.success ? relation(type.data, true, related.get(publication)) : [];
        }),
      ],
      onSubjects: viewSubjects(state, besides, related),
      parts: viewParts(state, record, pages),
      pages: pages.map(summarize),
    };
  };
}

function viewParts(state: VisibleSet, { parts }: PublicationRecord, pages: SummaryRow[]): PublicationView['parts'] {
  return parts.map(({ agents, subjects, ...part }) => {
    const page = pages.find(({ label }) => label === part.firstPage);
    return {
      ...part,
      agents: references(state, 'agent', agents),
      subjects: references(state, 'subject', subjects),
      ...(page && { page: summarize(page) }),
    };
  });
}

const relationType = z.enum(keysOf(relationTypes));

function relation(type: PublicationView['relations'][number]['type'], inverse: boolean, to: Card | undefined) {
  return to ? [{ type, inverse, to }] : [];
}

interface Neighbour {
  /** Number of the series or subject. */
  number: number;
  before: boolean;
  publication: number;
}

interface Surroundings {
  /** The issues before and after in each series, among those that are visible. */
  neighbours: Neighbour[];
  /** What was issued just before and after on each of the chosen subjects. */
  besides: Neighbour[];
  /** Publications that name this one in a relation. */
  inverse: { publication: number; role: string }[];
  pages: SummaryRow[];
}

const isVisible = `exists (select from library.record r where r.kind = 'publication' and r.number = l.publication)`;

const readNeighbours = (kind: 'series' | 'subject') => /* sql */ `
  (select coalesce(json_agg(n), '[]') from (
    select distinct own.number, side.before, side.publication
    from library.link own
    cross join lateral (
      (select true as before, l.publication from library.link l
        where l.kind = own.kind and l.number = own.number
          and (l.sort_key, l.publication) < (own.sort_key, own.publication) and ${isVisible}
        order by l.sort_key desc, l.publication desc limit 1)
      union all
      (select false, l.publication from library.link l
        where l.kind = own.kind and l.number = own.number
          and (l.sort_key, l.publication) > (own.sort_key, own.publication) and ${isVisible}
        order by l.sort_key, l.publication limit 1)
    ) side
    where own.publication = $1 and own.kind = '${kind}' ${kind === 'subject' ? 'and own.number = any ($3)' : ''}
    order by own.number, side.before desc, side.publication
  ) n)`;

const readAll = /* sql */ `
select
  ${readNeighbours('series')} as neighbours,
  ${readNeighbours('subject')} as besides,
  (select coalesce(json_agg(i), '[]') from (
    select publication, role from library.link where kind = 'publication' and number = $1 order by publication, role
  ) i) as inverse,
  (select coalesce(json_agg(p), '[]') from (
    select key, position, label, image, width, height, text <> '' as has_text
    from library.page where publication = $1 and $2 order by position, key
  ) p) as pages`;

/** Of more subjects than this a page would become a list of other publications. */
const mostSubjects = 3;

async function readSurroundings(
  query: Connection['query'],
  number: number,
  { objectAccess, subjects }: PublicationRecord,
): Promise<Surroundings> {
  const chosen = subjects.slice(0, mostSubjects);
  const [row] = await query<Surroundings>(readAll, [number, objectAccess === 'public', chosen]);
  return row ?? { neighbours: [], besides: [], inverse: [], pages: [] };
}

function viewSubjects(
  state: VisibleSet,
  besides: readonly Neighbour[],
  related: ReadonlyMap<number, Card>,
): PublicationView['onSubjects'] {
  const subjects = references(state, 'subject', [...new Set(besides.map(({ number }) => number))]);
  return subjects.map((subject) => ({
    subject,
    cards: besides.flatMap(({ number, publication }) =>
      number === subject.number ? (related.get(publication) ?? []) : [],
    ),
  }));
}

function viewMemberships(
  state: VisibleSet,
  record: PublicationRecord,
  neighbours: readonly Neighbour[],
  related: ReadonlyMap<number, Card>,
): PublicationView['memberships'] {
  return record.memberships.flatMap((membership) => {
    const series = reference(state, 'series', membership.series);
    if (series === undefined) return [];
    const side = (before: boolean) => {
      const found = neighbours.find((one) => one.number === series.number && one.before === before);
      return found && found.publication !== record.number ? related.get(found.publication) : undefined;
    };
    const previous = side(true);
    const next = side(false);
    return [{ series, enumeration: enumerationOf(membership), ...(previous && { previous }), ...(next && { next }) }];
  });
}

interface SummaryRow {
  key: number;
  position: number;
  label: string;
  image: string | null;
  width: number | null;
  height: number | null;
  has_text: boolean;
}

export async function readPageSummaries(query: Connection['query'], publication: number): Promise<PageSummary[]> {
  const rows = await query<SummaryRow>(
    `select key, position, label, image, width, height, text <> '' as has_text
     from library.page where publication = $1 order by position, key`,
    [publication],
  );
  return rows.map(summarize);
}

function summarize(row: SummaryRow): PageSummary {
  return {
    key: row.key,
    position: row.position,
    label: row.label,
    ...(row.image !== null && { image: row.image }),
    ...(row.width !== null && { width: row.width }),
    ...(row.height !== null && { height: row.height }),
    hasText: row.has_text,
  };
}
