import type { ClientBase } from 'pg';
import type { PublicRecord } from './publicRecord.ts';

/** Writes the visible row. `floor` follows: whatever this record showed before may have been taken away. */
export async function upsertRecord(client: ClientBase, record: PublicRecord, revision: number): Promise<void> {
  const { kind, number } = record;
  await client.query(
    `insert into library.record (kind, number, revision, floor, record, earliest, latest, sort_title, type, first_published_at)
     values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9)
     on conflict (kind, number) do update set
       revision = excluded.revision, floor = excluded.floor, record = excluded.record, earliest = excluded.earliest,
       latest = excluded.latest, sort_title = excluded.sort_title, type = excluded.type,
       first_published_at = excluded.first_published_at`,
    [kind, number, revision, JSON.stringify(record), ...listColumns(record)],
  );
}

/** What lists sort and filter by. */
function listColumns(
  record: PublicRecord,
): [earliest: string | null, latest: string | null, title: string, type: string | null, published: string] {
  const now = new Date().toISOString();
  switch (record.kind) {
    case 'publication': {
      const date =
        record.dates.find(({ role, earliest }) => role === 'issued' && earliest) ??
        record.dates.find(({ earliest }) => earliest);
      return [
        date?.earliest ?? null,
        date?.latest ?? null,
        record.titles[0]?.text ?? '',
        record.type,
        record.firstPublishedAt,
      ];
    }
    case 'press-release':
      return [record.date, record.date, record.title.tr ?? record.title.en ?? '', null, record.firstPublishedAt];
    case 'collection':
      return [null, null, record.title.tr ?? record.title.en ?? '', null, record.firstPublishedAt];
    case 'settings':
      return [null, null, '', null, now];
    default:
      return [null, null, record.name, null, now];
  }
}
