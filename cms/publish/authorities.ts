import type { ClientBase } from 'pg';
import { pagesWithCardsOf } from './dependents.ts';
import { authorityLinksOf } from './links.ts';
import type { Target } from './outbox.ts';
import { bump, countRemoval, enqueue, nextRevision } from './outbox.ts';
import type { AuthorityKind, AuthorityRecord } from './publicRecord.ts';
import { authorityKinds } from './publicRecord.ts';
import { departmentChain, reindexDepartments } from './reindexChain.ts';
import { upsertRecord } from './upsertRecord.ts';

/** Their names stand on the cards of publications, and so on other publications' pages. */
const onCards: ReadonlySet<AuthorityKind> = new Set(['series', 'department']);

export interface AuthorityTarget {
  kind: AuthorityKind;
  number: number;
}
export type ReadAuthority = (target: AuthorityTarget) => Promise<AuthorityRecord | undefined>;

/**
 * An authority is visible while a visible publication points at it, or a visible authority names it: a name that only
 * drafts use stays inside. Adds what is missing of `wanted` and of everything those name.
 */
export async function showAuthorities(
  client: ClientBase,
  wanted: AuthorityTarget[],
  revision: number,
  read: ReadAuthority,
): Promise<void> {
  const queue = [...wanted];
  const seen = new Set<string>();
  for (let target = queue.shift(); target; target = queue.shift()) {
    const name = `${target.kind} ${target.number}`;
    if (seen.has(name)) continue;
    seen.add(name);
    const { rowCount } = await client.query('select 1 from library.record where kind = $1 and number = $2', [
      target.kind,
      target.number,
    ]);
    if (rowCount) continue;
    const record = await read(target);
    if (!record) continue;
    await upsertRecord(client, record, revision);
    await replaceAuthorityLinks(client, record);
    await enqueue(client, { targets: [target], channels: ['pages'], revision });
    if (target.kind === 'department')
      await reindexDepartments(client, await departmentChain(client, target.number), revision);
    const named = authorityLinksOf(record);
    // Their pages name this one too: narrower subjects, successors.
    await bump(client, [...named, ...(await namingIt(client, target))], revision);
    queue.push(...named);
  }
}

/** Removes authorities that nothing visible points at any more, and then those that only they named. */
export async function hideUnusedAuthorities(client: ClientBase, candidates: Target[], revision: number): Promise<void> {
  const queue = candidates.filter(isAuthority);
  for (let target = queue.shift(); target; target = queue.shift()) {
    const chain = target.kind === 'department' ? await departmentChain(client, target.number) : [];
    const { rowCount } = await client.query(
      `delete from library.record r where kind = $1 and number = $2
         and not exists (select from library.link l where l.kind = r.kind and l.number = r.number)
         and not exists (select from library.authority_link a where a.to_kind = r.kind and a.to_number = r.number
           and (a.kind, a.number) <> (r.kind, r.number))`,
      [target.kind, target.number],
    );
    if (!rowCount) continue;
    await countRemoval(client);
    const { rows } = await client.query<AuthorityTarget>(
      'delete from library.authority_link where kind = $1 and number = $2 returning to_kind as kind, to_number as number',
      [target.kind, target.number],
    );
    await enqueue(client, { targets: [target], channels: ['pages'], revision });
    await bump(client, rows, revision);
    if (chain.length > 1) await reindexDepartments(client, chain, revision);
    queue.push(...rows);
  }
}

/** An authority was edited: if it is visible, everything that shows its name is made again. */
export async function updateAuthority(client: ClientBase, record: AuthorityRecord, read: ReadAuthority): Promise<void> {
  const target = { kind: record.kind, number: record.number };
  const { rowCount } = await client.query('select 1 from library.record where kind = $1 and number = $2', [
    record.kind,
    record.number,
  ]);
  if (!rowCount) return;
  const revision = await nextRevision(client);
  const chain = () => (target.kind === 'department' ? departmentChain(client, target.number) : []);
  const [before, chainBefore] = [await namedBy(client, target), await chain()];
  await upsertRecord(client, record, revision);
  await replaceAuthorityLinks(client, record);
  await enqueue(client, { targets: [target], channels: ['pages'], revision });
  await showAuthorities(client, authorityLinksOf(record), revision, read);
  await hideUnusedAuthorities(client, before, revision);
  const { rows: publications } = await client.query<Target>(
    `select distinct 'publication' as kind, publication as number from library.link where kind = $1 and number = $2`,
    [record.kind, record.number],
  );
  const showing = onCards.has(record.kind)
    ? await pagesWithCardsOf(
        client,
        publications.map(({ number }) => number),
      )
    : publications;
  await bump(
    client,
    [...showing, ...(await namingIt(client, target)), ...before, ...authorityLinksOf(record)],
    revision,
  );
  await enqueue(client, { targets: publications, channels: ['search'], revision });
  await reindexDepartments(client, [...chainBefore, ...(await chain())], revision);
}

async function namedBy(client: ClientBase, target: AuthorityTarget): Promise<AuthorityTarget[]> {
  const { rows } = await client.query<AuthorityTarget>(
    'select to_kind as kind, to_number as number from library.authority_link where kind = $1 and number = $2',
    [target.kind, target.number],
  );
  return rows;
}

async function namingIt(client: ClientBase, target: AuthorityTarget): Promise<AuthorityTarget[]> {
  const { rows } = await client.query<AuthorityTarget>(
    'select kind, number from library.authority_link where to_kind = $1 and to_number = $2',
    [target.kind, target.number],
  );
  return rows;
}

async function replaceAuthorityLinks(client: ClientBase, record: AuthorityRecord): Promise<void> {
  const links = authorityLinksOf(record);
  await client.query('delete from library.authority_link where kind = $1 and number = $2', [
    record.kind,
    record.number,
  ]);
  await client.query(
    `insert into library.authority_link (kind, number, to_kind, to_number)
     select $1, $2, * from unnest($3::text[], $4::int[]) on conflict do nothing`,
    [record.kind, record.number, links.map((link) => link.kind), links.map((link) => link.number)],
  );
}

export function isAuthority(target: Target): target is AuthorityTarget {
  return authorityKinds.some((kind) => kind === target.kind);
}
