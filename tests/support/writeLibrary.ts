import pg from 'pg';
import { dependentsOf } from '../../cms/publish/dependents.ts';
import { authorityLinksOf, linksOf } from '../../cms/publish/links.ts';
import { bump, type Target } from '../../cms/publish/outbox.ts';
import type { PublicationRecord, PublicPage, PublicRecord, RecordKind } from '../../cms/publish/publicRecord.ts';

/** One record with its pages, as the gate leaves it in the library. */
export interface Entry {
  record: PublicRecord;
  pages?: PublicPage[];
}

const channels: Record<RecordKind, string[]> = {
  publication: ['files', 'pages', 'search'],
  'press-release': ['files', 'pages'],
  series: ['pages'],
  department: ['pages'],
  subject: ['pages'],
  agent: ['pages'],
  place: ['pages'],
  collection: ['pages'],
  settings: ['pages'],
};

/** A filling of thousands leaves out the neighbours: all of them are in it anyway. */
const mostWithDependents = 20;

interface WriteOptions {
  /** The change may have taken something away: the index of an older revision is not trusted. */
  takesAway?: boolean;
  /** Queue tasks for the publisher; default true. */
  queue?: boolean;
}

/** Writes straight into the schema `library`, all in one transaction. @returns the last revision given. */
export async function writeLibrary(
  databaseUrl: string,
  entries: readonly Entry[],
  { takesAway = false, queue = true }: WriteOptions = {},
): Promise<number> {
  return inTransaction(databaseUrl, async (client) => {
    let last = 0;
    for (let at = 0; at < entries.length; at += 500) {
      last = await writeSome(client, entries.slice(at, at + 500), { takesAway, queue });
    }
    return last;
  });
}

async function writeSome(client: pg.Client, entries: readonly Entry[], options: WriteOptions): Promise<number> {
  const { rows } = await client.query<{ revision: string }>(
    'update library.clock set revision = revision + $1 returning revision',
    [entries.length],
  );
  const last = Number(rows[0]!.revision);
  const records = entries.map(({ record }, index) => ({
    kind: record.kind,
    number: record.number,
    revision: last - entries.length + 1 + index,
    record,
    ...sortingOf(record),
  }));
  await client.query(
    `insert into library.record (kind, number, revision, floor, record, earliest, latest, sort_title, type, first_published_at)
     select kind, number, revision, revision, record, earliest, latest, sort_title, type, first_published_at
     from jsonb_to_recordset($1) as r(kind text, number int, revision bigint, record jsonb, earliest date, latest date,
       sort_title text, type text, first_published_at timestamptz)
     on conflict (kind, number) do update set revision = excluded.revision, record = excluded.record,
       floor = case when $2 then excluded.revision else library.record.floor end,
       earliest = excluded.earliest, latest = excluded.latest, sort_title = excluded.sort_title, type = excluded.type`,
    [JSON.stringify(records), options.takesAway ?? false],
  );
  const publications = entries.flatMap(({ record }) => (record.kind === 'publication' ? [record] : []));
  const numbers = publications.map(({ number }) => number);
  await client.query('delete from library.link where publication = any ($1)', [numbers]);
  await client.query(
    `insert into library.link select * from jsonb_to_recordset($1)
       as l(publication int, kind text, number int, role text, sort_key text) on conflict do nothing`,
    [JSON.stringify(publications.flatMap(linksIn))],
  );
  const authorities = entries.flatMap(({ record }) => ('name' in record ? [record] : []));
  await client.query(
    `delete from library.authority_link where (kind, number) in
       (select kind, number from jsonb_to_recordset($1) as r(kind text, number int))`,
    [JSON.stringify(authorities.map(({ kind, number }) => ({ kind, number })))],
  );
  await client.query(
    `insert into library.authority_link
     select * from jsonb_to_recordset($1) as l(kind text, number int, to_kind text, to_number int) on conflict do nothing`,
    [
      JSON.stringify(
        authorities.flatMap((record) =>
          authorityLinksOf(record).map((to) => ({
            kind: record.kind,
            number: record.number,
            to_kind: to.kind,
            to_number: to.number,
          })),
        ),
      ),
    ],
  );
  const withPages = entries.flatMap(({ record, pages }) => (pages ? [{ number: record.number, pages }] : []));
  await client.query('delete from library.page where publication = any ($1)', [withPages.map(({ number }) => number)]);
  await client.query(
    `insert into library.page select publication, key, position, label, image, width, height, text, text_kind, language, checked,
       archive.pack_words(words) from jsonb_to_recordset($1) as p(publication int, key int, position int, label text,
       image text, width int, height int, text text, text_kind text, language text, checked boolean, words jsonb)`,
    [
      JSON.stringify(
        withPages.flatMap(({ pages }) => pages.map(({ textKind, ...page }) => ({ ...page, text_kind: textKind }))),
      ),
    ],
  );
  for (const kind of ['tombstone', 'alias']) {
    await client.query(
      `delete from library.${kind} where (kind, number) in (select kind, number from jsonb_to_recordset($1) as r(kind text, number int))`,
      [JSON.stringify(records.map(({ kind, number }) => ({ kind, number })))],
    );
  }
  if (entries.length <= mostWithDependents) {
    const dependents: Target[] = [];
    for (const number of numbers) dependents.push(...(await dependentsOf(client, number)));
    const others = dependents.filter(({ kind, number }) => kind !== 'publication' || !numbers.includes(number));
    await bump(client, others, last);
  }
  if (options.queue) await queue(client, records);
  return last;
}

/** What the gate does on withdrawing or unpublishing: the rows go, and with a tombstone something stays in their place. */
export async function removeFromLibrary(
  databaseUrl: string,
  kind: RecordKind,
  number: number,
  tombstone?: { title?: string; reason?: string },
): Promise<number> {
  return inTransaction(databaseUrl, async (client) => {
    const { rows } = await client.query<{ revision: string }>(
      'update library.clock set revision = revision + 1, removals = removals + 1 returning revision',
    );
    const revision = Number(rows[0]!.revision);
    const dependents = kind === 'publication' ? await dependentsOf(client, number) : [];
    await client.query('delete from library.record where kind = $1 and number = $2', [kind, number]);
    if (kind === 'publication') {
      await client.query('delete from library.link where publication = $1', [number]);
      await client.query('delete from library.page where publication = $1', [number]);
    }
    if (tombstone) {
      await client.query(
        'insert into library.tombstone (kind, number, revision, title, reason) values ($1, $2, $3, $4, $5)',
        [kind, number, revision, tombstone.title ?? null, tombstone.reason ?? null],
      );
    }
    await bump(client, dependents, revision);
    await queue(client, [{ kind, number, revision }]);
    return revision;
  });
}

async function queue(client: pg.Client, records: { kind: RecordKind; number: number; revision: number }[]) {
  const tasks = records.flatMap(({ kind, number, revision }) =>
    channels[kind].map((channel) => ({ channel, kind, number, revision })),
  );
  await client.query(
    `insert into delivery.task (channel, kind, number, revision)
     select * from jsonb_to_recordset($1) as t(channel text, kind text, number int, revision bigint)
     on conflict (channel, kind, number) do update
       set revision = excluded.revision, due_at = now(), attempts = 0, error = null`,
    [JSON.stringify(tasks)],
  );
  await client.query('notify delivery_task');
}

export async function inTransaction<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    await client.end();
  }
}

function sortingOf(record: PublicRecord) {
  if (record.kind === 'publication') {
    const bounds = record.dates[0];
    return {
      earliest: bounds?.earliest ?? null,
      latest: bounds?.latest ?? null,
      sort_title: record.titles[0]!.text,
      type: record.type,
      first_published_at: record.firstPublishedAt,
    };
  }
  const name = 'name' in record ? record.name : '';
  return { earliest: null, latest: null, sort_title: name, type: null, first_published_at: '2026-01-01T00:00:00Z' };
}

function linksIn(record: PublicationRecord) {
  return linksOf(record).map(({ sortKey, ...link }) => ({ publication: record.number, sort_key: sortKey, ...link }));
}
