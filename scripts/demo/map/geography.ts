/**
 * The lie of a town that does not exist. Map units: 1000 across, 700 down; one unit is about 12 metres. The sea is in
 * the south-west, the river comes from the north-east.
 */
export type Point = readonly [number, number];

export const extent = { width: 1000, height: 700 };
export const metresAUnit = 12;

export const coast: Point[] = [
  [352, -20],
  [330, 60],
  [372, 120],
  [440, 168],
  [478, 226],
  [452, 292],
  [500, 352],
  [566, 384],
  [640, 404],
  [704, 470],
  [690, 548],
  [748, 616],
  [806, 720],
];

export const river: Point[] = [
  [1020, 96],
  [912, 142],
  [836, 150],
  [778, 224],
  [716, 276],
  [664, 316],
  [622, 362],
  [604, 396],
];

export const railway: Point[] = [
  [1020, 300],
  [900, 268],
  [800, 292],
  [730, 330],
  [690, 352],
  [640, 376],
];

export const island: Point = [262, 372];
export const castle: Point = [508, 214];

export interface Quarter {
  name: string;
  at: Point;
  /** Years within which it is built up. */
  from: number;
  /** Degrees by which its streets are turned. */
  turn: number;
  /** Blocks across and down. */
  blocks: readonly [number, number];
}

export const quarters: Quarter[] = [
  { name: 'Hisariçi', at: [548, 250], from: 1500, turn: 24, blocks: [7, 6] },
  { name: 'İskelebaşı', at: [562, 332], from: 1700, turn: 38, blocks: [7, 4] },
  { name: 'Yeniçarşı', at: [652, 232], from: 1850, turn: 6, blocks: [8, 6] },
  { name: 'Değirmenönü', at: [742, 340], from: 1890, turn: -22, blocks: [7, 5] },
  { name: 'Fenerdibi', at: [446, 110], from: 1910, turn: -32, blocks: [6, 5] },
  { name: 'Çınarlıbahçe', at: [600, 120], from: 1930, turn: 12, blocks: [9, 7] },
  { name: 'Yelkenaltı', at: [790, 512], from: 1950, turn: 42, blocks: [8, 6] },
  { name: 'Bağlararası', at: [772, 86], from: 1955, turn: -8, blocks: [9, 6] },
  { name: 'Tuzlaönü', at: [420, 28], from: 1962, turn: 18, blocks: [6, 3] },
  { name: 'Kumluyalı', at: [878, 628], from: 1970, turn: 30, blocks: [8, 6] },
  { name: 'Sazlıova', at: [896, 400], from: 1984, turn: 0, blocks: [9, 8] },
  { name: 'Karşıçayır', at: [910, 212], from: 1996, turn: -14, blocks: [8, 6] },
];

export function quarterAt(name: string): Point {
  const quarter = quarters.find((candidate) => candidate.name === name);
  if (!quarter) throw new RangeError(`no quarter is called ${name}`);
  return quarter.at;
}

/** High roads, drawn once both ends are built up. */
export const roads: [string, string][] = [
  ['İskelebaşı', 'Hisariçi'],
  ['Hisariçi', 'Yeniçarşı'],
  ['İskelebaşı', 'Değirmenönü'],
  ['Yeniçarşı', 'Değirmenönü'],
  ['Hisariçi', 'Fenerdibi'],
  ['Yeniçarşı', 'Çınarlıbahçe'],
  ['Çınarlıbahçe', 'Bağlararası'],
  ['Fenerdibi', 'Tuzlaönü'],
  ['Değirmenönü', 'Yelkenaltı'],
  ['Yelkenaltı', 'Kumluyalı'],
  ['Değirmenönü', 'Sazlıova'],
  ['Sazlıova', 'Karşıçayır'],
  ['Kumluyalı', 'Sazlıova'],
];

/** Where the high roads leave the sheet. */
export const highways: Point[][] = [
  [quarterAt('Yeniçarşı'), [720, 170], [860, 60], [1020, 20]],
  [quarterAt('Değirmenönü'), [800, 440], [900, 520], [1020, 540]],
];

export interface Route {
  number: string;
  name: string;
  colour: string;
  stops: { name: string; at: Point }[];
}

const stop = (name: string, at: Point = quarterAt(name)) => ({ name, at });

export const busRoutes: Route[] = [
  {
    number: '1',
    name: 'İskele – Çınarlıbahçe',
    colour: '#d2451e',
    stops: [stop('İskele', [590, 372]), stop('Hisariçi'), stop('Yeniçarşı'), stop('Çınarlıbahçe')],
  },
  {
    number: '2',
    name: 'İskele – Fenerdibi – Tuzlaönü',
    colour: '#2f7a78',
    stops: [stop('İskele', [590, 372]), stop('İskelebaşı'), stop('Hisariçi'), stop('Fenerdibi'), stop('Tuzlaönü')],
  },
  {
    number: '4',
    name: 'Gar – Yelkenaltı – Kumluyalı',
    colour: '#6c7a2f',
    stops: [stop('Gar', [690, 352]), stop('Değirmenönü'), stop('Yelkenaltı'), stop('Kumluyalı')],
  },
  {
    number: '7',
    name: 'Gar – Yeniçarşı – Bağlararası',
    colour: '#8a4a9a',
    stops: [stop('Gar', [690, 352]), stop('Yeniçarşı'), stop('Bağlararası')],
  },
];

export const cycleRoutes: Route[] = [
  {
    number: 'K1',
    name: 'Kıyı Yolu',
    colour: '#c8442b',
    stops: [
      stop('Tuzlaönü', [342, 60]),
      stop('', [384, 116]),
      stop('Fenerdibi', [452, 164]),
      stop('', [490, 226]),
      stop('Hisar', [464, 292]),
      stop('', [508, 344]),
      stop('İskele', [572, 376]),
      stop('', [650, 395]),
      stop('', [716, 468]),
      stop('Yelkenaltı', [702, 546]),
      stop('Kumluyalı', [760, 612]),
    ],
  },
  {
    number: 'K2',
    name: 'Gümüşçay Yolu',
    colour: '#0d5d6b',
    stops: [
      stop('İskele', [612, 388]),
      stop('Değirmenönü', [690, 306]),
      stop('Karşıçayır', [846, 160]),
      stop('Bent', [960, 122]),
    ],
  },
  {
    number: 'K3',
    name: 'Üniversite Yolu',
    colour: '#7a9a2c',
    stops: [stop('Yeniçarşı', [652, 232]), stop('Çınarlıbahçe', [620, 130]), stop('Bağlararası', [770, 86])],
  },
];

/** A smooth SVG path through points (Catmull–Rom), placed by `place`. */
export function smoothPath(points: Point[], place: (point: Point) => Point): string {
  const placed = points.map(place);
  let path = '';
  placed.forEach((point, index) => {
    if (index === 0) {
      path = `M${point[0]} ${point[1]}`;
      return;
    }
    const previous = placed[index - 1] ?? point;
    const before = placed[index - 2] ?? previous;
    const next = placed[index + 1] ?? point;
    const [ax, ay] = [previous[0] + (point[0] - before[0]) / 6, previous[1] + (point[1] - before[1]) / 6];
    const [bx, by] = [point[0] - (next[0] - previous[0]) / 6, point[1] - (next[1] - previous[1]) / 6];
    path += `C${ax} ${ay} ${bx} ${by} ${point[0]} ${point[1]}`;
  });
  return path;
}

/** On dry land, a street's width from the shore and the river. */
export function isLand([x, y]: Point): boolean {
  const shore = [...coast, [1040, 720], [1040, -20]] as Point[];
  let inside = false;
  for (let index = 0, last = shore.length - 1; index < shore.length; last = index++) {
    const [ax, ay] = shore[index] ?? [0, 0];
    const [bx, by] = shore[last] ?? [0, 0];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside && distanceTo(coast, [x, y]) > 9 && distanceTo(river, [x, y]) > 10;
}

function distanceTo(line: Point[], [x, y]: Point): number {
  let least = Number.POSITIVE_INFINITY;
  line.forEach(([bx, by], index) => {
    const [ax, ay] = line[index - 1] ?? [bx, by];
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    least = Math.min(least, Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)));
  });
  return least;
}
