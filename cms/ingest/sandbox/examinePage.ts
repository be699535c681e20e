import { tones } from './tones.ts';

/** Degrees, clockwise, that make lines level: -12 to 12; as they run along the page, or down it. */
export interface PageLie {
  along: number;
  down: number;
  /** Whether lines run down the page and not along it. */
  sideways: 'yes' | 'no' | 'unsure';
  /** What rises above the small letters and what hangs below says that it stands on its head; capitals say nothing. */
  overturned: boolean;
  /** Letters are broken, or grain covers the page. */
  worn: boolean;
  /** The part with the most edges of letters; undefined when there is nothing on the page. */
  piece: Piece | undefined;
}

/** Pixels. */
export interface Piece {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Pixels of the longer side that the page is looked at with: A4 at 150 dpi. */
const smallSide = 1_750;
/** A dark frame around a scan is straight, and nothing of the page. */
const marginShare = 0.02;
/** Edges that are enough to see lines by. */
const mostEdges = 12_000;
/** Fewer edges than this are no lines: a stamp, a page number. */
const leastEdges = 300;
/** Degrees to either side. */
const widest = 12;
/** Lines are seen along one side of the page so much more sharply than along the other. */
const clearlySharper = 1.25;
/** Lines have to stand out of the rest by so much, or no angle is believed. */
const leastSharpness = 1.25;

/**
 * How a page lies, from one byte of grey a pixel: by the sharpness of its projection at many angles (W. Postl,
 * "Detection of linear oblique structures and skew scan in digitized documents", 1986), taken over the lower edges of
 * what is dark, which stand on lines more exactly than the letters themselves.
 */
export function examinePage(grey: Uint8Array, width: number, height: number): PageLie {
  const { ink, paper } = tones(grey);
  const threshold = (ink + paper) / 2;
  const shrink = Math.max(1, Math.round(Math.max(width, height) / smallSide));
  const small = reduce(grey, width, height, shrink, threshold);
  const along = edgesOf(small, 'along');
  const down = edgesOf(small, 'down');
  const lines = sharpest(along);
  const columns = sharpest(down);
  const enough = along.count >= leastEdges && down.count >= leastEdges;
  const sideways = !enough
    ? 'no'
    : columns.sharpness > lines.sharpness * clearlySharper
      ? 'yes'
      : lines.sharpness > columns.sharpness * clearlySharper
        ? 'no'
        : 'unsure';
  // what is sharpest at the very edge is no line
  const believed = ({ angle, sharpness }: Sharpest) =>
    enough && sharpness >= leastSharpness && Math.abs(angle) < widest - 1 ? angle : 0;
  return {
    along: 0 - believed(lines),
    // a line down the page leans to the left when the page is turned clockwise
    down: believed(columns),
    sideways,
    overturned: sideways === 'no' && enough && standsOnHead(bandsOf(small, believed(lines))),
    worn: isWorn(grey, width, height, threshold),
    piece: along.count < 20 ? undefined : busiest(along, small, shrink, { width, height }),
  };
}

interface SmallPage {
  dark: Uint8Array;
  width: number;
  height: number;
}

/** Dark or not, by the mean of each square of `shrink` pixels. */
function reduce(grey: Uint8Array, width: number, height: number, shrink: number, threshold: number): SmallPage {
  const small = { width: Math.floor(width / shrink), height: Math.floor(height / shrink) };
  const sums = new Uint16Array(small.width);
  const dark = new Uint8Array(small.width * small.height);
  const limit = threshold * shrink * shrink;
  for (let y = 0; y < small.height; y++) {
    sums.fill(0);
    for (let row = y * shrink; row < (y + 1) * shrink; row++) {
      let at = row * width;
      for (let x = 0; x < small.width; x++) {
        let sum = sums[x] ?? 0;
        for (let step = 0; step < shrink; step++) sum += grey[at++] ?? 255;
        sums[x] = sum;
      }
    }
    for (let x = 0; x < small.width; x++) if ((sums[x] ?? 0) < limit) dark[y * small.width + x] = 1;
  }
  return { dark, ...small };
}

/** Points where dark ends: `across` runs along the line that is looked for, `position` is where the line would lie. */
interface Edges {
  across: Float32Array;
  position: Float32Array;
  count: number;
  /** Length of the sides, in the same sense. */
  length: number;
  breadth: number;
}

function edgesOf({ dark, width, height }: SmallPage, direction: 'along' | 'down'): Edges {
  const margin = Math.ceil(Math.max(width, height) * marginShare);
  const next = direction === 'along' ? width : 1;
  const found = new Uint32Array(width * height);
  let total = 0;
  for (let y = margin; y < height - margin; y++) {
    for (let x = margin; x < width - margin; x++) {
      const at = y * width + x;
      if (dark[at] === 1 && dark[at + next] === 0) found[total++] = at;
    }
  }
  const every = Math.max(1, Math.ceil(total / mostEdges));
  const count = Math.floor(total / every);
  const [across, position] = [new Float32Array(count), new Float32Array(count)];
  for (let index = 0; index < count; index++) {
    const at = found[index * every] ?? 0;
    const [x, y] = [at % width, Math.floor(at / width)];
    across[index] = direction === 'along' ? x : y;
    position[index] = direction === 'along' ? y : x;
  }
  const [length, breadth] = direction === 'along' ? [width, height] : [height, width];
  return { across, position, count, length, breadth };
}

interface Sharpest {
  angle: number;
  sharpness: number;
}

/**
 * The slope, in degrees, at which the edges fall on the fewest lines, and how much sharper their projection is there
 * than if they lay anywhere: 1 is not at all.
 */
function sharpest(edges: Edges): Sharpest {
  let best = { angle: 0, sharpness: 0 };
  const look = (from: number, to: number, step: number, bin: number) => {
    let found = { angle: 0, sharpness: 0 };
    for (let angle = from; angle <= to + 1e-9; angle += step) {
      const sharpness = sharpnessAt(edges, angle, bin);
      if (sharpness > found.sharpness) found = { angle, sharpness };
    }
    best = found;
  };
  look(-widest, widest, 0.5, 4);
  const coarse = best;
  look(coarse.angle - 0.6, coarse.angle + 0.6, 0.1, 2);
  look(best.angle - 0.1, best.angle + 0.1, 0.02, 1);
  // the finer the bins the sharper by chance: sharpness is only compared at the first
  return { angle: best.angle, sharpness: coarse.sharpness };
}

function sharpnessAt({ across, position, count, length, breadth }: Edges, degrees: number, bin: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const offset = Math.abs(slope) * length;
  const bins = new Uint32Array(Math.ceil((breadth + 2 * offset) / bin) + 1);
  for (let index = 0; index < count; index++) {
    const place = ((position[index] ?? 0) - slope * (across[index] ?? 0) + offset) / bin;
    const at = Math.floor(place);
    bins[at] = (bins[at] ?? 0) + 1;
  }
  let squares = 0;
  let used = 0;
  for (const value of bins) {
    squares += value * value;
    if (value > 0) used++;
  }
  return count === 0 ? 0 : (squares * used) / (count * count);
}

/** The rows that the small letters of one line fill in one strip, and the ink just above and just below them. */
interface Band {
  height: number;
  rising: number;
  hanging: number;
}

/** Lines of columns that stand side by side are seldom level with each other: each strip of the page is looked at alone. */
const strips = 6;

function bandsOf(page: SmallPage, degrees: number): Band[] {
  const bands: Band[] = [];
  const wide = Math.floor(page.width / strips);
  for (let strip = 0; strip < strips; strip++) {
    const profile = profileOf(page, degrees, strip * wide, (strip + 1) * wide);
    bands.push(...bandsOfProfile(profile));
  }
  return bands;
}

/** Dark pixels a row between two columns, along lines of this slope. */
function profileOf({ dark, width, height }: SmallPage, degrees: number, from: number, to: number): Float32Array {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const profile = new Float32Array(height);
  for (let x = from; x < to; x++) {
    const drop = Math.round(slope * (x - from));
    for (let y = Math.max(0, -drop); y < Math.min(height, height - drop); y++) {
      if (dark[(y + drop) * width + x] === 1) profile[y] = (profile[y] ?? 0) + 1;
    }
  }
  return profile;
}

function bandsOfProfile(profile: Float32Array): Band[] {
  const strong = (Float32Array.from(profile).sort()[Math.floor(profile.length * 0.95)] ?? 0) * 0.45;
  if (strong < 5) return [];
  const found: { top: number; bottom: number }[] = [];
  let top = -1;
  for (let y = 0; y <= profile.length; y++) {
    const inside = y < profile.length && (profile[y] ?? 0) >= strong;
    if (inside && top < 0) top = y;
    if (inside || top < 0) continue;
    // a rule is thinner, a picture taller
    if (y - top >= 4 && y - top <= 60) found.push({ top, bottom: y });
    top = -1;
  }
  const sum = (from: number, to: number) => {
    let total = 0;
    for (let y = Math.max(0, from); y < Math.min(profile.length, to); y++) total += profile[y] ?? 0;
    return total;
  };
  return found.map(({ top, bottom }, index) => {
    const height = bottom - top;
    const reach = Math.max(2, Math.round(height * 0.6));
    const [before, after] = [found[index - 1], found[index + 1]];
    const above = Math.max(top - reach, before ? Math.round((before.bottom + top) / 2) : 0);
    const below = Math.min(bottom + reach, after ? Math.round((bottom + after.top) / 2) : profile.length);
    return { height, rising: sum(above, top), hanging: sum(bottom, below) };
  });
}

/** Bands that are enough to tell something by. */
const leastBands = 6;

/** In Latin script more rises above the small letters than hangs below them. */
function standsOnHead(bands: Band[]): boolean {
  const up = bands.filter(({ rising, hanging }) => rising > hanging * 1.15).length;
  const down = bands.filter(({ rising, hanging }) => hanging > rising * 1.15).length;
  return up + down >= leastBands && down >= (up + down) * 0.7;
}

/** Of the white runs that are no longer than this many pixels, letters and the gaps between them make up most. */
const longestGap = 13;
/** Share of gaps of one pixel, holes in ink or dots of grain: clean print was seen with up to 0.07, worn with 0.14 and more. */
const wornShare = 0.1;

/** Looks along every eighth row. */
function isWorn(grey: Uint8Array, width: number, height: number, threshold: number): boolean {
  let [holes, gaps] = [0, 0];
  for (let y = 0; y < height; y += 8) {
    let run = longestGap + 1;
    for (let at = y * width; at < (y + 1) * width; at++) {
      if ((grey[at] ?? 255) >= threshold) run++;
      else if (run > 0) {
        if (run === 1) holes++;
        if (run <= longestGap) gaps++;
        run = 0;
      }
    }
  }
  return gaps >= 50 && holes / gaps > wornShare;
}

/** The square of a third of the page's shorter side with the most edges. */
function busiest(
  { across, position, count }: Edges,
  small: SmallPage,
  shrink: number,
  page: { width: number; height: number },
): Piece {
  const side = Math.round(Math.min(small.width, small.height) / 2.5);
  const step = Math.max(1, Math.round(side / 4));
  const [wide, high] = [Math.ceil(small.width / step), Math.ceil(small.height / step)];
  const cells = new Uint32Array(wide * high);
  for (let index = 0; index < count; index++) {
    const at = Math.floor((position[index] ?? 0) / step) * wide + Math.floor((across[index] ?? 0) / step);
    cells[at] = (cells[at] ?? 0) + 1;
  }
  let best = { sum: -1, x: 0, y: 0 };
  for (let y = 0; y + 4 <= Math.max(4, high); y++) {
    for (let x = 0; x + 4 <= Math.max(4, wide); x++) {
      let sum = 0;
      for (let row = y; row < Math.min(high, y + 4); row++)
        for (let column = x; column < Math.min(wide, x + 4); column++) sum += cells[row * wide + column] ?? 0;
      if (sum > best.sum) best = { sum, x, y };
    }
  }
  const left = Math.min(best.x * step * shrink, page.width - 1);
  const top = Math.min(best.y * step * shrink, page.height - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.min(side * shrink, page.width - left)),
    height: Math.max(1, Math.min(side * shrink, page.height - top)),
  };
}
