import { seededRandom } from '../random.ts';
import type { Sheet } from '../sheet.ts';
import { aqueduct, damWall, fireHouse, libraryFront, lighthouseOnRock, stoneBridge } from './buildings.ts';
import type { Box, Canvas } from './canvas.ts';
import { cycleLane, hills, meadow, river, sea, sky, trees } from './landscape.ts';
import { oneInk, type PaletteName, palettes } from './palettes.ts';
import { castle, facades, quay, stalls, street, town } from './townscape.ts';
import { bicycle, ferry, sailing, tramCar } from './vehicles.ts';

/** Pictures of a town that does not exist, drawn from a few flat shapes in one palette. */
const scenes = {
  harbour(canvas: Canvas) {
    sky(canvas, 0.62, 0.27);
    hills(canvas, 0.5, 0.13, canvas.colours.far);
    castle(canvas, 0.3, 0.47);
    hills(canvas, 0.6, 0.07, canvas.colours.middle, 0.2);
    town(canvas, 0.64, 26);
    sea(canvas, 0.64);
    ferry(canvas, 0.62, 0.8, 1);
    quay(canvas, 0.9);
  },
  lighthouse(canvas: Canvas) {
    sky(canvas, 0.7, 0.3, 0.22);
    hills(canvas, 0.62, 0.06, canvas.colours.far);
    sea(canvas, 0.66);
    lighthouseOnRock(canvas, 0.68, 0.74);
    sailing(canvas, 0.25, 0.78, 0.8);
    sailing(canvas, 0.4, 0.72, 0.45);
  },
  waterworks(canvas: Canvas) {
    sky(canvas, 0.9, 0.26, 0.8);
    hills(canvas, 0.42, 0.16, canvas.colours.far);
    hills(canvas, 0.58, 0.12, canvas.colours.middle);
    aqueduct(canvas, 0.42, 0.72, 7);
    river(canvas);
    trees(canvas, 0.9, 9, 0.16);
  },
  dam(canvas: Canvas) {
    sky(canvas, 0.9, 0.22, 0.25);
    hills(canvas, 0.4, 0.2, canvas.colours.far);
    damWall(canvas);
  },
  tram(canvas: Canvas) {
    sky(canvas, 0.8, 0.24, 0.84);
    facades(canvas, 0.74);
    street(canvas, 0.74);
    trees(canvas, 0.78, 4, 0.2);
    tramCar(canvas, 0.3, 0.83);
  },
  park(canvas: Canvas) {
    sky(canvas, 0.6, 0.24, 0.2);
    hills(canvas, 0.52, 0.1, canvas.colours.far);
    town(canvas, 0.56, 18);
    meadow(canvas, 0.55);
    trees(canvas, 0.68, 11, 0.26);
    trees(canvas, 0.9, 5, 0.4);
  },
  library(canvas: Canvas) {
    sky(canvas, 0.84, 0.22, 0.14);
    hills(canvas, 0.6, 0.1, canvas.colours.far);
    libraryFront(canvas);
    trees(canvas, 0.86, 4, 0.3);
  },
  market(canvas: Canvas) {
    sky(canvas, 0.6, 0.2, 0.5);
    facades(canvas, 0.62);
    stalls(canvas);
  },
  bridge(canvas: Canvas) {
    sky(canvas, 0.7, 0.26, 0.74);
    hills(canvas, 0.56, 0.14, canvas.colours.far);
    town(canvas, 0.62, 20);
    sea(canvas, 0.66);
    stoneBridge(canvas);
  },
  regatta(canvas: Canvas) {
    sky(canvas, 0.6, 0.3, 0.5);
    hills(canvas, 0.56, 0.08, canvas.colours.far);
    sea(canvas, 0.58);
    for (const [across, down, scale] of [
      [0.2, 0.7, 0.8],
      [0.52, 0.78, 1.25],
      [0.8, 0.7, 0.9],
      [0.36, 0.64, 0.5],
      [0.68, 0.63, 0.45],
    ] as const) {
      sailing(canvas, across, down, scale);
    }
  },
  cycleway(canvas: Canvas) {
    sky(canvas, 0.6, 0.22, 0.2);
    hills(canvas, 0.54, 0.1, canvas.colours.far);
    sea(canvas, 0.54);
    sailing(canvas, 0.16, 0.6, 0.4);
    cycleLane(canvas);
    trees(canvas, 0.74, 4, 0.34);
    bicycle(canvas, 0.56, 0.86);
  },
  fireStation(canvas: Canvas) {
    sky(canvas, 0.85, 0.22, 0.82);
    hills(canvas, 0.6, 0.12, canvas.colours.far);
    fireHouse(canvas);
  },
} satisfies Record<string, (canvas: Canvas) => void>;
export type SceneName = keyof typeof scenes;

/** `colours` is a palette's name, or one printing ink from which tones are mixed. */
export function drawScene(sheet: Sheet, name: SceneName, box: Box, colours: PaletteName | string, seed = ''): void {
  const canvas: Canvas = {
    sheet,
    box,
    colours: Object.hasOwn(palettes, colours) ? palettes[colours as PaletteName] : oneInk(colours),
    random: seededRandom(`scene/${name}/${seed}`),
    x: (share) => box.x + share * box.width,
    y: (share) => box.y + share * box.height,
    h: (share) => share * box.height,
  };
  sheet.clipped(box.x, box.y, box.width, box.height, () => scenes[name](canvas));
}
