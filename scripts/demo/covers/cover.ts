import type { Look } from '../look.ts';
import type { SceneName } from '../scenery/drawScene.ts';
import type { PaletteName } from '../scenery/palettes.ts';
import type { Sheet, TextStyle } from '../sheet.ts';
import { breakLines } from '../typesetting/breakLines.ts';

export interface CoverFacts {
  /** For capitals: i becomes İ in Turkish only. The default is Turkish. */
  language?: 'tr' | 'en';
  /** Who issues it, from the top down. */
  issuer: string[];
  title: string;
  subtitle?: string;
  /** Date, year and number as printed. */
  dating?: string;
  /** Place and printer, at the foot. */
  imprint?: string;
  scene?: SceneName;
  palette?: PaletteName;
}

/** Draws the first page, and returns where text may begin below it, or nothing when the page is full. */
export type Cover = (sheet: Sheet, look: Look, facts: CoverFacts) => number | undefined;

export function swelledRule(sheet: Sheet, x: number, y: number, half: number, colour: string) {
  sheet.path(`M${x - half} ${y}q${half} -3.4 ${half * 2} 0q${-half} 3.4 ${-half * 2} 0Z`, { fill: colour });
}

export function centred(sheet: Sheet, text: string, style: TextStyle, from: number, width: number): number {
  let y = from;
  for (const line of breakLines(sheet, text, style, width)) {
    sheet.text(line, sheet.width / 2, y, style, { align: 'center' });
    y += style.size * 1.22;
  }
  return y;
}

export function issuerLines(
  sheet: Sheet,
  facts: CoverFacts,
  x: number,
  from: number,
  style: TextStyle,
  step = style.size * 1.35,
) {
  let y = from;
  for (const line of facts.issuer) {
    sheet.text(line, x, y, style);
    y += step;
  }
}
