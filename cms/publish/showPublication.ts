import type { ClientBase } from 'pg';
import type { ReadAuthority } from './authorities.ts';
import { hideUnusedAuthorities, isAuthority, showAuthorities } from './authorities.ts';
import { dependentsOf } from './dependents.ts';
import { linksOf, replaceLinks } from './links.ts';
import { showMovedPages } from './movedPages.ts';
import { bump, channels, enqueue, nextRevision } from './outbox.ts';
import { hideAllPages, hidePages, showPages } from './publicationPages.ts';
import type { PublicationRecord } from './publicRecord.ts';
import { upsertRecord } from './upsertRecord.ts';

/** Makes a publication visible, or visible as it now is: record, pages, links and outbox, in the caller's transaction. */
export async function showPublication(
  client: ClientBase,
  record: PublicationRecord,
  readAuthority: ReadAuthority,
): Promise<void> {
  const { number } = record;
  if (record.objectAccess === 'public') {
    await hidePages(client, number);
    await showPages(client, number);
  } else {
    await hideAllPages(client, number);
  }
  const revision = await nextRevision(client);
  const before = await dependentsOf(client, number);
  await upsertRecord(client, record, revision);
  await showMovedPages(client, number);
  await client.query(`delete from library.tombstone where kind = 'publication' and number = $1`, [number]);
  const links = linksOf(record);
  await replaceLinks(client, number, links);
  const wanted = links.flatMap((link) => {
    const target = { kind: link.kind, number: link.number } as { kind: PublicationRecord['kind']; number: number };
    return isAuthority(target) ? [target] : [];
  });
  await showAuthorities(client, wanted, revision, readAuthority);
  await hideUnusedAuthorities(client, before, revision);
  const after = await dependentsOf(client, number);
  await bump(
    client,
    [...before, ...after].filter((target) => !(target.kind === 'publication' && target.number === number)),
    revision,
  );
  await enqueue(client, { targets: [{ kind: 'publication', number }], channels, revision });
}
