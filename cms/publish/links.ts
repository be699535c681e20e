import type { ClientBase } from 'pg';
import type { AuthorityRecord, PublicationRecord } from './publicRecord.ts';

interface Link {
  kind: string;
  number: number;
  role: string;
  sortKey: string;
}

/** Sorts after every date. */
const undatedLast = '9999';

/** Everything that a publication points at. Publications on one subject stand in the order of their dates. */
export function linksOf(record: PublicationRecord): Link[] {
  const link = (kind: string, number: number, role = '', sortKey = ''): Link => ({ kind, number, role, sortKey });
  const date = record.dates.find(({ earliest }) => earliest)?.earliest ?? undatedLast;
  const all = [
    ...record.departments.map((number) => link('department', number)),
    ...record.subjects.map((number) => link('subject', number, '', date)),
    ...record.contributions.map(({ agent, role }) => link('agent', agent, role)),
    ...record.places.map(({ place, role }) => link('place', place, role)),
    ...record.memberships.map(({ series, sortKey }) => link('series', series, '', sortKey)),
    ...record.relations.map(({ type, to }) => link('publication', to, type)),
    ...record.parts.flatMap(({ agents, subjects }) => [
      ...agents.map((number) => link('agent', number, 'part')),
      ...subjects.map((number) => link('subject', number, 'part', date)),
    ]),
  ];
  return [...new Map(all.map((entry) => [`${entry.kind} ${entry.number} ${entry.role}`, entry])).values()];
}

export async function replaceLinks(client: ClientBase, publication: number, links: Link[]): Promise<void> {
  await client.query('delete from library.link where publication = $1', [publication]);
  await client.query(
    `insert into library.link (publication, kind, number, role, sort_key)
     select $1, * from unnest($2::text[], $3::int[], $4::text[], $5::text[])`,
    [
      publication,
      links.map((link) => link.kind),
      links.map((link) => link.number),
      links.map((link) => link.role),
      links.map((link) => link.sortKey),
    ],
  );
}

/** The authorities that an authority's own page names: broader ones, parents, predecessors, linked series. */
export function authorityLinksOf(record: AuthorityRecord): { kind: AuthorityRecord['kind']; number: number }[] {
  switch (record.kind) {
    case 'series':
      return record.links.map(({ to }) => ({ kind: 'series', number: to }));
    case 'department':
      return [...record.predecessors, ...record.parents].map(({ to }) => ({ kind: 'department', number: to }));
    case 'subject':
      return record.broader.map((number) => ({ kind: 'subject', number }));
    case 'place':
      return record.broader.map((number) => ({ kind: 'place', number }));
    case 'agent':
      return [];
  }
}
