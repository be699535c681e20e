import type { Random } from '../random.ts';
import type { Sheet } from '../sheet.ts';
import type { Palette } from './palettes.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a scene is drawn on: a box of a sheet, in one palette. */
export interface Canvas {
  sheet: Sheet;
  box: Box;
  colours: Palette;
  random: Random;
  /** Points across and down of shares of the box. */
  x(share: number): number;
  y(share: number): number;
  /** A length as a share of the height. */
  h(share: number): number;
}
