/** A part of a frame, in ten-thousandths of the width and height of the frame as it is turned. */
export interface Crop {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Degrees clockwise by which a frame is turned before it is cropped. */
export type Rotation = 0 | 90 | 180 | 270;

/** What a page shows of a frame: turned first, then cropped. */
export interface FramePart {
  rotation: Rotation;
  /** Null for all of it. */
  crop: Crop | null;
}

export const whole: Readonly<Crop> = { x: 0, y: 0, width: 10_000, height: 10_000 };

/** Null for all of the frame, as it is stored. */
export function cropOf(crop: Crop): Crop | null {
  return crop.x === 0 && crop.y === 0 && crop.width === whole.width && crop.height === whole.height ? null : crop;
}

/** The same part of the paper, once the frame below it was turned a quarter further. */
function turnOnce({ x, y, width, height }: Crop): Crop {
  return { x: whole.height - y - height, y: x, width: height, height: width };
}

export function turnCrop<Part extends Crop | null>(crop: Part, by: Rotation): Part | Crop {
  let turned: Part | Crop = crop;
  for (let quarter = 0; turned && quarter < by / 90; quarter++) turned = turnOnce(turned);
  return turned;
}

/** The same part in ten-thousandths of the frame as it lies, before it is turned. */
export function partAsItLies({ rotation, crop }: FramePart): Crop {
  return turnCrop(crop ?? whole, ((360 - rotation) % 360) as Rotation);
}

/** @param at where, in ten-thousandths of the width of what is shown */
export function cutCrop(crop: Crop | null, at: number): { left: Crop; right: Crop } {
  const { x, y, width, height } = crop ?? whole;
  const left = Math.round((width * at) / whole.width);
  return { left: { x, y, width: left, height }, right: { x: x + left, y, width: width - left, height } };
}

/** The smallest part that holds both. */
export function joinCrops(one: Crop | null, other: Crop | null): Crop | null {
  if (!one || !other) return null;
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return cropOf({
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  });
}

/** As Postgres says it in `archive.page.shape`: what a page's own image and readings are of. */
export function shapeOf({ crop, rotation }: FramePart): string {
  if (!crop) return rotation === 0 ? '' : String(rotation);
  return [rotation, crop.x, crop.y, crop.width, crop.height].join(' ');
}
