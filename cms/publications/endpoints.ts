import { Readable } from 'node:stream';
import type { Endpoint } from 'payload';
import { archiveStore } from '../archive.ts';
import { archiveKeys, pageImageSizes } from '../files/store.ts';
import { arrangeEndpoints } from '../pages/endpoints.ts';
import { imageColumn } from '../publish/publicationPages.ts';
import { notFound, routeNumber, staffEndpoint } from '../respond.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';
import { visibilityEndpoints } from '../visibility/endpoints.ts';
import { publicationPreview } from '../visibility/preview.ts';

export const publicationEndpoints: Endpoint[] = [
  ...visibilityEndpoints('publications'),
  publicationPreview,
  ...arrangeEndpoints,
  /** A page image for staff, published or not. */
  staffEndpoint('get', '/:id/pages/:key/:size', async (req) => {
    const publication = routeNumber(req);
    const key = routeNumber(req, 'key');
    const size = pageImageSizes.find((known) => `${known}.webp` === req.routeParams?.size);
    if (!size) throw notFound(req);
    const image = await inTransaction(req, async () => {
      const client = await transactionClient(req);
      const { rows } = await client.query<{ scan: number; image: string | null }>(
        `select p.scan, ${imageColumn('image')} as image from archive.page p
         left join archive.frame f on f.scan = p.scan and f.index = p.frame
         where p.publication = $1 and p.key = $2`,
        [publication, key],
      );
      return rows[0];
    });
    if (!image?.image) throw notFound(req);
    const store = await archiveStore(req);
    const body = Readable.toWeb(await store.open(archiveKeys.pageImage(image.scan, image.image, size)));
    return new Response(body as ReadableStream, {
      headers: { 'content-type': 'image/webp', 'cache-control': 'private, max-age=3600' },
    });
  }),
];
