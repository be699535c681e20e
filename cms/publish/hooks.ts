import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook } from 'payload';
import { returnPages } from '../pages/returnPages.ts';
import { transactionClient } from '../transactionClient.ts';
import { hideUnusedAuthorities, updateAuthority } from './authorities.ts';
import { hideRecord } from './hideRecord.ts';
import { lockRecord } from './lockRecord.ts';
import type { Target } from './outbox.ts';
import { bump, enqueue, nextRevision } from './outbox.ts';
import type { AuthorityKind } from './publicRecord.ts';
import { recordEvent } from './recordEvent.ts';
import { departmentChain, reindexDepartments } from './reindexChain.ts';
import { projectSettings, republishSettings } from './republishSettings.ts';
import { readAuthority } from './source.ts';
import { readStanding } from './standing.ts';
import { lockCollectionsOf, syncCollection as syncOneCollection } from './syncCollection.ts';
import { syncPressRelease as syncRelease } from './syncPressRelease.ts';
import { authorityReader, syncPublication as sync } from './syncPublication.ts';
import { toAuthorityRecord } from './toOtherRecords.ts';

export const syncPublication: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  // a number that is new was never public, and a draft is not public now: there is nothing to bring in line
  if (operation === 'create' && doc._status !== 'published') return doc;
  await sync(req, Number(doc.id), doc._status === 'published');
  return doc;
};

export const syncPressRelease: CollectionAfterChangeHook = async ({ doc, req }) => {
  await syncRelease(req, Number(doc.id));
  return doc;
};

export const syncCollection: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'create' && doc._status !== 'published') return doc;
  await syncOneCollection(req, Number(doc.id));
  return doc;
};

/** A photograph's caption, credit or licence changed: releases that show it follow. */
export const syncReleasesOfImage: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'create') return doc;
  const client = await transactionClient(req);
  const { rows } = await client.query<{ number: number }>(
    `select number from library.record where kind = 'press-release' and record->'images' @> $1::jsonb order by number`,
    [JSON.stringify([{ image: doc.id }])],
  );
  for (const { number } of rows) await syncRelease(req, number);
  return doc;
};

export const syncAuthority =
  (kind: AuthorityKind): CollectionAfterChangeHook =>
  async ({ doc, operation, req }) => {
    if (operation === 'create') return doc;
    const client = await transactionClient(req);
    const source = await readAuthority(req, kind, Number(doc.id));
    if (source) await updateAuthority(client, toAuthorityRecord(kind, source), authorityReader(req));
    return doc;
  };

/** A deleted authority is taken off everything that named it: Payload empties the relations, we the projection. */
export const forgetAuthority =
  (kind: AuthorityKind): CollectionAfterDeleteHook =>
  async ({ id, req }) => {
    const client = await transactionClient(req);
    const number = Number(id);
    const revision = await nextRevision(client);
    const { rows: naming } = await client.query<Target>(
      `select 'publication' as kind, publication as number from library.link where kind = $1 and number = $2
       union select kind, number from library.authority_link where to_kind = $1 and to_number = $2`,
      [kind, number],
    );
    const chain = kind === 'department' ? await departmentChain(client, number) : [];
    await reindexDepartments(client, chain, revision);
    await client.query('delete from library.link where kind = $1 and number = $2', [kind, number]);
    await client.query('delete from library.authority_link where to_kind = $1 and to_number = $2', [kind, number]);
    await hideUnusedAuthorities(client, [{ kind, number }], revision);
    await bump(client, naming, revision);
    const publications = naming.filter((one) => one.kind === 'publication');
    await enqueue(client, { targets: publications, channels: ['search'], revision });
  };

export const forgetPublication: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  const client = await transactionClient(req);
  const number = Number(id);
  await lockRecord(client, 'publication', number);
  const standing = await readStanding(client, 'publication', number);
  const collections = await lockCollectionsOf(client, number);
  const volumes = await returnPages(client, number);
  await hideRecord(client, { kind: 'publication', number }, standing.firstPublishedAt && {});
  await client.query('delete from delivery.released where publication = $1', [number]);
  for (const volume of volumes) await sync(req, volume, false);
  for (const collection of collections) await syncOneCollection(req, collection);
  await recordEvent(req, { action: 'deleted', kind: 'publication', number, summary: doc.title ?? '' });
};

export const forgetCollection: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  const client = await transactionClient(req);
  const number = Number(id);
  await lockRecord(client, 'collection', number);
  const standing = await readStanding(client, 'collection', number);
  await hideRecord(client, { kind: 'collection', number }, standing.firstPublishedAt && {});
  await recordEvent(req, { action: 'deleted', kind: 'collection', number, summary: titleOf(doc) });
};

export const forgetPressRelease: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  const client = await transactionClient(req);
  const number = Number(id);
  await lockRecord(client, 'press-release', number);
  const standing = await readStanding(client, 'press-release', number);
  await hideRecord(client, { kind: 'press-release', number }, standing.firstPublishedAt && {});
  await recordEvent(req, { action: 'deleted', kind: 'press-release', number, summary: titleOf(doc) });
};

export const syncSettings: GlobalAfterChangeHook = async ({ doc, req }) => {
  await republishSettings(req);
  return doc;
};

/** No page shows them, so none is made anew. */
export const syncSynonyms: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const changed = doc.enabled !== previousDoc?.enabled || doc.words !== previousDoc?.words;
  if (operation === 'create' ? doc.enabled : changed) await projectSettings(req);
  return doc;
};

export const syncSynonymsAfterDelete: CollectionAfterDeleteHook = async ({ req }) => {
  await projectSettings(req);
};

function titleOf(doc: { id?: unknown; title?: unknown }): string {
  if (typeof doc.title === 'string') return doc.title;
  const title = doc.title as { tr?: string; en?: string } | undefined;
  return title?.tr ?? title?.en ?? String(doc.id);
}
