import type { CollectionBeforeChangeHook } from 'payload';
import { APIError } from 'payload';
import sharp from 'sharp';
import { archiveStore } from '../archive.ts';
import { archiveKeys } from '../files/store.ts';
import { storedFile } from '../files/storedFile.ts';
import { takeUpload } from '../files/takeUpload.ts';
import { translate } from '../translate.ts';

/** Pixels; more than any press camera makes, and few enough not to be a bomb. */
const maxPixels = 200_000_000;

export const storePressImage: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'create') return { ...data, ...storedFile(originalDoc) };
  const stored = await takeUpload(req, {
    accepts: ['image/jpeg', 'image/png'],
    refusal: 'fileNotImage',
    keyOf: archiveKeys.pressOriginal,
  });
  const store = await archiveStore(req);
  try {
    const { width, height } = await sharp(await store.localPath(stored.key), {
      limitInputPixels: maxPixels,
    }).metadata();
    return { ...data, sha256: stored.sha256, filesize: stored.size, mimeType: stored.mimeType, width, height };
  } catch (error) {
    throw new APIError(translate(req, 'fileUnreadable', { name: stored.name }), 400, { cause: String(error) }, true);
  }
};
