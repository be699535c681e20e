import type { Logger } from 'pino';
import { authorityKinds, type PublicationRecord, type RecordKind } from '../../cms/publish/publicRecord.ts';
import type { Holding } from '../library.ts';
import type { Connection } from './connect.ts';
import { shareChecks } from './shareChecks.ts';

/** What is kept in memory of each visible record. */
export interface VisibleRecord {
  revision: number;
  floor: number;
  /** Of an authority. */
  name?: string;
  /** Of a publication: what the strip and the counts need. */
  facts?: PublicationFacts;
}

export interface PublicationFacts {
  type: PublicationRecord['type'];
  /** First year of issue; undefined when undated. */
  year: number | undefined;
  /** When it is known to the month, or to a season that begins with it. */
  month: number | undefined;
  /** When it is known to the day. */
  day: number | undefined;
  /** The date is the day of issue, and no other. */
  issued: boolean;
  held: Holding;
  pageCount: number;
}

export interface VisibleSet {
  /** Of the library's clock. */
  revision: number;
  of(kind: RecordKind): ReadonlyMap<number, VisibleRecord>;
  all(): { kind: RecordKind; number: number; revision: number }[];
}

interface Row {
  kind: RecordKind;
  number: number;
  revision: number;
  floor: number;
  type: PublicationRecord['type'] | null;
  year: number | null;
  month: number | null;
  day: number | null;
  issued: boolean | null;
  copies: boolean | null;
  files: boolean | null;
  name: string | null;
  access: string | null;
  pages: number | null;
}

/** What lasts no longer than a season is looked for in the month with which it begins. */
export const daysOfSeason = 93;

const readChanged = /* sql */ `
select kind, number, revision, floor, type, extract(year from earliest)::int as year,
  case when coalesce(latest, earliest) - earliest < ${daysOfSeason} then extract(month from earliest)::int end as month,
  case when coalesce(latest, earliest) = earliest then extract(day from earliest)::int end as day,
  case when kind = 'publication' then record -> 'dates' @> jsonb_build_array(
    jsonb_build_object('role', 'issued', 'earliest', to_char(earliest, 'YYYY-MM-DD'))) end as issued,
  case when kind = 'publication' then record -> 'copies' <> '[]' end as copies,
  case when kind = 'publication' then record -> 'files' <> '[]' end as files,
  case when kind = any ($2) then record ->> 'name' end as name,
  case when kind = 'publication' then record ->> 'objectAccess' end as access,
  case when kind = 'publication' then (record ->> 'pageCount')::int end as pages
from library.record where revision > $1`;

/**
 * Follows the library. The answer is at least as new as the call; one query of the clock is shared by all who wait.
 * The clock is read before the rows, so rows may be newer than the revision; the next check reads those again.
 * @throws LibraryUnavailable
 */
export function followVisibleSet({ query }: Pick<Connection, 'query'>, log: Logger): () => Promise<VisibleSet> {
  const kinds = new Map<RecordKind, Map<number, VisibleRecord>>();
  let revision = -1;
  let removals = -1;
  let current: VisibleSet = snapshot();

  return shareChecks(async () => {
    const [clock] = await query<{ revision: number; removals: number }>('select revision, removals from library.clock');
    if (clock === undefined || clock.revision < revision) {
      // no clock, or one that ran backwards: the database was replaced by another (a restored backup)
      log.warn({ was: revision, is: clock?.revision }, 'the library was replaced; reading all of it again');
      kinds.clear();
      revision = removals = -1;
    }
    if (clock === undefined || clock.revision === revision) return current;

    for (const row of await query<Row>(readChanged, [revision, authorityKinds]))
      mapOf(row.kind).set(row.number, read(row));
    if (clock.removals !== removals) await forgetRemoved();
    ({ revision, removals } = clock);
    current = snapshot();
    return current;
  });

  async function forgetRemoved(): Promise<void> {
    const rows = await query<{ kind: RecordKind; numbers: number[] }>(
      'select kind, array_agg(number) as numbers from library.record group by kind',
    );
    const left = new Map(rows.map(({ kind, numbers }) => [kind, new Set(numbers)]));
    for (const [kind, records] of kinds) {
      const stays = left.get(kind);
      for (const number of records.keys()) if (!stays?.has(number)) records.delete(number);
    }
  }

  function mapOf(kind: RecordKind): Map<number, VisibleRecord> {
    const existing = kinds.get(kind);
    if (existing) return existing;
    const made = new Map<number, VisibleRecord>();
    kinds.set(kind, made);
    return made;
  }

  /** A new object for each state, so that what is derived from it can be kept by its identity. The maps are shared. */
  function snapshot(): VisibleSet {
    return {
      revision,
      of: mapOf,
      all: () =>
        [...kinds].flatMap(([kind, records]) =>
          [...records].map(([number, record]) => ({ kind, number, revision: record.revision })),
        ),
    };
  }
}

function read(row: Row): VisibleRecord {
  const visible: VisibleRecord = { revision: row.revision, floor: row.floor };
  if (row.name !== null) visible.name = row.name;
  if (row.kind === 'publication' && row.type !== null) {
    const pageCount = row.pages ?? 0;
    const readable = row.access === 'public' && (pageCount > 0 || row.files);
    visible.facts = {
      type: row.type,
      year: row.year ?? undefined,
      month: row.month ?? undefined,
      day: row.day ?? undefined,
      issued: row.issued ?? false,
      held: readable ? 'digital' : row.copies || pageCount > 0 ? 'paper' : 'missing',
      pageCount,
    };
  }
  return visible;
}
