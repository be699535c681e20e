import type { ClientBase } from 'pg';
import type { Reason } from '../ingest/reasons.ts';
import type { Language } from '../publications/vocabularies.ts';
import { imageColumn } from '../publish/publicationPages.ts';
import { type PageState, readablePages } from './pageStates.ts';
import { perPage, type Queue, type QueueKind, type QueueQuery, type QueueRow, queueKinds } from './queueQuery.ts';

/** In the list of publications to choose from. */
const mostPublications = 200;

const kindSql: Record<QueueKind, string> = {
  low: `state = 'machine' and coalesce(confidence, 0) < $1`,
  machine: `state = 'machine'`,
  started: `state = 'started'`,
  unread: `state = 'unread'`,
  failed: `state = 'failed'`,
  checked: `state = 'checked'`,
};
const orderSql: Record<QueueQuery['order'], string> = {
  confidence: 'confidence nulls last, publication, position',
  page: 'publication, position',
  newest: 'reading desc nulls last, publication, position',
};

const states = /* sql */ `
  archive.reading_state s join public.publications d on d.id = s.publication and d.deleted_at is null`;

/** Pages that wait for a person, and how many there are of each kind. */
export async function readQueue(client: ClientBase, query: QueueQuery): Promise<Queue> {
  const counted = await countByPublication(client, query.below);
  const within = counted.filter(({ number }) => query.publication === undefined || number === query.publication);
  const counts = { ...noCounts };
  for (const kind of queueKinds) for (const one of within) counts[kind] += one[kind];
  const waiting = ({ machine, started, unread, failed }: CountedPublication) => machine + started + unread + failed;
  const publications = counted
    .filter((one) => waiting(one) > 0)
    .sort((a, b) => waiting(b) - waiting(a) || a.number - b.number)
    .slice(0, mostPublications);
  return {
    rows: await readRows(client, query),
    total: counts[query.kind],
    counts,
    publications: await nameThem(client, publications),
  };
}

const noCounts: Record<QueueKind, number> = { low: 0, machine: 0, started: 0, unread: 0, failed: 0, checked: 0 };
type CountedPublication = Record<QueueKind, number> & { number: number; pages: number };

async function countByPublication(client: ClientBase, below: number): Promise<CountedPublication[]> {
  const { rows } = await client.query<CountedPublication>(
    `select publication as number, count(*)::int as pages,
       ${queueKinds.map((kind) => `count(*) filter (where ${kindSql[kind]})::int as ${kind}`).join(', ')}
     from ${states} group by publication`,
    [below],
  );
  return rows;
}

async function nameThem(client: ClientBase, publications: CountedPublication[]): Promise<Queue['publications']> {
  const { rows } = await client.query<{ id: number; title: string | null }>(
    'select id, title from public.publications where id = any ($1)',
    [publications.map(({ number }) => number)],
  );
  const titles = new Map(rows.map(({ id, title }) => [id, title ?? '']));
  return publications.map(({ number, pages, machine, started, checked, unread, failed }) => ({
    number,
    title: titles.get(number) ?? '',
    pages,
    unchecked: machine + started,
    checked,
    unread,
    failed,
  }));
}

async function readRows(client: ClientBase, query: QueueQuery): Promise<QueueRow[]> {
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
       select page, state, row_number() over (order by ${orderSql[query.order]}) as nth from ${states}
       where $1::int is not null and ($4::int is null or publication = $4) and ${kindSql[query.kind]}
       order by ${orderSql[query.order]} limit $2 offset $3
     ) found join ${readablePages} on p.id = found.page order by nth`,
    [query.below, perPage, (query.page - 1) * perPage, query.publication ?? null],
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
