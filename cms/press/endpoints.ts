import { Readable } from 'node:stream';
import type { Endpoint, PayloadRequest } from 'payload';
import sharp from 'sharp';
import { archiveStore } from '../archive.ts';
import { archiveKeys } from '../files/store.ts';
import { notFound, routeNumber, staffEndpoint } from '../respond.ts';
import { visibilityEndpoints } from '../visibility/endpoints.ts';
import { pressPreview } from '../visibility/preview.ts';

export const pressReleaseEndpoints: Endpoint[] = [...visibilityEndpoints('press-releases'), pressPreview];

/** Pixels of the longer side. */
const previewSide = 900;

export const pressImageEndpoints: Endpoint[] = [
  staffEndpoint('get', '/:id/preview', async (req) => {
    const store = await archiveStore(req);
    const image = await findImage(req);
    const preview = await sharp(await store.localPath(archiveKeys.pressOriginal(image.sha256)))
      .rotate()
      .resize(previewSide, previewSide, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer();
    return new Response(new Uint8Array(preview), {
      headers: { 'content-type': 'image/webp', 'cache-control': 'private, max-age=3600' },
    });
  }),
  staffEndpoint('get', '/:id/file', async (req) => {
    const store = await archiveStore(req);
    const image = await findImage(req);
    const body = Readable.toWeb(await store.open(archiveKeys.pressOriginal(image.sha256)));
    return new Response(body as ReadableStream, {
      headers: {
        'content-type': image.mimeType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(image.filename)}`,
      },
    });
  }),
];

async function findImage(req: PayloadRequest): Promise<{ sha256: string; mimeType: string; filename: string }> {
  const image = await req.payload
    .findByID({ collection: 'press-images', id: routeNumber(req), depth: 0, disableErrors: true, req })
    .catch(() => null);
  if (!image?.sha256 || !image.mimeType || !image.filename) throw notFound(req);
  return { sha256: image.sha256, mimeType: image.mimeType, filename: image.filename };
}
