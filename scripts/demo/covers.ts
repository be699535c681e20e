import type { Look } from './look.ts';
import type { PaletteName } from './palettes.ts';
import { drawScene, type SceneName } from './scenery.ts';
import { breakLines } from './setText.ts';
import type { Sheet, TextStyle } from './sheet.ts';

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

type Cover = (sheet: Sheet, look: Look, facts: CoverFacts) => number | undefined;

/**
 * Covers of nine decades. Each draws the first page, and returns where text may begin below it on the same page, or
 * nothing when the page is full.
 */
export const covers = {
  /** A frame of rules with the arms: title pages before 1935. */
  framed(sheet, look, facts) {
    const { width, height } = sheet;
    const inset = 26;
    const frame = (by: number, weight: number) =>
      sheet.rectangle(by, by, width - 2 * by, height - 2 * by, { stroke: look.accent, weight });
    frame(inset, 2.6);
    frame(inset + 5, 0.7);
    for (const [x, y] of [
      [inset + 13, inset + 13],
      [width - inset - 13, inset + 13],
      [inset + 13, height - inset - 13],
      [width - inset - 13, height - inset - 13],
    ] as const) {
      sheet.circle(x, y, 4, { stroke: look.accent, weight: 0.7 });
      sheet.circle(x, y, 1.6, { fill: look.accent });
    }
    let y = inset + 50;
    for (const line of facts.issuer) {
      sheet.text(
        line.toLocaleUpperCase(facts.language ?? 'tr'),
        width / 2,
        y,
        { face: 'pressBold', size: 12, colour: look.ink, tracking: 0.7 },
        { align: 'center' },
      );
      y += 19;
    }
    arms(sheet, width / 2, y + 48, 38, look.accent);
    y += 132;
    y = centred(sheet, facts.title, { face: 'pressBold', size: 25, colour: look.ink }, y, width - 2 * inset - 40);
    swelledRule(sheet, width / 2, y + 2, 60, look.accent);
    y += 32;
    if (facts.subtitle)
      y =
        centred(sheet, facts.subtitle, { face: 'pressItalic', size: 14, colour: look.ink }, y, width - 2 * inset - 50) +
        8;
    if (facts.dating)
      sheet.text(
        facts.dating,
        width / 2,
        height - inset - 66,
        { face: 'press', size: 13, colour: look.ink },
        { align: 'center' },
      );
    if (facts.imprint) {
      sheet.path(`M${width / 2 - 50} ${height - inset - 48}h100`, { stroke: look.accent, weight: 0.6 });
      sheet.text(
        facts.imprint,
        width / 2,
        height - inset - 30,
        { face: 'press', size: 10, colour: look.ink },
        { align: 'center' },
      );
    }
    return undefined;
  },

  /** Capitals of the 1930s over a flat picture. */
  deco(sheet, look, facts) {
    const { width, height } = sheet;
    const size = facts.title.length > 34 ? 23 : 29;
    const style: TextStyle = { face: 'deco', size, colour: look.accent };
    const italic: TextStyle = { face: 'pressItalic', size: 13, colour: look.ink };
    sheet.rectangle(0, 0, width, height, { fill: '#f3e9d2' });
    let y = 48;
    for (const line of facts.issuer) {
      sheet.text(line.toLocaleUpperCase(facts.language ?? 'tr'), 34, y, {
        face: 'pressBold',
        size: 10.5,
        colour: look.ink,
        tracking: 0.8,
      });
      y += 16;
    }
    y += size * 0.8;
    for (const line of breakLines(sheet, facts.title.toLocaleUpperCase(facts.language ?? 'tr'), style, width - 62)) {
      sheet.text(line, 32, y, style);
      y += size * 1.18;
    }
    for (const line of facts.subtitle ? breakLines(sheet, facts.subtitle, italic, width - 70) : []) {
      sheet.text(line, 34, y - 4, italic);
      y += 17;
    }
    const horizon = Math.max(height * 0.36, y + 26);
    drawScene(
      sheet,
      facts.scene ?? 'harbour',
      { x: 0, y: horizon, width, height: height * 0.88 - horizon },
      facts.palette ?? 'republic',
    );
    for (let index = 0; index < 4; index++) {
      sheet.rectangle(0, horizon - 3 - index * 6.5, width, 3.2 - index * 0.7, { fill: look.accent });
    }
    sheet.rectangle(0, height * 0.88, width, height * 0.12, { fill: look.accent });
    if (facts.dating) sheet.text(facts.dating, 34, height * 0.88 + 30, { face: 'deco', size: 17, colour: '#f3e9d2' });
    if (facts.imprint)
      sheet.text(facts.imprint, 34, height * 0.88 + 50, { face: 'press', size: 9.5, colour: '#f3e9d2' });
    return undefined;
  },

  /** No cover: a typed head over the text. */
  letterhead(sheet, look, facts) {
    const { width } = sheet;
    const bold: TextStyle = { face: 'typewriterBold', size: 10, colour: look.ink };
    let y = look.margin.top * 0.8;
    for (const line of facts.issuer) {
      sheet.text(line, look.margin.left + 70, y, bold, { align: 'center' });
      y += 14;
    }
    if (facts.dating)
      sheet.text(
        facts.dating,
        width - look.margin.right,
        look.margin.top * 0.8,
        { ...bold, face: 'typewriter' },
        { align: 'right' },
      );
    y += 26;
    const style: TextStyle = { face: 'typewriterBold', size: 12.5, colour: look.ink };
    for (const line of breakLines(sheet, facts.title.toLocaleUpperCase(facts.language ?? 'tr'), style, width * 0.72)) {
      sheet.text(line, width / 2, y, style, { align: 'center' });
      const half = sheet.measure(line, style) / 2;
      sheet.path(`M${width / 2 - half} ${y + 3}h${half * 2}`, { stroke: look.ink, weight: 0.8 });
      y += 19;
    }
    if (facts.subtitle)
      sheet.text(facts.subtitle, width / 2, y + 2, { ...bold, face: 'typewriter' }, { align: 'center' });
    return y + 14;
  },

  /** The head of a notice that was pasted on walls. */
  notice(sheet, look, facts) {
    const { width } = sheet;
    sheet.rectangle(14, 14, width - 28, sheet.height - 28, { stroke: look.ink, weight: 1.6 });
    arms(sheet, width / 2, 62, 30, look.ink);
    let y = 118;
    for (const line of facts.issuer) {
      sheet.text(
        line.toLocaleUpperCase(facts.language ?? 'tr'),
        width / 2,
        y,
        { face: 'pressBold', size: 13, colour: look.ink },
        { align: 'center' },
      );
      y += 18;
    }
    y += 18;
    y = centred(sheet, facts.title, { face: 'pressBold', size: 24, colour: look.ink }, y, width - 90);
    swelledRule(sheet, width / 2, y, 70, look.ink);
    return y + 12;
  },

  /** The masthead of a magazine set in one column. */
  mastheadPress(sheet, look, facts) {
    const { width } = sheet;
    const [left, right] = [look.margin.left, width - look.margin.right];
    sheet.text(
      facts.issuer.join(' · '),
      width / 2,
      44,
      { face: 'pressItalic', size: 11, colour: look.ink },
      { align: 'center' },
    );
    sheet.path(`M${left} 52H${right}`, { stroke: look.ink, weight: 0.6 });
    const style: TextStyle = {
      face: look.heading.face === 'deco' ? 'deco' : 'pressBold',
      size: 27,
      colour: look.accent,
    };
    let y = 84;
    for (const line of breakLines(sheet, facts.title.toLocaleUpperCase(facts.language ?? 'tr'), style, right - left)) {
      sheet.text(line, width / 2, y, style, { align: 'center' });
      y += 30;
    }
    y -= 14;
    sheet.path(`M${left} ${y}H${right}M${left} ${y + 18}H${right}`, { stroke: look.ink, weight: 0.6 });
    if (facts.dating)
      sheet.text(facts.dating, width / 2, y + 13, { face: 'press', size: 10.5, colour: look.ink }, { align: 'center' });
    if (facts.scene) {
      drawScene(sheet, facts.scene, { x: left, y: y + 28, width: right - left, height: 108 }, look.accent);
      y += 118;
    }
    return y + 24;
  },

  /** The bulletin of the 1950s: a coloured head with the harbour in one ink. */
  mastheadSpot(sheet, look, facts) {
    const { width } = sheet;
    sheet.rectangle(0, 0, width, 104, { fill: look.accent });
    drawScene(sheet, 'harbour', { x: width - 178, y: 0, width: 178, height: 104 }, look.accent, 'masthead');
    sheet.text(facts.issuer.join(' — ').toLocaleUpperCase(facts.language ?? 'tr'), look.margin.left, 30, {
      face: 'condensed',
      size: 9,
      colour: '#ffffff',
      tracking: 0.6,
    });
    const style: TextStyle = { face: 'condensedBold', size: 25, colour: '#ffffff' };
    let y = 62;
    for (const line of breakLines(sheet, facts.title.toLocaleUpperCase(facts.language ?? 'tr'), style, width - 215)) {
      sheet.text(line, look.margin.left, y, style);
      y += 28;
    }
    sheet.rectangle(0, 104, width, 20, { fill: look.tint });
    if (facts.dating)
      sheet.text(facts.dating, look.margin.left, 118, { face: 'condensed', size: 10, colour: look.ink });
    if (facts.imprint)
      sheet.text(
        facts.imprint,
        width - look.margin.right,
        118,
        { face: 'serif', size: 8, colour: look.ink },
        { align: 'right' },
      );
    return 136;
  },

  /** Big flat shapes and lower case: the 1960s and 1970s. */
  offset(sheet, look, facts) {
    const { width, height } = sheet;
    sheet.rectangle(0, 0, width, height, { fill: look.accent });
    sheet.rectangle(0, height * 0.34, width, height * 0.44, { fill: '#f7ecd6' });
    drawScene(
      sheet,
      facts.scene ?? 'harbour',
      { x: 34, y: height * 0.34, width: width - 68, height: height * 0.44 },
      facts.palette ?? 'seventies',
    );
    let y = height * 0.115;
    const style: TextStyle = { face: 'sansBold', size: 28, colour: '#fff6e4' };
    for (const line of breakLines(sheet, facts.title, style, width - 68)) {
      sheet.text(line, 34, y, style);
      y += 31;
    }
    if (facts.subtitle) {
      for (const line of breakLines(sheet, facts.subtitle, { face: 'sans', size: 12.5 }, width - 68)) {
        sheet.text(line, 34, y - 4, { face: 'sans', size: 12.5, colour: '#fff6e4' });
        y += 15;
      }
    }
    if (facts.dating)
      sheet.text(
        facts.dating,
        width - 34,
        height * 0.86,
        { face: 'sansBold', size: 26, colour: '#fff6e4' },
        { align: 'right' },
      );
    issuerLines(sheet, facts, 34, height * 0.855, { face: 'sansMedium', size: 10.5, colour: '#fff6e4' });
    if (facts.imprint) sheet.text(facts.imprint, 34, height - 28, { face: 'sans', size: 8.5, colour: '#fff6e4' });
    return undefined;
  },

  /** A ruled card with transferred letters: offices of the 1970s and 1980s. */
  office(sheet, look, facts) {
    const { width, height } = sheet;
    sheet.rectangle(24, 24, width - 48, height - 48, { stroke: look.ink, weight: 1.4 });
    sheet.rectangle(24, 24, width - 48, 96, { fill: look.accent });
    arms(sheet, 72, 72, 30, '#ffffff');
    issuerLines(sheet, facts, 118, 66, { face: 'condensedBold', size: 15, colour: '#ffffff' }, 20);
    let y = height * 0.4;
    y = centred(
      sheet,
      facts.title.toLocaleUpperCase(facts.language ?? 'tr'),
      { face: 'condensedBold', size: 25, colour: look.ink },
      y,
      width - 110,
    );
    if (facts.subtitle)
      y = centred(sheet, facts.subtitle, { face: 'typewriter', size: 11, colour: look.ink }, y + 8, width - 110);
    if (facts.dating)
      sheet.text(
        facts.dating,
        width / 2,
        height * 0.72,
        { face: 'condensedBold', size: 34, colour: look.accent },
        { align: 'center' },
      );
    if (facts.imprint)
      sheet.text(
        facts.imprint,
        width / 2,
        height - 42,
        { face: 'typewriter', size: 9, colour: look.ink },
        { align: 'center' },
      );
    return undefined;
  },

  /** The 1990s: a band of colour, a picture in a box, a rule for everything. */
  desktop(sheet, look, facts) {
    const { width, height } = sheet;
    sheet.rectangle(0, 0, width * 0.2, height, { fill: look.accent });
    sheet.rectangle(width * 0.2, 0, 9, height, { fill: '#d9a514' });
    arms(sheet, width * 0.1, 96, 40, '#ffffff');
    const left = width * 0.27;
    issuerLines(sheet, facts, left, 84, { face: 'condensedBold', size: 17, colour: look.accent }, 23);
    drawScene(
      sheet,
      facts.scene ?? 'harbour',
      { x: left, y: 170, width: width * 0.66, height: 250 },
      facts.palette ?? 'denizhisar',
    );
    sheet.rectangle(left, 170, width * 0.66, 250, { stroke: look.accent, weight: 1.2 });
    let y = 490;
    const style: TextStyle = { face: 'condensedBold', size: 38, colour: look.ink };
    for (const line of breakLines(sheet, facts.title.toLocaleUpperCase(facts.language ?? 'tr'), style, width * 0.66)) {
      sheet.text(line, left, y, style);
      y += 45;
    }
    if (facts.subtitle) {
      for (const line of breakLines(sheet, facts.subtitle, { face: 'serif', size: 16 }, width * 0.64)) {
        sheet.text(line, left, y - 6, { face: 'serif', size: 16, colour: look.ink });
        y += 22;
      }
    }
    if (facts.dating)
      sheet.text(facts.dating, left, height - 92, { face: 'condensedBold', size: 30, colour: '#b8860b' });
    if (facts.imprint) sheet.text(facts.imprint, left, height - 52, { face: 'serif', size: 10, colour: look.ink });
    return undefined;
  },

  /** From the 2000s on: the picture to the edges, the words on a panel. */
  corporate(sheet, look, facts) {
    const { width, height } = sheet;
    const unit = width / 595;
    const edge = 52 * unit;
    const white = '#ffffff';
    drawScene(
      sheet,
      facts.scene ?? 'harbour',
      { x: 0, y: 0, width, height: height * 0.64 },
      facts.palette ?? 'denizhisar',
    );
    sheet.rectangle(0, height * 0.64, width, height * 0.36, { fill: look.accent });
    const wave = `q${width / 8} ${-15 * unit} ${width / 4} 0t${width / 4} 0t${width / 4} 0t${width / 4} 0`;
    sheet.path(`M0 ${height * 0.64}${wave}v4H0Z`, { fill: look.accent });
    const style: TextStyle = { face: 'sansBold', size: 40 * unit, colour: white };
    while (breakLines(sheet, facts.title, style, width - 2 * edge).length > 1 && style.size > 30 * unit)
      style.size -= unit;
    let y = height * 0.64 + 66 * unit;
    for (const line of breakLines(sheet, facts.title, style, width - 2 * edge)) {
      sheet.text(line, edge, y, style);
      y += style.size * 1.14;
    }
    const light: TextStyle = { face: 'sansLight', size: 17 * unit, colour: white };
    for (const line of facts.subtitle ? breakLines(sheet, facts.subtitle, light, width - 2 * edge) : []) {
      sheet.text(line, edge, y - 4 * unit, light);
      y += 22 * unit;
    }
    arms(sheet, 76 * unit, height - 62 * unit, 23 * unit, white);
    const medium: TextStyle = { face: 'sansMedium', size: 12 * unit, colour: white };
    issuerLines(sheet, facts, 112 * unit, height - 64 * unit, medium, 16 * unit);
    if (facts.dating) {
      const bold: TextStyle = { face: 'sansBold', size: 22 * unit, colour: white };
      sheet.text(facts.dating, width - edge, height - 54 * unit, bold, { align: 'right' });
    }
    return undefined;
  },

  /** The bulletin of today: a picture above, three columns below. */
  mastheadNow(sheet, look, facts) {
    const { width } = sheet;
    drawScene(
      sheet,
      facts.scene ?? 'harbour',
      { x: 0, y: 0, width, height: 238 },
      facts.palette ?? 'denizhisar',
      facts.dating,
    );
    sheet.rectangle(0, 238, width, 86, { fill: look.accent });
    arms(sheet, width - 78, 281, 26, '#ffffff');
    sheet.text(facts.title, look.margin.left, 286, { face: 'sansBold', size: 34, colour: '#ffffff' });
    sheet.text([facts.dating, ...facts.issuer].filter(Boolean).join(' · '), look.margin.left, 308, {
      face: 'sans',
      size: 11,
      colour: '#ffffff',
    });
    return 342;
  },
} satisfies Record<string, Cover>;
export type CoverName = keyof typeof covers;

/** The arms of the town that is not: a wall with two towers above three waves. */
export function arms(sheet: Sheet, x: number, y: number, radius: number, colour: string): void {
  const unit = radius / 10;
  sheet.circle(x, y, radius, { stroke: colour, weight: unit * 0.7 });
  const at = (dx: number, dy: number) => `${x + dx * unit} ${y + dy * unit}`;
  sheet.path(
    `M${at(-6, 2)}L${at(-6, -5)}h${unit}v${unit}h${unit}v${-unit}h${unit}v${unit * 3}h${unit * 2}v${-unit}h${unit}v${unit}h${unit * 2}v${-unit * 3}h${unit}v${unit}h${unit}v${-unit}h${unit}L${at(6, 2)}L${at(1.4, 2)}V${y - unit * 0.2}a${unit * 1.4} ${unit * 1.4} 0 0 0 ${-unit * 2.8} 0V${y + unit * 2}Z`,
    { fill: colour },
  );
  for (const row of [0, 1, 2]) {
    const half = 7 - row * 1.5;
    sheet.path(`M${at(-half, 3.8 + row * 1.7)}q${(half * unit) / 2} ${-unit * 1.3} ${half * unit} 0t${half * unit} 0`, {
      stroke: colour,
      weight: unit * 0.65,
      round: true,
    });
  }
}

function swelledRule(sheet: Sheet, x: number, y: number, half: number, colour: string) {
  sheet.path(`M${x - half} ${y}q${half} -3.4 ${half * 2} 0q${-half} 3.4 ${-half * 2} 0Z`, { fill: colour });
}

function centred(sheet: Sheet, text: string, style: TextStyle, from: number, width: number): number {
  let y = from;
  for (const line of breakLines(sheet, text, style, width)) {
    sheet.text(line, sheet.width / 2, y, style, { align: 'center' });
    y += style.size * 1.22;
  }
  return y;
}

function issuerLines(
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
