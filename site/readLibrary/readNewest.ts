import type { RecordKind } from '../../cms/publish/publicRecord.ts';
import type { Connection } from './connect.ts';
import type { VisibleSet } from './visibleSet.ts';

/** What came into the library last, for feeds. */
export function readNewest(query: Connection['query']) {
  return async (
    state: VisibleSet,
    kinds: readonly ('publication' | 'press-release')[],
    limit: number,
  ): Promise<{ kind: RecordKind; number: number }[]> => {
    const rows = await query<{ kind: RecordKind; number: number }>(
      `select newest.* from unnest($1::text[]) as wanted(kind)
       cross join lateral (
         select kind, number, first_published_at from library.record
         where kind = wanted.kind order by first_published_at desc, number desc limit $2
       ) newest
       order by first_published_at desc, kind, number desc limit $2`,
      [kinds, limit],
    );
    return rows.filter(({ kind, number }) => state.of(kind).has(number)).map(({ kind, number }) => ({ kind, number }));
  };
}
