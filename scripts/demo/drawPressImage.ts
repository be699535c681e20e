import sharp from 'sharp';
import type { DemoPressImage } from './pressReleases.ts';
import { printPdf } from './printPdf.ts';
import { renderPages } from './renderPages.ts';
import { drawScene } from './scenery/drawScene.ts';

/** A picture for the press: an illustration, never a photograph of anybody. JPEG. */
export async function drawPressImage(image: DemoPressImage): Promise<Buffer> {
  const [width, height] = image.size;
  const points = [width * 0.24, height * 0.24] as const;
  const pdf = await printPdf(
    (sheet) => {
      sheet.page(points);
      drawScene(sheet, image.scene, { x: 0, y: 0, width: points[0], height: points[1] }, image.palette, image.fileName);
    },
    { title: image.caption.tr },
  );
  const [page] = await renderPages(pdf, 300);
  if (!page) throw new RangeError('nothing was drawn');
  return sharp(page.pixels, { raw: { width: page.width, height: page.height, channels: 3 } })
    .resize(width, height, { fit: 'fill' })
    .withExif({ IFD0: { Copyright: `${image.credit} (gösterim / demonstration)`, ImageDescription: image.caption.en } })
    .jpeg({ quality: 86 })
    .toBuffer();
}
