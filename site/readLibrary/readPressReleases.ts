import type { PressReleaseRecord } from '../../cms/publish/publicRecord.ts';
import type { Connection } from './connect.ts';
import type { RecordCache } from './recordCache.ts';
import type { VisibleSet } from './visibleSet.ts';

interface Parts {
  query: Connection['query'];
  records: RecordCache;
}

/** Newest first, by the release's own date. */
export function readPressReleases({ query, records }: Parts) {
  return async (
    state: VisibleSet,
    { page, perPage }: { page: number; perPage: number },
  ): Promise<{ total: number; releases: PressReleaseRecord[] }> => {
    const rows = await query<{ number: number }>(
      `select number from library.record where kind = 'press-release'
       order by record ->> 'date' desc, number desc limit $1 offset $2`,
      [perPage, (page - 1) * perPage],
    );
    const numbers = rows.map(({ number }) => number);
    const held = await records.read(state, 'press-release', numbers);
    return {
      total: state.of('press-release').size,
      releases: numbers.flatMap((number) => held.get(number)?.record ?? []),
    };
  };
}
