import { type AuthorityRecord, authorityKinds, type PublicationRecord } from '../../cms/publish/publicRecord.ts';
import type { SearchIndex } from '../../search/engine.ts';
import type { LibraryReader } from '../library.ts';
import type { Connection } from '../readLibrary/connect.ts';
import type { ChannelWork } from './runChannel.ts';
import { searchDocument } from './searchDocument.ts';
import type { Task, TaskQueue } from './taskQueue.ts';

export interface SearchWorkOptions {
  library: LibraryReader;
  index: SearchIndex;
  queue: Pick<TaskQueue, 'repair'>;
  query: Connection['query'];
}

export type SearchWork = ChannelWork & { reconcile(): Promise<number> };

/** The search index: one document for each visible publication. */
export function publishSearch({ library, index, queue, query }: SearchWorkOptions): SearchWork {
  return {
    channel: 'search',
    // what is written together shares a transaction of the index
    atOnce: 48,

    async apply({ kind, number }: Task) {
      const now = await library.now();
      const seen = await now.revision();
      if (kind !== 'publication') return { revision: seen, seen };
      // the record first: pages that are read after it are at least as new as the revision that the index keeps
      const held = (await now.records('publication', [number])).get(number);
      if (held === undefined) {
        await index.remove(number);
        return { revision: seen, seen };
      }
      const { record, revision } = held;
      const [pages, authorities] = await Promise.all([now.pages(number), readAuthorities(now, record, query)]);
      await index.replace(searchDocument({ record, revision, pages, authorities }));
      return { revision, seen };
    },

    /** What the index lacks, has lost since it said that it was done, or holds of what is not visible. */
    async reconcile() {
      const indexed = await index.indexed();
      const done = new Map(
        (
          await query<{ number: number; revision: number }>(
            `select number, revision from delivery.done where channel = 'search' and kind = 'publication'`,
          )
        ).map(({ number, revision }) => [number, revision]),
      );
      const now = await library.now();
      const seen = await now.revision();
      const hidden = new Set(await now.hiddenFrom(indexed));
      const tasks: Task[] = [];
      for (const { kind, number, revision } of await now.visible()) {
        if (kind !== 'publication') continue;
        const has = indexed.get(number);
        if (has === undefined || has < (done.get(number) ?? Infinity) || hidden.has(number)) {
          tasks.push({ kind, number, revision });
        }
        hidden.delete(number);
      }
      for (const number of hidden) tasks.push({ kind: 'publication', number, revision: seen });
      return queue.repair('search', tasks);
    },
  };
}

/** All that the record names and that is visible, and the departments before and after its own. */
async function readAuthorities(
  library: LibraryReader,
  record: PublicationRecord,
  query: Connection['query'],
): Promise<AuthorityRecord[]> {
  const numbers = {
    series: record.memberships.map(({ series }) => series),
    department: record.departments.length > 0 ? await departmentChains(query, record.departments) : [],
    subject: [...record.subjects, ...record.parts.flatMap((part) => part.subjects)],
    agent: [...record.contributions.map(({ agent }) => agent), ...record.parts.flatMap((part) => part.agents)],
    place: record.places.map(({ place }) => place),
  };
  const found: AuthorityRecord[] = [];
  for (const kind of authorityKinds) {
    for (const held of (await library.records(kind, numbers[kind])).values()) found.push(held.record);
  }
  return found;
}

/** These departments with all that came before and after them. */
async function departmentChains(query: Connection['query'], departments: number[]): Promise<number[]> {
  const rows = await query<{ number: number }>(
    `with recursive succession as (
       select d.number as later, (p ->> 'to')::int as earlier
       from library.record d, jsonb_array_elements(d.record -> 'predecessors') p where d.kind = 'department'
     ), chain (number) as (
       select unnest($1::int[])
       union
       select case when s.later = c.number then s.earlier else s.later end
       from chain c join succession s on c.number in (s.later, s.earlier)
     )
     select number from chain`,
    [departments],
  );
  return rows.map(({ number }) => number);
}
