import { markEdge } from '../drawPublication.ts';
import type { Drawing, PageSize } from '../sheet.ts';
import { extent, type Point, quarters, type Route } from './geography.ts';
import { blocks, drawRoute, ground, lines, orchards, streets } from './mapLayers.ts';
import { enlarged, styles } from './mapStyles.ts';
import { cartouche, indexMarks, names } from './mapWords.ts';

export interface MapSheet {
  size: PageSize;
  /** What the town had grown to. */
  year: number;
  style: keyof typeof styles;
  title: string;
  subtitle: string;
  issuer: string;
  dating: string;
  scale: string;
  /** Names of sea, river, railway, island, scale bar. */
  words: { sea: string; river: string; railway: string; island: string; castle: string; metres: string };
  quarterNames?: Record<string, string>;
  routes?: Route[];
  /** A square index along the frame, with this list. */
  index?: string[];
}

export function mapSheet(map: MapSheet): Drawing {
  return (sheet) => {
    sheet.page(map.size);
    const [width, height] = map.size;
    const zoom = Math.min((width - 76) / extent.width, (height - 76) / extent.height);
    const style = enlarged(styles[map.style], zoom);
    sheet.rectangle(0, 0, width, height, { fill: style.paper });
    const [left, top] = [(width - extent.width * zoom) / 2, (height - extent.height * zoom) / 2];
    const place = ([x, y]: Point): Point => [left + x * zoom, top + y * zoom];
    const frame = [left, top, extent.width * zoom, extent.height * zoom] as const;
    sheet.clipped(...frame, () => {
      ground(sheet, style, place, zoom, frame);
      orchards(sheet, style, map.year, place, zoom);
      streets(sheet, style, map.year, place, zoom);
      for (const quarter of quarters) {
        if (quarter.from <= map.year) blocks(sheet, style, quarter, place, zoom);
      }
      lines(sheet, style, place, zoom);
      for (const route of map.routes ?? []) drawRoute(sheet, style, route, place, zoom);
      names(sheet, style, map, place);
    });
    sheet.rectangle(...frame, { stroke: style.ink, weight: 1.6 });
    sheet.rectangle(frame[0] - 14, frame[1] - 14, frame[2] + 28, frame[3] + 28, { stroke: style.ink, weight: 0.6 });
    indexMarks(sheet, style, frame);
    cartouche(sheet, style, map, frame, zoom);
    markEdge(sheet);
  };
}
