import type { Sharp } from 'sharp';
import type { FramePart } from '../../pages/crop.ts';

/** One page as pixels, from a PDF or a picture file. */
export interface Picture {
  use: 'show' | 'recognise' | 'tiles';
  image: Sharp;
  /** Pixels as the page is seen. */
  width: number;
  height: number;
  /** Share of the page that is below pictures, 0 to 1. */
  pictureCover: number;
  /** Taken out as it is and not drawn. */
  direct: boolean;
  /** Pixels that the original has, or of a drawing those of 300 dpi. */
  native: { width: number; height: number };
  /** Width of the paper; undefined when it is not known. */
  inches?: number | undefined;
  /** Undefined when it is not known. */
  dpi: number | undefined;
}

export interface PictureSource {
  pages: number;
  /**
   * The whole page. With a part it is drawn so large that the part has the resolution which a whole page would have; see
   * `takePart`.
   */
  picture(page: number, use: Picture['use'], part?: FramePart): Promise<Omit<Picture, 'use'>>;
}
