import sharp from 'sharp';
import { type FramePart, partAsItLies, whole } from '../../pages/crop.ts';
import type { Picture } from './picture.ts';

type Pixels = Pick<Picture, 'image' | 'width' | 'height'>;

/** What a page shows of a picture: cut out as it lies, then turned. Without a part, all of it. */
export async function takePart({ image, width, height }: Pixels, part: FramePart | undefined): Promise<Pixels> {
  if (part === undefined) return { image, width, height };
  const { x, y, ...size } = partAsItLies(part);
  const left = Math.round((x * width) / whole.width);
  const top = Math.round((y * height) / whole.height);
  const cut = {
    left,
    top,
    width: Math.max(1, Math.min(width, Math.round(((x + size.width) * width) / whole.width)) - left),
    height: Math.max(1, Math.min(height, Math.round(((y + size.height) * height) / whole.height)) - top),
  };
  // in two goes: sharp turns only once in one, and the picture itself may have to be turned
  const { data, info } = await image.extract(cut).raw().toBuffer({ resolveWithObject: true });
  const flat = sharp(data, { raw: info, limitInputPixels: false });
  if (part.rotation === 0) return { image: flat, width: info.width, height: info.height };
  const turned = part.rotation % 180 === 90;
  return {
    image: flat.rotate(part.rotation),
    width: turned ? info.height : info.width,
    height: turned ? info.width : info.height,
  };
}
