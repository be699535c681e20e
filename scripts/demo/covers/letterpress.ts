import { drawScene } from '../scenery/drawScene.ts';
import type { TextStyle } from '../sheet.ts';
import { breakLines } from '../typesetting/breakLines.ts';
import { arms } from './arms.ts';
import { type Cover, centred, swelledRule } from './cover.ts';

/** A frame of rules with the arms: title pages before 1935. */
export const framed: Cover = (sheet, look, facts) => {
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
};

/** The head of a notice that was pasted on walls. */
export const notice: Cover = (sheet, look, facts) => {
  const { width } = sheet;
  sheet.rectangle(14, 14, width - 28, sheet.height - 44, { stroke: look.ink, weight: 1.6 });
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
};

/** The masthead of a magazine set in one column. */
export const mastheadPress: Cover = (sheet, look, facts) => {
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
};

/** Capitals of the 1930s over a flat picture. */
export const deco: Cover = (sheet, look, facts) => {
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
  if (facts.imprint) sheet.text(facts.imprint, 34, height * 0.88 + 50, { face: 'press', size: 9.5, colour: '#f3e9d2' });
  return undefined;
};
