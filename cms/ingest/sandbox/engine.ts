/** Segmentation modes of Tesseract that are used: 3 finds columns and blocks, 6 takes the page for one block. */
export type Segmentation = 3 | 6;

/** One byte of grey a pixel, row by row. */
export interface GreyPicture {
  data: Buffer;
  width: number;
  height: number;
  dpi: number;
}

/** A build of Tesseract. It answers with Tesseract's table (`TsvRenderer`). */
export interface Engine {
  /** @throws EngineFailed when the engine can't be used again */
  read(picture: GreyPicture, segmentation: Segmentation): Promise<string>;
}

/** The engine is broken, and with it the child that holds it. */
export class EngineFailed extends Error {
  override name = 'EngineFailed';
}

/** PGM is what Tesseract's image library reads with the least work. */
export function toPgm({ data, width, height }: GreyPicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]);
}
