import type { ClientBase } from 'pg';
import type { Reason } from '../ingest/reasons.ts';
import type { Language } from '../publications/vocabularies.ts';
import { imageColumn } from '../publish/publicationPages.ts';
import { type PageState, pageState, readablePages, waitingStates } from './pageStates.ts';
import { perPage, type Queue, type QueueKind, type QueueQuery, type QueueRow, queueKinds } from './queueQuery.ts';

/** In the list of publications to choose from. */
const mostPublications = 200;

const kindSql: Record<QueueKind, string> = {
  low: `state = 'machine' and coalesce(confidence, 0) < $2`,
  machine: `state = 'machine'`,
  started: `state = 'started'`,
  unread: `state = 'unread'`,
  failed: `state = 'failed'`,
  checked: `state = 'checked'`,
};
const orderSql: Record<QueueQuery['order'], string> = {
  confidence: 'confidence nulls last, publication, position',
  page: 'publication, position',
  newest: 'text desc nulls last, publication, position',
};

const states = /* sql */ `
  select p.publication, p.position, p.id, t.id as text, t.confidence, ${pageState} as state
  from ${readablePages} where not p.left_out and ($1::int is null or p.publication = $1)`;

/** Pages that wait for a person, and how many there are of each kind. */
export async function readQueue(client: ClientBase, query: QueueQuery): Promise<Queue> {
  const given = [query.publication ?? null, query.below];
  const { rows: counted } = await client.query<Record<QueueKind, number>>(
    `select ${queueKinds.map((kind) => `count(*) filter (where ${kindSql[kind]})::int as ${kind}`).join(', ')}
     from (${states}) pages where $2::int is not null`,
    given,
  );
  const counts = counted[0] ?? { low: 0, machine: 0, started: 0, unread: 0, failed: 0, checked: 0 };
  return {
    rows: await readRows(client, query, given),
    total: counts[query.kind],
    counts,
    publications: await readPublications(client),
  };
}

async function readRows(client: ClientBase, query: QueueQuery, given: unknown[]): Promise<QueueRow[]> {
  const { rows } = await client.query<{
    publication: number;
    title: string | null;
    key: number;
    label: string;
    position: number;
    state: PageState;
    confidence: number | null;
    reading: string | null;
    language: Language | null;
    failure: Reason | null;
    image: string | null;
    beginning: string | null;
  }>(
    `select p.publication, d.title, p.key, p.label, p.position, found.state, t.confidence, t.id as reading, t.language,
       f.failure, ${imageColumn('image')} as image, left(t.text, 200) as beginning
     from (
       select id, state, row_number() over (order by ${orderSql[query.order]}) as nth from (${states}) pages
       where $2::int is not null and ${kindSql[query.kind]}
       order by ${orderSql[query.order]} limit $3 offset $4
     ) found join ${readablePages} on p.id = found.id order by nth`,
    [...given, perPage, (query.page - 1) * perPage],
  );
  return rows.map(({ title, confidence, reading, language, failure, image, beginning, ...row }) => ({
    ...row,
    title: title ?? '',
    ...(confidence !== null && { confidence: Math.round(confidence) }),
    ...(reading !== null && { reading: Number(reading) }),
    ...(language !== null && { language }),
    ...(failure && { failure }),
    ...(image !== null && { image }),
    beginning: (beginning ?? '').replace(/\s+/gu, ' ').trim(),
  }));
}

async function readPublications(client: ClientBase): Promise<Queue['publications']> {
  const { rows } = await client.query<Queue['publications'][number] & { title: string | null }>(
    `select publication as number, coalesce(d.title, '') as title, counted.pages, unchecked, checked, unread, failed
     from (
       select publication, count(*)::int as pages,
         count(*) filter (where state in ('machine', 'started'))::int as unchecked,
         count(*) filter (where state = 'checked')::int as checked,
         count(*) filter (where state = 'unread')::int as unread,
         count(*) filter (where state = 'failed')::int as failed,
         count(*) filter (where state = any ($2)) as waiting
       from (${states}) pages group by publication
     ) counted join public.publications d on d.id = publication
     where waiting > 0 order by waiting desc, publication limit $3`,
    [null, waitingStates, mostPublications],
  );
  return rows;
}
