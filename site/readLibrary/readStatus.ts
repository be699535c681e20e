import type { RecordKind } from '../../cms/publish/publicRecord.ts';
import type { RecordStatus } from '../library.ts';
import type { Connection } from './connect.ts';
import type { VisibleSet } from './visibleSet.ts';

interface Row {
  moved_to: number | null;
  withdrawn_at: Date | null;
  title: string | null;
  reason: string | null;
}

/** A visible record is known from memory; what became of another one is read. */
export function readStatus(query: Connection['query']) {
  return async (state: VisibleSet, kind: RecordKind, number: number): Promise<RecordStatus> => {
    const visible = state.of(kind).get(number);
    if (visible) return { state: 'visible', revision: visible.revision };
    const [row] = await query<Row>(
      `select a.target as moved_to, t.withdrawn_at, t.title, t.reason
       from (select $1::text as kind, $2::int as number) asked
       left join library.alias a using (kind, number)
       left join library.tombstone t using (kind, number)`,
      [kind, number],
    );
    if (row?.moved_to != null) return { state: 'moved', to: row.moved_to };
    if (row?.withdrawn_at == null) return { state: 'absent' };
    return {
      state: 'withdrawn',
      ...(row.title !== null && { title: row.title }),
      ...(row.reason !== null && { reason: row.reason }),
      withdrawnAt: row.withdrawn_at.toISOString(),
    };
  };
}
