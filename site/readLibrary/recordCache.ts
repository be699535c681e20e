import type { Logger } from 'pino';
import { type PublicRecord, publicRecordSchema, type RecordKind } from '../../cms/publish/publicRecord.ts';
import type { Cover } from '../library.ts';
import type { Connection } from './connect.ts';
import type { VisibleSet } from './visibleSet.ts';

/** A record as it was read, with the image that stands for it. */
export interface Held<R extends PublicRecord = PublicRecord> {
  revision: number;
  record: R;
  cover?: Cover;
}

export interface RecordCache {
  /** The visible ones among `numbers`, read in one query where they are not held already. */
  read<K extends RecordKind>(
    state: VisibleSet,
    kind: K,
    numbers: Iterable<number>,
  ): Promise<Map<number, Held<Extract<PublicRecord, { kind: K }>>>>;
}

interface Row {
  number: number;
  revision: number;
  record: unknown;
  key: number | null;
  image: string | null;
  width: number | null;
  height: number | null;
}

/** The cover page when its image is there, else the first page that has one; through indexes, however long the book. */
const readRecords = /* sql */ `
select r.number, r.revision, r.record, c.key, c.image, c.width, c.height
from library.record r
left join lateral (
  select * from (
    (select 0 as rank, key, image, width, height from library.page
      where publication = r.number and key = (r.record ->> 'coverPage')::int and image is not null)
    union all
    (select 1, key, image, width, height from library.page
      where publication = r.number and image is not null order by position limit 1)
  ) candidates order by rank limit 1
) c on r.kind = 'publication' and r.record ->> 'objectAccess' = 'public'
where r.kind = $1 and r.number = any ($2)`;

/** Holds the records that were used last, each at its revision: an older copy than the visible one is never given. */
export function openRecordCache({ query }: Pick<Connection, 'query'>, log: Logger, limit: number): RecordCache {
  const held = new Map<string, Held>();

  return {
    async read(state, kind, numbers) {
      const found = new Map<number, Held<Extract<PublicRecord, { kind: typeof kind }>>>();
      const missing: number[] = [];
      for (const number of new Set(numbers)) {
        const visible = state.of(kind).get(number);
        if (visible === undefined) continue;
        const entry = touch(`${kind}:${number}`);
        if (entry !== undefined && entry.revision >= visible.revision && isOfKind(entry, kind))
          found.set(number, entry);
        else missing.push(number);
      }
      if (missing.length === 0) return found;
      for (const row of await query<Row>(readRecords, [kind, missing])) {
        const entry = parse(row, kind);
        if (entry === undefined) continue;
        keep(`${kind}:${row.number}`, entry);
        if (isOfKind(entry, kind)) found.set(row.number, entry);
      }
      return found;
    },
  };

  function parse(row: Row, kind: RecordKind): Held | undefined {
    const parsed = publicRecordSchema.safeParse(row.record);
    if (!parsed.success || parsed.data.kind !== kind) {
      log.error(
        { err: parsed.error, kind, number: row.number },
        'a record of the library has not the agreed shape; it is left out',
      );
      return undefined;
    }
    const entry: Held = { revision: row.revision, record: parsed.data };
    if (row.key !== null && row.image !== null && row.width !== null && row.height !== null) {
      entry.cover = { key: row.key, image: row.image, width: row.width, height: row.height };
    }
    return entry;
  }

  /** A `Map` keeps the order of insertion: the first key is the one that was not used for longest. */
  function touch(key: string): Held | undefined {
    const entry = held.get(key);
    if (entry === undefined) return undefined;
    held.delete(key);
    held.set(key, entry);
    return entry;
  }

  function keep(key: string, entry: Held): void {
    held.delete(key);
    held.set(key, entry);
    const oldest = held.size > limit ? held.keys().next().value : undefined;
    if (oldest !== undefined) held.delete(oldest);
  }
}

function isOfKind<K extends RecordKind>(entry: Held, kind: K): entry is Held<Extract<PublicRecord, { kind: K }>> {
  return entry.record.kind === kind;
}
