import type { CSSProperties } from 'react';
import { whole } from '../../pages/crop.ts';
import type { SheetPage } from '../../pages/sheet.ts';
import { imageAddress } from './arrangeApi.ts';

type Shown = Pick<SheetPage, 'scan' | 'crop' | 'rotation' | 'image' | 'frameImage'>;

/** Width through height of what a page shows. */
export function proportion({ crop, rotation, frameImage }: Shown): number {
  if (!frameImage) return 0.7;
  const [width, height] =
    rotation % 180 === 90 ? [frameImage.height, frameImage.width] : [frameImage.width, frameImage.height];
  const { width: across, height: down } = crop ?? whole;
  return (width * across) / (height * down);
}

/**
 * What a page shows, at once after a step: the browser turns and crops the sheet's own image, until the page has one of
 * its own.
 */
export function PagePicture({ page, size = 320, lazy = true }: { page: Shown; size?: 320 | 1200; lazy?: boolean }) {
  const { scan, crop, rotation, image, frameImage } = page;
  const loading = lazy ? 'lazy' : 'eager';
  const isWhole = crop === null && rotation === 0;
  const frame = { aspectRatio: String(proportion(page)) };
  const own = image ?? (isWhole ? frameImage?.image : undefined);
  if (own) {
    return (
      <span className="kutuk-picture" style={frame}>
        {/* biome-ignore lint/performance/noImgElement: the archive's own images, in the size that is shown */}
        <img src={imageAddress(scan, own, size)} alt="" loading={loading} decoding="async" draggable={false} />
      </span>
    );
  }
  if (!frameImage) return <span className="kutuk-picture" data-empty="true" style={frame} />;
  const { x, y, width, height } = crop ?? whole;
  const percent = (value: number, of: number) => `${(value / of) * 100}%`;
  const turned = rotation % 180 === 90;
  const [wide, high] = turned ? [frameImage.height, frameImage.width] : [frameImage.width, frameImage.height];
  const sheet: CSSProperties = {
    left: percent(-x, width),
    top: percent(-y, height),
    width: percent(whole.width, width),
    height: percent(whole.height, height),
  };
  const picture: CSSProperties = {
    width: percent(frameImage.width, wide),
    height: percent(frameImage.height, high),
    transform: `translate(-50%, -50%) rotate(${rotation}deg)`,
  };
  return (
    <span className="kutuk-picture" style={frame}>
      <span className="kutuk-whole" style={sheet}>
        {/* biome-ignore lint/performance/noImgElement: the archive's own images, in the size that is shown */}
        <img
          src={imageAddress(scan, frameImage.image, size)}
          alt=""
          loading={loading}
          decoding="async"
          draggable={false}
          style={picture}
        />
      </span>
    </span>
  );
}
