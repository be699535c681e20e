import type { Typeface } from './typefaces.ts';

export interface TextStyle {
  face: Typeface;
  /** Points. */
  size: number;
  colour?: string;
  /** Extra points between letters. Above a fifth of the size readers take the letters for words. */
  tracking?: number;
}

export interface Paint {
  fill?: string;
  stroke?: string;
  /** Points. */
  weight?: number;
  opacity?: number;
  dash?: [number, number];
  round?: boolean;
}

/** Width and height in points. */
export type PageSize = readonly [number, number];

/** Points of a length in millimetres. */
export const millimetres = (length: number) => (length * 72) / 25.4;

/** What the drawings draw on. Points from the page's top left; lines of text stand on their baseline. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  page(size: PageSize): void;
  text(line: string, x: number, y: number, style: TextStyle, options?: { align?: Align; justifyTo?: number }): void;
  /** Points. */
  measure(line: string, style: TextStyle): number;
  /** An SVG path. */
  path(path: string, paint: Paint): void;
  rectangle(x: number, y: number, width: number, height: number, paint: Paint): void;
  circle(x: number, y: number, radius: number, paint: Paint): void;
  /** A JPEG or PNG. */
  picture(bytes: Buffer, x: number, y: number, width: number, height: number): void;
  /** Draws within a rectangle only. */
  clipped(x: number, y: number, width: number, height: number, draw: () => void): void;
  /** Draws with the coordinates turned clockwise by degrees about a point. */
  turned(degrees: number, x: number, y: number, draw: () => void): void;
}

export type Align = 'left' | 'right' | 'center';
export type Drawing = (sheet: Sheet) => void;
