import { isDeepStrictEqual } from 'node:util';
import type { PayloadRequest } from 'payload';
import type { ClientBase } from 'pg';
import { transactionClient } from '../transactionClient.ts';
import type { Difference } from './compareProjection.ts';
import { isPublic } from './isPublic.ts';
import { authorityLinksOf } from './links.ts';
import {
  type AuthorityKind,
  type AuthorityRecord,
  authorityKinds,
  type PublicRecord,
  type RecordKind,
} from './publicRecord.ts';
import { readSettingsRecord } from './readSettingsRecord.ts';
import { readAuthority, readCollection, readPressImages, readPressRelease, readSettings } from './source.ts';
import { readStanding } from './standing.ts';
import { toAuthorityRecord, toCollectionRecord, toPressReleaseRecord } from './toOtherRecords.ts';

export interface OtherTarget {
  kind: Exclude<RecordKind, 'publication'>;
  number: number;
}

/**
 * As `compareProjection`, for all other records. Must be the first to ask anything in the transaction: all is compared
 * as it was at one moment, whatever is saved meanwhile.
 */
export async function compareOther(req: PayloadRequest, { kind, number }: OtherTarget): Promise<Difference[]> {
  const client = await transactionClient(req);
  await client.query('set transaction isolation level repeatable read, read only');
  const { rows } = await client.query<{ record: object }>(
    'select record from library.record where kind = $1 and number = $2',
    [kind, number],
  );
  const seen = rows[0]?.record;
  // until somebody saves them they are as the migration has written them
  if (kind === 'settings' && !(await readSettings(req)).createdAt) return [];
  const expected = await readExpected(req, client, { kind, number });
  if (!expected) return seen === undefined ? [] : ['shownThoughHidden'];
  if (seen === undefined) return ['hiddenThoughPublic'];
  const differences: Difference[] = [];
  // those of before there were any lack them
  const whole = kind === 'settings' ? { synonyms: [], ...seen } : seen;
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(expected)), whole)) differences.push('record');
  if (isAuthorityRecord(expected)) {
    const links = await client.query<{ kind: string; number: number }>(
      'select to_kind as kind, to_number as number from library.authority_link where kind = $1 and number = $2',
      [kind, number],
    );
    const names = (all: { kind: string; number: number }[]) =>
      [...new Set(all.map((link) => `${link.kind} ${link.number}`))].sort();
    if (!isDeepStrictEqual(names(links.rows), names(authorityLinksOf(expected)))) differences.push('links');
  }
  return differences;
}

/** The record as the gate would write it; undefined when it is not public. */
async function readExpected(
  req: PayloadRequest,
  client: ClientBase,
  { kind, number }: OtherTarget,
): Promise<PublicRecord | undefined> {
  switch (kind) {
    case 'settings':
      return readSettingsRecord(req);
    case 'press-release':
      return readRelease(req, client, number);
    case 'collection':
      return readExpectedCollection(req, client, number);
    default: {
      const source = (await isUsed(client, kind, number)) && (await readAuthority(req, kind, number));
      return source ? toAuthorityRecord(kind, source) : undefined;
    }
  }
}

async function readRelease(req: PayloadRequest, client: ClientBase, number: number) {
  const source = await readPressRelease(req, number);
  if (!source) return undefined;
  const standing = await readStanding(client, 'press-release', number);
  const judged = { ...source, status: source._status, withdrawn: Boolean(standing.withdrawnAt) };
  if (!isPublic(judged, standing.now).public) return undefined;
  const images = (source.images ?? []).map((image) => (typeof image === 'number' ? image : image.id));
  return toPressReleaseRecord(source, await readPressImages(req, images), standing.firstPublishedAt ?? standing.now);
}

async function readExpectedCollection(req: PayloadRequest, client: ClientBase, number: number) {
  const source = await readCollection(req, number);
  if (!source) return undefined;
  const standing = await readStanding(client, 'collection', number);
  const judged = { ...source, status: source._status, withdrawn: Boolean(standing.withdrawnAt) };
  if (!isPublic(judged, standing.now).public) return undefined;
  return toCollectionRecord(source, standing.firstPublishedAt ?? standing.now);
}

/** Whether something visible points at it: a publication, or another authority. */
async function isUsed(client: ClientBase, kind: AuthorityKind, number: number): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from library.link where kind = $1 and number = $2
     union all select from library.authority_link
     where to_kind = $1 and to_number = $2 and (kind, number) <> ($1, $2)`,
    [kind, number],
  );
  return Boolean(rowCount);
}

function isAuthorityRecord(record: PublicRecord): record is AuthorityRecord {
  return authorityKinds.some((kind) => kind === record.kind);
}
