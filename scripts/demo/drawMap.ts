import { arms } from './covers.ts';
import { markDemonstration } from './drawPublication.ts';
import {
  castle,
  coast,
  extent,
  highways,
  isLand,
  island,
  metresAUnit,
  type Point,
  quarterAt,
  quarters,
  type Route,
  railway,
  river,
  roads,
  smoothPath,
} from './geography.ts';
import { seededRandom } from './random.ts';
import type { Drawing, PageSize, Sheet, TextStyle } from './sheet.ts';

export interface MapSheet {
  size: PageSize;
  /** What the town had grown to. */
  year: number;
  style: keyof typeof styles;
  title: string;
  subtitle: string;
  issuer: string;
  dating: string;
  scale: string;
  /** Names of sea, river, railway, island, scale bar. */
  words: { sea: string; river: string; railway: string; island: string; castle: string; metres: string };
  quarterNames?: Record<string, string>;
  routes?: Route[];
  /** A square index along the frame, with this list. */
  index?: string[];
}

interface Style {
  paper: string;
  land: string;
  water: string;
  shore: string;
  block: string;
  green: string;
  ink: string;
  accent: string;
  hatched: boolean;
  title: TextStyle;
  label: TextStyle;
  small: TextStyle;
}

const styles = {
  /** Two-colour lithography of the 1920s. */
  engraved: {
    paper: '#f8f3e4',
    land: '#f8f3e4',
    water: '#eef1ea',
    shore: '#3b5d6b',
    block: '#c9a18c',
    green: '#8d9471',
    ink: '#241d18',
    accent: '#8c3b22',
    hatched: true,
    title: { face: 'pressBold', size: 30 },
    label: { face: 'pressItalic', size: 11 },
    small: { face: 'press', size: 9 },
  },
  /** A planner's coloured sheet of the 1930s. */
  plan: {
    paper: '#f7f0dc',
    land: '#f2e6c4',
    water: '#bcd3d6',
    shore: '#2f5660',
    block: '#d98e5f',
    green: '#8a9a55',
    ink: '#2a211b',
    accent: '#9c2a1c',
    hatched: true,
    title: { face: 'deco', size: 34 },
    label: { face: 'pressBold', size: 12 },
    small: { face: 'press', size: 10 },
  },
  /** Offset printing of the 1960s and 1970s. */
  offset: {
    paper: '#fbf6e8',
    land: '#f6e7bb',
    water: '#9cc9cf',
    shore: '#1f6270',
    block: '#e9b86a',
    green: '#a9b060',
    ink: '#26201a',
    accent: '#b8471b',
    hatched: false,
    title: { face: 'sansBold', size: 30 },
    label: { face: 'sansMedium', size: 12 },
    small: { face: 'sans', size: 9 },
  },
  today: {
    paper: '#ffffff',
    land: '#f2f1e8',
    water: '#cfe5ea',
    shore: '#5a9aa8',
    block: '#dfdccb',
    green: '#b9cf9d',
    ink: '#1b2b30',
    accent: '#0d5d6b',
    hatched: false,
    title: { face: 'sansBold', size: 40 },
    label: { face: 'sansMedium', size: 13 },
    small: { face: 'sans', size: 10 },
  },
} as const satisfies Record<string, Style>;

export function mapSheet(map: MapSheet): Drawing {
  return (sheet) => {
    sheet.page(map.size);
    const [width, height] = map.size;
    const zoom = Math.min((width - 76) / extent.width, (height - 76) / extent.height);
    const style = enlarged(styles[map.style], zoom);
    sheet.rectangle(0, 0, width, height, { fill: style.paper });
    const [left, top] = [(width - extent.width * zoom) / 2, (height - extent.height * zoom) / 2];
    const place = ([x, y]: Point): Point => [left + x * zoom, top + y * zoom];
    const frame = [left, top, extent.width * zoom, extent.height * zoom] as const;
    sheet.clipped(...frame, () => {
      ground(sheet, style, place, zoom, frame);
      orchards(sheet, style, map.year, place, zoom);
      streets(sheet, style, map.year, place, zoom);
      for (const quarter of quarters) {
        if (quarter.from <= map.year) blocks(sheet, style, quarter, place, zoom);
      }
      lines(sheet, style, place, zoom);
      for (const route of map.routes ?? []) drawRoute(sheet, style, route, place, zoom);
      names(sheet, style, map, place);
    });
    sheet.rectangle(...frame, { stroke: style.ink, weight: 1.6 });
    sheet.rectangle(frame[0] - 14, frame[1] - 14, frame[2] + 28, frame[3] + 28, { stroke: style.ink, weight: 0.6 });
    indexMarks(sheet, style, frame);
    cartouche(sheet, style, map, frame, zoom);
    markDemonstration(sheet);
  };
}

function enlarged(style: Style, zoom: number): Style {
  const larger = (text: TextStyle, by: number) => ({ ...text, size: text.size * zoom * by });
  return {
    ...style,
    title: larger(style.title, 0.72),
    label: larger(style.label, 1.05),
    small: larger(style.small, 1.05),
  };
}

type Place = (point: Point) => Point;
type Frame = readonly [number, number, number, number];

function ground(sheet: Sheet, style: Style, place: Place, zoom: number, frame: Frame) {
  const shore = smoothPath(coast, place);
  const [right, low] = place([1060, 760]);
  const [, high] = place([0, -60]);
  sheet.rectangle(...frame, { fill: style.water });
  // Lines along the shore, wider and paler outwards, as copperplate engravers drew water.
  if (style.hatched) {
    for (let ring = 7; ring > 0; ring--) {
      sheet.path(shore, { stroke: style.shore, weight: ring * 9 * zoom, opacity: 0.05 + 0.01 * (8 - ring) });
      sheet.path(shore, { stroke: style.water, weight: (ring * 9 - 1.2) * zoom });
    }
  }
  sheet.path(`${shore}L${right} ${low}V${high}Z`, { fill: style.land });
  const [cx, cy] = place([castle[0] + 120, castle[1] - 130]);
  for (let ring = 1; ring <= 5; ring++) {
    sheet.path(
      `M${cx - ring * 26 * zoom} ${cy}c0 ${-ring * 20 * zoom} ${ring * 52 * zoom} ${-ring * 24 * zoom} ${ring * 54 * zoom} ${ring * 3 * zoom}c0 ${ring * 18 * zoom} ${-ring * 54 * zoom} ${ring * 22 * zoom} ${-ring * 54 * zoom} ${-ring * 3 * zoom}Z`,
      { stroke: style.accent, weight: 0.5, opacity: 0.35 },
    );
  }
  sheet.path(smoothPath(river, place), { stroke: style.shore, weight: 11 * zoom, round: true });
  sheet.path(smoothPath(river, place), { stroke: style.water, weight: 9.4 * zoom, round: true });
  sheet.path(shore, { stroke: style.shore, weight: 1.3 * zoom });
  const [ix, iy] = place(island);
  sheet.circle(ix, iy, 15 * zoom, { fill: style.land, stroke: style.shore, weight: 1 });
  sheet.circle(ix, iy, 3 * zoom, { fill: style.accent });
}

function blocks(sheet: Sheet, style: Style, quarter: (typeof quarters)[number], place: Place, zoom: number) {
  const random = seededRandom(`blocks/${quarter.name}`);
  const angle = (quarter.turn * Math.PI) / 180;
  const [across, down] = quarter.blocks;
  for (let column = 0; column < across; column++) {
    for (let row = 0; row < down; row++) {
      const [width, height] = [random.between(9, 13), random.between(7, 10)];
      const [dx, dy] = [
        (column - across / 2) * 15 + random.between(-1, 1),
        (row - down / 2) * 12 + random.between(-1, 1),
      ];
      const corner = (cx: number, cy: number): Point => [
        quarter.at[0] + (dx + cx) * Math.cos(angle) - (dy + cy) * Math.sin(angle),
        quarter.at[1] + (dx + cx) * Math.sin(angle) + (dy + cy) * Math.cos(angle),
      ];
      if (random.next() < 0.06 || !isLand(corner(0, 0)) || !isLand(corner(width, height))) continue;
      const outline = [corner(0, 0), corner(width, 0), corner(width, height), corner(0, height)].map(place);
      const path = outline.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
      sheet.path(`${path}Z`, { fill: style.block, stroke: style.ink, weight: 0.25 * zoom, opacity: 0.9 });
    }
  }
}

/** Vineyards and orchards in rows, wherever nothing is built yet. */
function orchards(sheet: Sheet, style: Style, year: number, place: Place, zoom: number) {
  const random = seededRandom('orchards');
  const built = quarters.filter(({ from }) => from <= year);
  for (let x = 340; x < 1000; x += 11) {
    for (let y = 8; y < 700; y += 11) {
      const cover = Math.sin(x / 47) + Math.cos(y / 39) + Math.sin((x + y) / 71);
      const point: Point = [x + random.between(-1.5, 1.5), y + random.between(-1.5, 1.5)];
      const inTown = built.some(
        ({ at, blocks: [across, down] }) =>
          Math.hypot(point[0] - at[0], (point[1] - at[1]) * 1.2) < 10 + Math.max(across * 8, down * 8),
      );
      if (cover < 0.35 || inTown || !isLand(point)) continue;
      const [left, top] = place(point);
      sheet.circle(left, top, 1.5 * zoom, { fill: style.green, opacity: 0.75 });
    }
  }
}

function streets(sheet: Sheet, style: Style, year: number, place: Place, zoom: number) {
  const built = new Set(quarters.filter(({ from }) => from <= year).map(({ name }) => name));
  const ways = [
    ...highways,
    ...roads.filter((ends) => ends.every((name) => built.has(name))).map((ends) => ends.map(quarterAt)),
  ];
  for (const [colour, weight] of [
    [style.ink, 3.4],
    [style.paper, 2.6],
  ] as const) {
    for (const way of ways) sheet.path(smoothPath(way, place), { stroke: colour, weight: weight * zoom, round: true });
  }
}

function lines(sheet: Sheet, style: Style, place: Place, zoom: number) {
  const rails = smoothPath(railway, place);
  sheet.path(rails, { stroke: style.ink, weight: 2.6 * zoom });
  sheet.path(rails, { stroke: style.paper, weight: 1.4 * zoom, dash: [5 * zoom, 5 * zoom] });
  const [x, y] = place(castle);
  const unit = 4 * zoom;
  sheet.path(`M${x - unit * 2} ${y + unit}v${-unit * 3}h${unit}v${unit}h${unit * 2}v${-unit}h${unit}v${unit * 3}Z`, {
    fill: style.accent,
  });
}

function drawRoute(sheet: Sheet, style: Style, route: Route, place: Place, zoom: number) {
  const stops = route.stops.map(({ at }) => at);
  const named = route.stops.filter(({ name }) => name).map(({ at }) => at);
  sheet.path(smoothPath(stops, place), { stroke: style.paper, weight: 7 * zoom, round: true });
  sheet.path(smoothPath(stops, place), { stroke: route.colour, weight: 4.4 * zoom, round: true });
  for (const [x, y] of named.map(place))
    sheet.circle(x, y, 3.6 * zoom, { fill: style.paper, stroke: route.colour, weight: 1.6 * zoom });
  const end = stops.at(-1);
  if (!end) return;
  const [x, y] = place(end);
  sheet.circle(x + 12 * zoom, y - 10 * zoom, 8 * zoom, { fill: route.colour });
  sheet.text(
    route.number,
    x + 12 * zoom,
    y - 10 * zoom + 3 * zoom,
    { face: 'sansBold', size: 8 * zoom, colour: '#ffffff' },
    { align: 'center' },
  );
}

function names(sheet: Sheet, style: Style, { year, words, quarterNames = {} }: MapSheet, place: Place) {
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

function indexMarks(sheet: Sheet, style: Style, [left, top, width, height]: Frame) {
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
function cartouche(sheet: Sheet, style: Style, map: MapSheet, [left, top, , height]: Frame, zoom: number) {
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
