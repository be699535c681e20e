import sharp from 'sharp';
import { reason } from '../reasons.ts';
import type { PictureSource } from './picture.ts';
import type { PageLimits } from './protocol.ts';
import { Refused } from './refused.ts';

const formats = ['jpeg', 'png', 'tiff', 'webp'];

/** A photograph or scan that is a picture file. Only TIFF has several pages. */
export async function openFilePictures(path: string, limits: PageLimits): Promise<PictureSource> {
  const options = { limitInputPixels: limits.imagePixels, failOn: 'error' } as const;
  const first = await sharp(path, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (first === undefined || !formats.includes(first.format)) throw new Refused(reason('notADocument'));
  const pages = first.format === 'tiff' ? (first.pages ?? 1) : 1;
  return {
    pages,
    async picture(page) {
      const opened = sharp(path, { ...options, limitInputPixels: false, page });
      const { width, height, density, autoOrient } = await opened.metadata();
      if (width * height > limits.imagePixels) throw new Refused(reason('imageTooLarge', { width, height }));
      // 72 is what programs write that do not know
      const dpi = density !== undefined && density >= 100 ? density : undefined;
      return {
        image: sharp(path, { ...options, page })
          .autoOrient()
          .flatten({ background: 'white' }),
        width: autoOrient.width,
        height: autoOrient.height,
        pictureCover: 1,
        direct: true,
        native: { width: autoOrient.width, height: autoOrient.height },
        inches: dpi && autoOrient.width / dpi,
        dpi,
      };
    },
  };
}
