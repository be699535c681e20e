import { drawScene } from '../scenery/drawScene.ts';
import type { TextStyle } from '../sheet.ts';
import { breakLines } from '../typesetting/breakLines.ts';
import { arms } from './arms.ts';
import { type Cover, issuerLines } from './cover.ts';

/** Big flat shapes and lower case: the 1960s and 1970s. */
export const offset: Cover = (sheet, look, facts) => {
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
};

/** The 1990s: a band of colour, a picture in a box, a rule for everything. */
export const desktop: Cover = (sheet, look, facts) => {
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
  if (facts.dating) sheet.text(facts.dating, left, height - 92, { face: 'condensedBold', size: 30, colour: '#b8860b' });
  if (facts.imprint) sheet.text(facts.imprint, left, height - 52, { face: 'serif', size: 10, colour: look.ink });
  return undefined;
};
