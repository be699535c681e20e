import { drawScene } from '../scenery/drawScene.ts';
import type { TextStyle } from '../sheet.ts';
import { breakLines } from '../typesetting/breakLines.ts';
import { arms } from './arms.ts';
import { type Cover, issuerLines } from './cover.ts';

/** From the 2000s on: the picture to the edges, the words on a panel. */
export const corporate: Cover = (sheet, look, facts) => {
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
};

/** The bulletin of today: a picture above, three columns below. */
export const mastheadNow: Cover = (sheet, look, facts) => {
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
};
