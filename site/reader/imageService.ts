import { tileSize } from '../../cms/files/store.ts';

export interface ImageSize {
  width: number;
  height: number;
}

/** How many times smaller than the image each level is: the last one fits into one tile. */
export function scaleFactors({ width, height }: ImageSize): number[] {
  const factors = [1];
  for (let factor = 1; Math.max(width, height) > tileSize * factor; factors.push(factor)) factor *= 2;
  return factors;
}

/**
 * Description of an image whose tiles are ready made: IIIF Image API 3.0, level 0
 * (https://iiif.io/api/image/3.0/#5-image-information). What any viewer of deep images reads.
 * @param id absolute address of the service
 */
export function imageInformation(id: string, size: ImageSize): Record<string, unknown> {
  const factors = scaleFactors(size);
  return {
    '@context': 'http://iiif.io/api/image/3/context.json',
    id,
    type: 'ImageService3',
    protocol: 'http://iiif.io/api/image',
    profile: 'level0',
    ...size,
    sizes: [levelSize(size, factors.at(-1) ?? 1)],
    tiles: [{ width: tileSize, height: tileSize, scaleFactors: factors }],
  };
}

/** Every image of the service. */
export function* tileNames(size: ImageSize): Generator<string> {
  for (const factor of scaleFactors(size)) {
    const step = tileSize * factor;
    for (let y = 0; y < size.height; y += step) {
      for (let x = 0; x < size.width; x += step) yield tileName(size, { factor, x, y });
    }
  }
}

/**
 * One image of the service, as `region/size/rotation/quality.format`.
 * @param at its level, and pixels of the whole image where it begins: whole multiples of a tile of that level
 */
export function tileName(size: ImageSize, { factor, x, y }: { factor: number; x: number; y: number }): string {
  const level = levelSize(size, factor);
  if (level.width <= tileSize && level.height <= tileSize) return `full/${level.width},${level.height}/0/default.jpg`;
  const step = tileSize * factor;
  const region = [x, y, Math.min(step, size.width - x), Math.min(step, size.height - y)];
  const shown = [Math.min(tileSize, level.width - x / factor), Math.min(tileSize, level.height - y / factor)];
  return `${region.join(',')}/${shown.join(',')}/0/default.jpg`;
}

function levelSize({ width, height }: ImageSize, factor: number): ImageSize {
  return { width: Math.ceil(width / factor), height: Math.ceil(height / factor) };
}
