import type { Payload, PayloadRequest } from 'payload';
import { createLocalReq, initTransaction } from 'payload';
import type { ClientBase } from 'pg';
import { transactionClient } from '../transactionClient.ts';
import { compareOther } from './compareOther.ts';
import { compareProjection, type Difference } from './compareProjection.ts';
import type { Target } from './outbox.ts';
import { publicRecordSchema, type RecordKind } from './publicRecord.ts';

export interface ComparedProjections {
  /** The last that was looked at; undefined when none was left. */
  last: Target | undefined;
  differing: (Target & { what: Difference[] })[];
}

const kinds = publicRecordSchema.options.map((option) => option.shape.kind.value);

const tables: Record<RecordKind, string> = {
  publication: 'public.publications',
  series: 'public.series',
  department: 'public.departments',
  subject: 'public.subjects',
  agent: 'public.agents',
  place: 'public.places',
  'press-release': 'public.press_releases',
  collection: 'public.collections',
  settings: 'public.settings',
};

/** What the public sees of the next records after one, against what the gate would write. Nothing is changed. */
export async function compareProjections(
  payload: Payload,
  { after, limit }: { after: Target | undefined; limit: number },
): Promise<ComparedProjections> {
  const targets = await undone(payload, async (req) => readTargets(await transactionClient(req), after, limit));
  const differing: ComparedProjections['differing'] = [];
  for (const { kind, number } of targets) {
    const what = await undone(payload, (req) =>
      kind === 'publication' ? compareProjection(req, number) : compareOther(req, { kind, number }),
    );
    if (what.length > 0) differing.push({ kind, number, what });
  }
  return { last: targets.at(-1), differing };
}

/** Those of the archive, and those that only the library still has. */
async function readTargets(client: ClientBase, after: Target | undefined, limit: number): Promise<Target[]> {
  const targets: Target[] = [];
  for (const kind of kinds.slice(after && kinds.indexOf(after.kind))) {
    const { rows } = await client.query<Target>(
      `select $1 as kind, id as number from ${tables[kind]} where id > $2
       union select kind, number from library.record where kind = $1 and number > $2
       order by number limit $3`,
      [kind, kind === after?.kind ? after.number : 0, limit - targets.length],
    );
    targets.push(...rows);
    if (targets.length === limit) break;
  }
  return targets;
}

async function undone<T>(payload: Payload, work: (req: PayloadRequest) => Promise<T>): Promise<T> {
  const req = await createLocalReq({}, payload);
  await initTransaction(req);
  try {
    return await work(req);
  } finally {
    if (req.transactionID) await payload.db.rollbackTransaction(await req.transactionID);
  }
}
