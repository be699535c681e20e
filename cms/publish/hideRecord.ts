import type { ClientBase } from 'pg';
import { hideUnusedAuthorities } from './authorities.ts';
import { dependentsOf } from './dependents.ts';
import { showMovedPages } from './movedPages.ts';
import { bump, channels, countRemoval, enqueue, nextRevision } from './outbox.ts';
import { hideAllPages } from './publicationPages.ts';

export interface Tombstone {
  /** Undefined hides the title too. */
  title?: string | undefined;
  reason?: string | undefined;
}

/**
 * Takes a record out of the library in the caller's transaction, and leaves a tombstone when one is given.
 *
 * @returns whether anything was visible before.
 */
export async function hideRecord(
  client: ClientBase,
  target: { kind: 'publication' | 'press-release' | 'collection'; number: number },
  tombstone?: Tombstone,
): Promise<boolean> {
  const { kind, number } = target;
  const { rowCount: visible } = await client.query('select 1 from library.record where kind = $1 and number = $2', [
    kind,
    number,
  ]);
  const { rowCount: buried } = await client.query('select 1 from library.tombstone where kind = $1 and number = $2', [
    kind,
    number,
  ]);
  if (!visible && !buried && !tombstone) return false;
  const revision = await nextRevision(client);
  await countRemoval(client);
  const dependents = kind === 'publication' ? await dependentsOf(client, number) : [];
  await client.query('delete from library.record where kind = $1 and number = $2', [kind, number]);
  if (kind === 'publication') {
    await client.query('delete from library.link where publication = $1', [number]);
    await hideAllPages(client, number);
    await showMovedPages(client, number);
  }
  await client.query('delete from library.tombstone where kind = $1 and number = $2', [kind, number]);
  if (tombstone) {
    await client.query(
      'insert into library.tombstone (kind, number, revision, title, reason) values ($1, $2, $3, $4, $5)',
      [kind, number, revision, tombstone.title ?? null, tombstone.reason ?? null],
    );
  }
  await hideUnusedAuthorities(client, dependents, revision);
  await bump(client, dependents, revision);
  await enqueue(client, { targets: [target], channels, revision });
  return Boolean(visible);
}
