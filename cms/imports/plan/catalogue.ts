import type { ClientBase, Pool } from 'pg';
import type { Decision } from '../api.ts';
import type { AuthorityMatch, AuthorityName, KnownAuthority } from '../contract.ts';
import { foldName } from '../read/foldName.ts';
import { indexAuthorities } from '../read/indexAuthorities.ts';

export type AuthorityCollection = AuthorityName['collection'];
const collections: readonly AuthorityCollection[] = ['departments', 'series', 'subjects', 'agents', 'places'];

/** An authority name as decisions name it: the same however it is typed. */
export const authorityKey = (name: string) => foldName(name);

/** Names of the catalogue's authorities, and what was decided about those that it lacks. */
export interface Catalogue {
  match(name: AuthorityName): AuthorityMatch;
  decision(name: AuthorityName): Decision | undefined;
  nameOf(collection: AuthorityCollection, id: number): string | undefined;
}

/** As the catalogue is now; read once for a dry run or a run. */
export async function readCatalogue(client: ClientBase | Pool, importId: number): Promise<Catalogue> {
  const matchers = new Map<AuthorityCollection, (name: string) => AuthorityMatch>();
  const names = new Map<string, string>();
  for (const collection of collections) {
    const { rows } = await client.query<KnownAuthority>(
      `select a.id, a.name,
         coalesce(array_agg(o.text order by o._order) filter (where o.text is not null), '{}') as others
       from public.${collection} a left join public.${collection}_other_names o on o._parent_id = a.id
       where a.name is not null group by a.id order by a.id`,
    );
    matchers.set(collection, indexAuthorities(rows));
    for (const { id, name } of rows) names.set(`${collection} ${id}`, name);
  }
  const decisions = await readDecisions(client, importId);
  const matched = new Map<string, AuthorityMatch>();
  return {
    match({ collection, name }) {
      const key = `${collection} ${authorityKey(name)}`;
      const known = matched.get(key) ?? matchers.get(collection)?.(name) ?? { state: 'unknown', nearest: [] };
      matched.set(key, known);
      return known;
    },
    decision: ({ collection, name }) => decisions.get(`${collection} ${authorityKey(name)}`),
    nameOf: (collection, id) => names.get(`${collection} ${id}`),
  };
}

async function readDecisions(client: ClientBase | Pool, importId: number): Promise<Map<string, Decision>> {
  const { rows } = await client.query<{
    collection: string;
    key: string;
    decision: 'use' | 'create' | 'leaveOut';
    decided: number | null;
  }>(
    `select collection, key, decision, decided from archive.import_authority
     where import = $1 and decision is not null`,
    [importId],
  );
  return new Map(
    rows.flatMap(({ collection, key, decision, decided }): [string, Decision][] => {
      const name = `${collection} ${key}`;
      if (decision !== 'use') return [[name, { do: decision }]];
      return decided === null ? [] : [[name, { do: 'use', id: decided }]];
    }),
  );
}
