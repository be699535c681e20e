import { drawScene } from '../scenery/drawScene.ts';
import type { TextStyle } from '../sheet.ts';
import { breakLines } from '../typesetting/breakLines.ts';
import { arms } from './arms.ts';
import { type Cover, centred, issuerLines } from './cover.ts';

/** No cover: a typed head over the text. */
export const letterhead: Cover = (sheet, look, facts) => {
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
};

/** A ruled card with transferred letters: offices of the 1970s and 1980s. */
export const office: Cover = (sheet, look, facts) => {
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
};

/** The bulletin of the 1950s: a coloured head with the harbour in one ink. */
export const mastheadSpot: Cover = (sheet, look, facts) => {
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
  if (facts.dating) sheet.text(facts.dating, look.margin.left, 118, { face: 'condensed', size: 10, colour: look.ink });
  if (facts.imprint)
    sheet.text(
      facts.imprint,
      width - look.margin.right,
      118,
      { face: 'serif', size: 8, colour: look.ink },
      { align: 'right' },
    );
  return 136;
};
