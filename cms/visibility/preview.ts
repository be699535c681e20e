import type { PayloadRequest } from 'payload';
import { isAuthority } from '../publish/authorities.ts';
import { derivedDocuments } from '../publish/derivedDocuments.ts';
import { linksOf } from '../publish/links.ts';
import { offeredScans } from '../publish/offeredScans.ts';
import { isShown } from '../publish/publicationPages.ts';
import type { AuthorityRecord, PressReleaseRecord, PublicationRecord } from '../publish/publicRecord.ts';
import {
  type PressReleaseSource,
  type PublicationSource,
  readLatest,
  readPressImages,
  readScans,
} from '../publish/source.ts';
import { authorityReader } from '../publish/syncPublication.ts';
import { toPressReleaseRecord } from '../publish/toOtherRecords.ts';
import { toPublicationRecord } from '../publish/toPublicationRecord.ts';
import { notFound, routeNumber, staffEndpoint } from '../respond.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';

/**
 * What the public page would be made of if the record were published as it now stands, drafts included. The process
 * that serves the admin renders it with the public site's own code, for signed-in staff.
 */
export interface Preview {
  record: PublicationRecord | PressReleaseRecord;
  /** Those that would be released with it. */
  scans: number[];
  authorities: AuthorityRecord[];
}

export const publicationPreview = staffEndpoint('get', '/:id/preview-record', async (req) => {
  const id = routeNumber(req);
  const source = (await latest(req, 'publications', id)) as unknown as PublicationSource;
  return Response.json(
    await inTransaction(req, async () => {
      const client = await transactionClient(req);
      const scans = await readScans(req, id);
      const { rows: pages } = await client.query<{ key: number }>(
        `select p.key from archive.page p where p.publication = $1 and ${isShown} order by p.position, p.key`,
        [id],
      );
      const record = toPublicationRecord({
        offered: await offeredScans(client, id),
        documents: await derivedDocuments(client, id),
        source,
        scans,
        pages: {
          count: pages.length,
          keys: new Set(pages.map((page) => page.key)),
          ...(pages[0] && { firstKey: pages[0].key }),
        },
        firstPublishedAt: new Date(),
      });
      const read = authorityReader(req);
      const authorities: AuthorityRecord[] = [];
      for (const link of linksOf(record)) {
        const target = { kind: link.kind as 'publication', number: link.number };
        const authority = isAuthority(target) ? await read(target) : undefined;
        if (authority) authorities.push(authority);
      }
      return { record, scans: scans.map((scan) => scan.id), authorities } satisfies Preview;
    }),
  );
});

export const pressPreview = staffEndpoint('get', '/:id/preview-record', async (req) => {
  const source = (await latest(req, 'press-releases', routeNumber(req))) as unknown as PressReleaseSource;
  const images = await readPressImages(
    req,
    (source.images ?? []).map((image) => (typeof image === 'number' ? image : image.id)),
  );
  return Response.json({
    record: toPressReleaseRecord(source, images, new Date()),
    scans: [],
    authorities: [],
  } satisfies Preview);
});

async function latest(
  req: PayloadRequest,
  collection: 'publications' | 'press-releases',
  id: number,
): Promise<unknown> {
  const doc = await readLatest(req, collection, id);
  if (!doc) throw notFound(req);
  return doc;
}
