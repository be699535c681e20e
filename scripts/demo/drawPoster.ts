import { arms } from './covers/arms.ts';
import { markEdge } from './drawPublication.ts';
import { drawScene, type SceneName } from './scenery/drawScene.ts';
import type { PaletteName } from './scenery/palettes.ts';
import type { Drawing, PageSize, TextStyle } from './sheet.ts';
import { breakLines } from './typesetting/breakLines.ts';

export interface Poster {
  size: PageSize;
  scene: SceneName;
  palette: PaletteName;
  face: TextStyle['face'];
  smallFace: TextStyle['face'];
  /** Band behind the words. */
  band: string;
  onBand: string;
  above: string;
  title: string;
  dating: string;
  lines: string[];
  issuer: string;
}

/** One picture, one title that is read across the street, and who invites. */
export function posterSheet(poster: Poster): Drawing {
  return (sheet) => {
    const [width, height] = poster.size;
    const unit = width / 100;
    sheet.page(poster.size);
    sheet.rectangle(0, 0, width, height, { fill: poster.band });
    drawScene(
      sheet,
      poster.scene,
      { x: unit * 5, y: unit * 30, width: unit * 90, height: height - unit * 66 },
      poster.palette,
      poster.title,
    );
    const style: TextStyle = { face: poster.face, size: unit * 11.5, colour: poster.onBand };
    while (sheet.measure(poster.title, style) > unit * 90) style.size *= 0.96;
    sheet.text(
      poster.above,
      unit * 50,
      unit * 11,
      { face: poster.smallFace, size: unit * 4.2, colour: poster.onBand },
      { align: 'center' },
    );
    sheet.text(poster.title, unit * 50, unit * 25, style, { align: 'center' });
    let y = height - unit * 26;
    sheet.text(poster.dating, unit * 5, y, { face: poster.face, size: unit * 6, colour: poster.onBand });
    y += unit * 6;
    for (const line of poster.lines.flatMap((text) =>
      breakLines(sheet, text, { face: poster.smallFace, size: unit * 2.9 }, unit * 70),
    )) {
      sheet.text(line, unit * 5, y, { face: poster.smallFace, size: unit * 2.9, colour: poster.onBand });
      y += unit * 4;
    }
    arms(sheet, width - unit * 14, height - unit * 19, unit * 8, poster.onBand);
    sheet.text(
      poster.issuer,
      width - unit * 14,
      height - unit * 6,
      { face: poster.smallFace, size: unit * 2.1, colour: poster.onBand },
      { align: 'center' },
    );
    markEdge(sheet);
  };
}
