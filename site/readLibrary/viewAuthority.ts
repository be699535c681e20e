import type { AuthorityKind, AuthorityRecord } from '../../cms/publish/publicRecord.ts';
import type { AuthorityRelation, AuthorityView } from '../library.ts';
import type { Connection } from './connect.ts';
import { reference } from './makeCards.ts';
import type { RecordCache } from './recordCache.ts';
import type { VisibleSet } from './visibleSet.ts';

interface Parts {
  query: Connection['query'];
  records: RecordCache;
}

interface Relation {
  relation: AuthorityRelation;
  type?: string;
  to: number;
}

const opposites = {
  broader: 'narrower',
  narrower: 'broader',
  earlier: 'later',
  later: 'earlier',
  parent: 'child',
  child: 'parent',
} as const satisfies Record<AuthorityRelation, AuthorityRelation>;

export function viewAuthority({ query, records }: Parts) {
  return async (state: VisibleSet, kind: AuthorityKind, number: number): Promise<AuthorityView | undefined> => {
    const held = (await records.read(state, kind, [number])).get(number);
    if (held === undefined) return undefined;
    const [[counted], naming] = await Promise.all([
      query<{ count: number }>(
        `select count(distinct l.publication)::int as count from library.link l
         join library.record r on r.kind = 'publication' and r.number = l.publication
         where l.kind = $1 and l.number = $2`,
        [kind, number],
      ),
      query<{ number: number }>(
        'select number from library.authority_link where to_kind = $1 and kind = $1 and to_number = $2 order by number',
        [kind, number],
      ),
    ]);
    const others = await records.read(
      state,
      kind,
      naming.map((one) => one.number),
    );
    const related = [
      ...relationsOf(held.record),
      ...[...others.values()].flatMap(({ record }) =>
        relationsOf(record)
          .filter(({ to }) => to === number)
          .map((one) => ({ ...one, relation: opposites[one.relation], to: record.number })),
      ),
    ];
    return {
      record: held.record,
      revision: held.revision,
      count: counted?.count ?? 0,
      related: related.flatMap(({ to, ...rest }) => {
        const found = to === number ? undefined : reference(state, kind, to);
        return found ? [{ ...rest, to: found }] : [];
      }),
    };
  };
}

function relationsOf(record: AuthorityRecord): Relation[] {
  switch (record.kind) {
    case 'subject':
    case 'place':
      return record.broader.map((to) => ({ relation: 'broader', to }));
    case 'series':
      return record.links.map(({ type, to }) => ({ relation: 'earlier', type, to }));
    case 'department':
      return [
        ...record.predecessors.map(({ type, to }): Relation => ({ relation: 'earlier', type, to })),
        ...record.parents.map(({ to }): Relation => ({ relation: 'parent', to })),
      ];
    case 'agent':
      return [];
  }
}
