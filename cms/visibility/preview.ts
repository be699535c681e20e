import type { PayloadRequest } from 'payload';
import { isAuthority } from '../publish/authorities.ts';
import { linksOf } from '../publish/links.ts';
import type { AuthorityRecord, PressReleaseRecord, PublicationRecord, PublicPage } from '../publish/publicRecord.ts';
import { publicPageSchema } from '../publish/publicRecord.ts';
import { type PressReleaseSource, type PublicationSource, readPressImages, readScans } from '../publish/source.ts';
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
  pages: PublicPage[];
  authorities: AuthorityRecord[];
}

export const publicationPreview = staffEndpoint('get', '/:id/preview-record', async (req) => {
  const id = routeNumber(req);
  const source = (await latest(req, 'publications', id)) as unknown as PublicationSource;
  return Response.json(
    await inTransaction(req, async () => {
      const pages = await readPages(req, id);
      const record = toPublicationRecord({
        source,
        scans: await readScans(req, id),
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
      return { record, pages, authorities } satisfies Preview;
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
    pages: [],
    authorities: [],
  } satisfies Preview);
});

async function latest(
  req: PayloadRequest,
  collection: 'publications' | 'press-releases',
  id: number,
): Promise<unknown> {
  const doc = await req.payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    locale: 'all',
    disableErrors: true,
    overrideAccess: false,
    req,
  });
  if (!doc) throw notFound(req);
  return doc;
}

async function readPages(req: PayloadRequest, publication: number): Promise<PublicPage[]> {
  const client = await transactionClient(req);
  const { rows } = await client.query<Record<string, unknown>>(
    `select p.publication, p.key, p.position, p.label, f.image, f.width, f.height, coalesce(t.text, '') as text,
       t.kind as "textKind", coalesce(t.language, 'tr') as language, coalesce(t.kind <> 'ocr', false) as checked,
       coalesce(t.words, '[]') as words
     from archive.page p left join archive.frame f on f.scan = p.scan and f.index = p.frame
     left join archive.page_text t on t.id = p.chosen_text
     where p.publication = $1 and p.access = 'public' order by p.position`,
    [publication],
  );
  return rows.map((row) =>
    publicPageSchema.parse(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))),
  );
}
