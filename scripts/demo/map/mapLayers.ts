import { seededRandom } from '../random.ts';
import type { Sheet } from '../sheet.ts';
import {
  castle,
  coast,
  highways,
  isLand,
  island,
  type Point,
  quarterAt,
  quarters,
  type Route,
  railway,
  river,
  roads,
  smoothPath,
} from './geography.ts';
import type { Style } from './mapStyles.ts';

export type Place = (point: Point) => Point;
/** Left, top, width, height. */
export type Frame = readonly [number, number, number, number];

export function ground(sheet: Sheet, style: Style, place: Place, zoom: number, frame: Frame) {
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

export function blocks(sheet: Sheet, style: Style, quarter: (typeof quarters)[number], place: Place, zoom: number) {
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
export function orchards(sheet: Sheet, style: Style, year: number, place: Place, zoom: number) {
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

export function streets(sheet: Sheet, style: Style, year: number, place: Place, zoom: number) {
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

export function lines(sheet: Sheet, style: Style, place: Place, zoom: number) {
  const rails = smoothPath(railway, place);
  sheet.path(rails, { stroke: style.ink, weight: 2.6 * zoom });
  sheet.path(rails, { stroke: style.paper, weight: 1.4 * zoom, dash: [5 * zoom, 5 * zoom] });
  const [x, y] = place(castle);
  const unit = 4 * zoom;
  sheet.path(`M${x - unit * 2} ${y + unit}v${-unit * 3}h${unit}v${unit}h${unit * 2}v${-unit}h${unit}v${unit * 3}Z`, {
    fill: style.accent,
  });
}

export function drawRoute(sheet: Sheet, style: Style, route: Route, place: Place, zoom: number) {
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
