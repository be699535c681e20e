import type { Sharp } from 'sharp';

/** One page as pixels, from a PDF or a picture file. */
export interface Picture {
  use: 'show' | 'recognise';
  image: Sharp;
  /** Pixels as the page is seen. */
  width: number;
  height: number;
  /** Share of the page that is below pictures, 0 to 1. */
  pictureCover: number;
  /** Taken out as it is and not drawn. */
  direct: boolean;
  /** Undefined when it is not known. */
  dpi: number | undefined;
}

export interface PictureSource {
  pages: number;
  picture(page: number, use: Picture['use']): Promise<Omit<Picture, 'use'>>;
}
