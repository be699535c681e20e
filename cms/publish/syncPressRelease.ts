import type { PayloadRequest } from 'payload';
import type { Verdict } from './isPublic.ts';
import { readPressImages, readPressRelease } from './source.ts';
import { syncEdited } from './syncEdited.ts';
import { toPressReleaseRecord } from './toOtherRecords.ts';

/** A press release and its photographs. */
export function syncPressRelease(req: PayloadRequest, number: number): Promise<Verdict> {
  return syncEdited(req, {
    kind: 'press-release',
    number,
    read: () => readPressRelease(req, number),
    async toRecord(source, firstPublishedAt) {
      const numbers = (source.images ?? []).map((image) => (typeof image === 'number' ? image : image.id));
      return toPressReleaseRecord(source, await readPressImages(req, numbers), firstPublishedAt);
    },
    channels: ['files', 'pages'],
  });
}
