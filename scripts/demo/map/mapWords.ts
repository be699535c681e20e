import { arms } from '../covers/arms.ts';
import type { Sheet, TextStyle } from '../sheet.ts';
import type { MapSheet } from './drawMap.ts';
import { castle, island, metresAUnit, type Point, quarters } from './geography.ts';
import type { Frame, Place } from './mapLayers.ts';
import type { Style } from './mapStyles.ts';

export function names(sheet: Sheet, style: Style, { year, words, quarterNames = {} }: MapSheet, place: Place) {
  const write = (text: string, at: Point, look: TextStyle, halo = true) => {
    const [x, y] = place(at);
    const half = sheet.measure(text, look) / 2;
    if (halo)
      sheet.rectangle(x - half - 2, y - look.size * 0.8, half * 2 + 4, look.size * 1.05, {
        fill: style.land,
        opacity: 0.75,
      });
    sheet.text(text, x, y, { colour: style.ink, ...look }, { align: 'center' });
  };
  for (const { name, at, from, blocks: size } of quarters) {
    if (from <= year) write(quarterNames[name] ?? name, [at[0], at[1] + size[1] * 6 + 12], style.label);
  }
  write(words.sea, [190, 250], { ...style.label, size: style.label.size * 2, colour: style.shore }, false);
  write(words.river, [880, 132], { ...style.small, colour: style.shore });
  write(words.railway, [852, 272], style.small);
  write(words.island, [island[0], island[1] + 32], style.small, false);
  write(words.castle, [castle[0] - 2, castle[1] - 14], style.small);
}

export function indexMarks(sheet: Sheet, style: Style, [left, top, width, height]: Frame) {
  for (let column = 0; column < 8; column++) {
    sheet.text(
      'ABCDEFGH'[column] ?? '',
      left + ((column + 0.5) * width) / 8,
      top - 4,
      { ...style.small, colour: style.ink },
      { align: 'center' },
    );
    if (column > 0) sheet.path(`M${left + (column * width) / 8} ${top - 14}v14`, { stroke: style.ink, weight: 0.5 });
  }
  for (let row = 0; row < 5; row++) {
    sheet.text(
      String(row + 1),
      left - 7,
      top + ((row + 0.5) * height) / 5,
      { ...style.small, colour: style.ink },
      { align: 'center' },
    );
  }
}

/** Title, legend, scale bar and north, on the open sea. */
export function cartouche(sheet: Sheet, style: Style, map: MapSheet, [left, top, , height]: Frame, zoom: number) {
  const width = 268 * zoom;
  const lines = map.index ?? map.routes?.map(({ number, name }) => `${number}  ${name}`) ?? [];
  const step = style.small.size * 1.5;
  const boxHeight = style.title.size * 2.4 + 102 * zoom + step * (lines.length + 1);
  const [x, y] = [left + 18 * zoom, top + height - boxHeight - 18 * zoom];
  sheet.rectangle(x, y, width, boxHeight, { fill: style.paper, stroke: style.ink, weight: 1 });
  sheet.rectangle(x + 4, y + 4, width - 8, boxHeight - 8, { stroke: style.ink, weight: 0.4 });
  arms(sheet, x + width - 30 * zoom, y + 30 * zoom, 17 * zoom, style.accent);
  const inner = x + 16 * zoom;
  let at = y + 30 * zoom;
  sheet.text(map.issuer, inner, at - 8 * zoom, { ...style.small, colour: style.ink });
  const title = { ...style.title, colour: style.accent };
  while (map.title.split('\n').some((line) => sheet.measure(line, title) > width - 70 * zoom)) title.size *= 0.96;
  for (const line of map.title.split('\n')) {
    at += title.size * 1.2;
    sheet.text(line, inner, at, title);
  }
  at += style.label.size * 1.5;
  sheet.text(map.subtitle, inner, at, { ...style.label, colour: style.ink });
  at += step * 0.6;
  for (const line of lines) {
    at += step;
    const route = map.routes?.find(({ number }) => line.startsWith(`${number} `));
    if (route) sheet.path(`M${inner} ${at - 3}h${18 * zoom}`, { stroke: route.colour, weight: 4 * zoom });
    sheet.text(line, route ? inner + 24 * zoom : inner, at, { ...style.small, colour: style.ink });
  }
  at += step * 1.5;
  sheet.text(`${map.scale} · ${map.dating}`, inner, at, { ...style.small, colour: style.ink });
  at += 10 * zoom;
  const kilometre = (1000 / metresAUnit) * zoom;
  for (const part of [0, 1, 2, 3]) {
    sheet.rectangle(inner + (part * kilometre) / 4, at, kilometre / 4, 4 * zoom, {
      fill: part % 2 ? style.paper : style.ink,
      stroke: style.ink,
      weight: 0.6,
    });
  }
  sheet.text(map.words.metres, inner + kilometre + 6, at + 4 * zoom, { ...style.small, colour: style.ink });
  const [nx, ny] = [left + 60 * zoom, top + 62 * zoom];
  sheet.path(`M${nx} ${ny - 40 * zoom}l${9 * zoom} ${44 * zoom}l${-9 * zoom} ${-9 * zoom}l${-9 * zoom} ${9 * zoom}Z`, {
    fill: style.ink,
  });
  sheet.text(
    map.style === 'engraved' ? 'N' : 'K',
    nx,
    ny + 22 * zoom,
    { ...style.label, colour: style.ink },
    { align: 'center' },
  );
}
