import { type Palette, type PaletteName, palettes } from './palettes.ts';
import { type Random, seededRandom } from './random.ts';
import type { Sheet } from './sheet.ts';

/** Pictures of a town that does not exist, drawn from a few flat shapes in one palette. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Canvas {
  sheet: Sheet;
  box: Box;
  colours: Palette;
  random: Random;
  /** Points across and down of shares of the box. */
  x(share: number): number;
  y(share: number): number;
  /** A length as a share of the height. */
  h(share: number): number;
}

const scenes = {
  harbour(canvas: Canvas) {
    sky(canvas, 0.62, 0.27);
    hills(canvas, 0.5, 0.13, canvas.colours.far);
    castle(canvas, 0.3, 0.47);
    hills(canvas, 0.6, 0.07, canvas.colours.middle, 0.2);
    town(canvas, 0.64, 26);
    sea(canvas, 0.64);
    ferry(canvas, 0.62, 0.8, 1);
    quay(canvas, 0.9);
  },
  lighthouse(canvas: Canvas) {
    sky(canvas, 0.7, 0.3, 0.22);
    hills(canvas, 0.62, 0.06, canvas.colours.far);
    sea(canvas, 0.66);
    lighthouse(canvas, 0.68, 0.74);
    sailing(canvas, 0.25, 0.78, 0.8);
    sailing(canvas, 0.4, 0.72, 0.45);
  },
  waterworks(canvas: Canvas) {
    sky(canvas, 0.9, 0.26, 0.8);
    hills(canvas, 0.42, 0.16, canvas.colours.far);
    hills(canvas, 0.58, 0.12, canvas.colours.middle);
    aqueduct(canvas, 0.42, 0.72, 7);
    river(canvas);
    trees(canvas, 0.9, 9, 0.16);
  },
  dam(canvas: Canvas) {
    sky(canvas, 0.9, 0.22, 0.25);
    hills(canvas, 0.4, 0.2, canvas.colours.far);
    wall(canvas);
  },
  tram(canvas: Canvas) {
    sky(canvas, 0.8, 0.24, 0.84);
    facades(canvas, 0.74);
    street(canvas, 0.74);
    trees(canvas, 0.78, 4, 0.2);
    tram(canvas, 0.3, 0.83);
  },
  park(canvas: Canvas) {
    sky(canvas, 0.6, 0.24, 0.2);
    hills(canvas, 0.52, 0.1, canvas.colours.far);
    town(canvas, 0.56, 18);
    meadow(canvas, 0.55);
    trees(canvas, 0.68, 11, 0.26);
    trees(canvas, 0.9, 5, 0.4);
  },
  library(canvas: Canvas) {
    sky(canvas, 0.84, 0.22, 0.14);
    hills(canvas, 0.6, 0.1, canvas.colours.far);
    columns(canvas);
    trees(canvas, 0.86, 4, 0.3);
  },
  market(canvas: Canvas) {
    sky(canvas, 0.6, 0.2, 0.5);
    facades(canvas, 0.62);
    stalls(canvas);
  },
  bridge(canvas: Canvas) {
    sky(canvas, 0.7, 0.26, 0.74);
    hills(canvas, 0.56, 0.14, canvas.colours.far);
    town(canvas, 0.62, 20);
    sea(canvas, 0.66);
    bridge(canvas);
  },
  regatta(canvas: Canvas) {
    sky(canvas, 0.6, 0.3, 0.5);
    hills(canvas, 0.56, 0.08, canvas.colours.far);
    sea(canvas, 0.58);
    for (const [across, down, scale] of [
      [0.2, 0.7, 0.8],
      [0.52, 0.78, 1.25],
      [0.8, 0.7, 0.9],
      [0.36, 0.64, 0.5],
      [0.68, 0.63, 0.45],
    ] as const) {
      sailing(canvas, across, down, scale);
    }
  },
  cycleway(canvas: Canvas) {
    sky(canvas, 0.6, 0.22, 0.2);
    hills(canvas, 0.54, 0.1, canvas.colours.far);
    sea(canvas, 0.54);
    sailing(canvas, 0.16, 0.6, 0.4);
    path(canvas);
    trees(canvas, 0.74, 4, 0.34);
    bicycle(canvas, 0.56, 0.86);
  },
  fireStation(canvas: Canvas) {
    sky(canvas, 0.85, 0.22, 0.82);
    hills(canvas, 0.6, 0.12, canvas.colours.far);
    station(canvas);
  },
} satisfies Record<string, (canvas: Canvas) => void>;
export type SceneName = keyof typeof scenes;

/** `colours` is a palette's name, or one printing ink from which tones are mixed. */
export function drawScene(sheet: Sheet, name: SceneName, box: Box, colours: PaletteName | string, seed = ''): void {
  const canvas: Canvas = {
    sheet,
    box,
    colours: Object.hasOwn(palettes, colours) ? palettes[colours as PaletteName] : oneInk(colours),
    random: seededRandom(`scene/${name}/${seed}`),
    x: (share) => box.x + share * box.width,
    y: (share) => box.y + share * box.height,
    h: (share) => share * box.height,
  };
  sheet.clipped(box.x, box.y, box.width, box.height, () => scenes[name](canvas));
}

/** Tones of one ink on white paper, as a halftone block prints them. */
function oneInk(ink: string): Palette {
  const tone = (share: number) => {
    const channels = [1, 3, 5].map((at) => Number.parseInt(ink.slice(at, at + 2), 16));
    return `#${channels
      .map((value) => Math.round(255 - (255 - value) * share))
      .map((value) => value.toString(16).padStart(2, '0'))
      .join('')}`;
  };
  return {
    sky: tone(0.12),
    sun: tone(0.02),
    far: tone(0.3),
    middle: tone(0.5),
    near: tone(0.85),
    sea: tone(0.38),
    wave: tone(0.16),
    wall: tone(0.2),
    wallShade: tone(0.42),
    roof: tone(0.72),
    tree: tone(0.66),
    ground: tone(0.26),
    accent: ink,
  };
}

function sky({ sheet, box, colours, x, y, h }: Canvas, down: number, sun: number, across = 0.74) {
  sheet.rectangle(box.x, box.y, box.width, box.height, { fill: colours.sky });
  sheet.circle(x(across), y(down * 0.42), h(sun * 0.42), { fill: colours.sun });
}

function hills({ sheet, box, random, x, y, h }: Canvas, level: number, swell: number, colour: string, shift = 0) {
  const points = Array.from({ length: 8 }, (_, index) => ({
    across: x(index / 7),
    down: y(level) - h(swell) * (0.3 + 0.7 * Math.sin((index / 7 + shift) * 6.6 + random.between(-0.5, 0.5)) ** 2),
  }));
  let outline = `M${box.x} ${y(1)}L${box.x} ${points[0]?.down ?? y(level)}`;
  points.forEach((point, index) => {
    const next = points[index + 1];
    if (!next) return;
    const middle = (point.across + next.across) / 2;
    outline += `C${middle} ${point.down} ${middle} ${next.down} ${next.across} ${next.down}`;
  });
  sheet.path(`${outline}V${y(1)}Z`, { fill: colour });
}

function castle({ sheet, colours, x, y, h }: Canvas, across: number, level: number) {
  const unit = h(0.025);
  const battlements = (left: number, top: number, width: number, bottom: number) => {
    const teeth = Math.max(3, Math.round(width / (unit * 1.5)));
    const tooth = width / (teeth * 2 - 1);
    let outline = `M${left} ${bottom}V${top}`;
    for (let index = 0; index < teeth; index++) {
      outline += `h${tooth}`;
      if (index < teeth - 1) outline += `v${unit * 0.5}h${tooth}v${-unit * 0.5}`;
    }
    sheet.path(`${outline}V${bottom}Z`, { fill: colours.middle });
  };
  battlements(x(across) - unit * 6, y(level) - unit * 3.4, unit * 12, y(level) + unit * 4);
  battlements(x(across) - unit * 8, y(level) - unit * 5.4, unit * 3.4, y(level) + unit * 4);
  battlements(x(across) + unit * 4.6, y(level) - unit * 6.6, unit * 3.6, y(level) + unit * 4);
}

function house({ sheet, colours, random }: Canvas, left: number, bottom: number, width: number, height: number) {
  const top = bottom - height;
  sheet.rectangle(left, top, width, height, { fill: random.next() < 0.55 ? colours.wall : colours.wallShade });
  if (random.next() < 0.7) {
    const ridge = height * 0.22;
    sheet.path(`M${left - 1} ${top}l${width * 0.22} ${-ridge}h${width * 0.56 + 2}l${width * 0.22} ${ridge}Z`, {
      fill: colours.roof,
    });
  }
  const rows = Math.max(1, Math.floor(height / (width * 0.55)));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < 3; column++) {
      sheet.rectangle(
        left + width * (0.16 + column * 0.27),
        top + (height / rows) * row + (height / rows) * 0.28,
        width * 0.13,
        (height / rows) * 0.42,
        { fill: colours.near, opacity: 0.75 },
      );
    }
  }
}

function town(canvas: Canvas, level: number, houses: number) {
  const { box, random, x, y, h, sheet, colours } = canvas;
  const width = box.width / houses;
  for (let index = -1; index < houses + 1; index++) {
    house(
      canvas,
      box.x + index * width,
      y(level) - h(random.between(0.01, 0.05)),
      width * 1.02,
      h(random.between(0.05, 0.11)),
    );
  }
  for (let index = -1; index < houses; index++) {
    house(canvas, box.x + (index + 0.5) * width, y(level), width * 0.98, h(random.between(0.05, 0.1)));
  }
  // A dome and two minarets, and a clock tower: what every harbour of that coast shows.
  const domeX = x(0.56);
  const radius = h(0.05);
  const dome = `M${domeX - radius} ${y(level - 0.09)}a${radius} ${radius} 0 0 1 ${radius * 2} 0v${h(0.09)}h${-radius * 2}Z`;
  sheet.path(dome, { fill: colours.wallShade });
  for (const side of [-1.5, 1.35]) {
    const left = domeX + radius * side;
    sheet.path(`M${left} ${y(level)}V${y(level - 0.2)}l${h(0.006)} ${-h(0.035)}l${h(0.006)} ${h(0.035)}V${y(level)}Z`, {
      fill: colours.wall,
    });
  }
  const clockX = x(0.83);
  sheet.rectangle(clockX, y(level - 0.19), h(0.032), h(0.19), { fill: colours.roof });
  sheet.path(`M${clockX - 1} ${y(level - 0.19)}l${h(0.016) + 1} ${-h(0.03)}l${h(0.016) + 1} ${h(0.03)}Z`, {
    fill: colours.near,
  });
  sheet.circle(clockX + h(0.016), y(level - 0.165), h(0.01), { fill: colours.sun });
}

function sea({ sheet, box, colours, random, x, y, h }: Canvas, level: number) {
  sheet.rectangle(box.x, y(level), box.width, y(1) - y(level), { fill: colours.sea });
  for (let row = 0; row < 14; row++) {
    const down = level + 0.012 + ((1 - level) * row) / 14;
    const length = h(0.03 + row * 0.007);
    for (let index = 0; index < 5; index++) {
      const from = x(random.next());
      sheet.path(`M${from} ${y(down)}q${length / 2} ${-h(0.008)} ${length} 0t${length} 0`, {
        stroke: colours.wave,
        weight: Math.max(0.6, h(0.0035)),
        round: true,
      });
    }
  }
}

function ferry({ sheet, colours, x, y, h }: Canvas, across: number, down: number, scale: number) {
  const unit = h(0.03) * scale;
  const [left, water] = [x(across), y(down)];
  sheet.path(
    `M${left - unit * 7} ${water - unit * 1.7}h${unit * 14}q-0.6 ${unit * 1.7} ${-unit * 2} ${unit * 1.9}h${-unit * 10}q${-unit * 1.4} -0.4 ${-unit * 2} ${-unit * 1.9}Z`,
    { fill: colours.near },
  );
  sheet.rectangle(left - unit * 5, water - unit * 3.1, unit * 9.6, unit * 1.4, { fill: colours.wall });
  sheet.rectangle(left - unit * 3.6, water - unit * 4.3, unit * 6.4, unit * 1.2, { fill: colours.wall });
  for (let index = 0; index < 8; index++) {
    sheet.rectangle(left - unit * 4.5 + index * unit * 1.15, water - unit * 2.7, unit * 0.6, unit * 0.6, {
      fill: colours.near,
    });
  }
  sheet.path(`M${left - unit * 0.6} ${water - unit * 4.3}l0.4 ${-unit * 2.6}h${unit * 1.5}l0.4 ${unit * 2.6}Z`, {
    fill: colours.accent,
  });
  sheet.rectangle(left - unit * 0.5, water - unit * 6.3, unit * 1.5, unit * 0.5, { fill: colours.wall });
  sheet.path(
    `M${left + unit * 0.4} ${water - unit * 7.2}q${unit * 2} ${-unit * 2.4} ${unit * 5} ${-unit * 2}t${unit * 5} ${-unit * 1.6}`,
    {
      stroke: colours.wall,
      weight: unit * 0.7,
      round: true,
      opacity: 0.7,
    },
  );
}

function sailing({ sheet, colours, x, y, h }: Canvas, across: number, down: number, scale: number) {
  const unit = h(0.03) * scale;
  const [left, water] = [x(across), y(down)];
  sheet.path(`M${left - unit * 3} ${water - unit}h${unit * 6.4}l${-unit * 1.2} ${unit * 1.2}h${-unit * 4}Z`, {
    fill: colours.near,
  });
  sheet.path(
    `M${left + unit * 0.1} ${water - unit * 1.3}V${water - unit * 10}q${unit * 3.4} ${unit * 4} ${unit * 3.4} ${unit * 8.7}Z`,
    { fill: colours.wall },
  );
  sheet.path(
    `M${left - unit * 0.3} ${water - unit * 1.3}V${water - unit * 8.6}q${-unit * 1.6} ${unit * 4} ${-unit * 2.8} ${unit * 7.3}Z`,
    { fill: colours.accent },
  );
}

function quay({ sheet, box, colours, x, y, h }: Canvas, level: number) {
  sheet.rectangle(box.x, y(level), box.width, y(1) - y(level), { fill: colours.near });
  for (let index = 0; index < 9; index++) {
    sheet.rectangle(x(0.05 + index * 0.115), y(level) - h(0.02), h(0.018), h(0.024), { fill: colours.near });
  }
}

function lighthouse({ sheet, colours, x, y, h }: Canvas, across: number, level: number) {
  const [middle, foot] = [x(across), y(level)];
  sheet.path(
    `M${middle - h(0.34)} ${foot + h(0.1)}q${h(0.1)} ${-h(0.14)} ${h(0.24)} ${-h(0.12)}q${h(0.2)} ${-h(0.02)} ${h(0.44)} ${h(0.14)}Z`,
    { fill: colours.near },
  );
  sheet.path(`M${middle - h(0.055)} ${foot}l${h(0.018)} ${-h(0.42)}h${h(0.074)}l${h(0.018)} ${h(0.42)}Z`, {
    fill: colours.wall,
  });
  for (const [from, size] of [
    [0.07, 0.07],
    [0.22, 0.07],
  ] as const) {
    sheet.path(
      `M${middle - h(0.052 - from * 0.03)} ${foot - h(from)}v${-h(size)}h${h(0.104 - from * 0.07)}v${h(size)}Z`,
      { fill: colours.accent },
    );
  }
  sheet.rectangle(middle - h(0.048), foot - h(0.445), h(0.096), h(0.025), { fill: colours.near });
  sheet.rectangle(middle - h(0.028), foot - h(0.505), h(0.056), h(0.06), { fill: colours.sun });
  sheet.path(`M${middle - h(0.036)} ${foot - h(0.505)}q${h(0.036)} ${-h(0.07)} ${h(0.072)} 0Z`, { fill: colours.roof });
  sheet.path(`M${middle - h(0.03)} ${foot - h(0.48)}L${x(-0.1)} ${y(0.05)}V${y(0.26)}Z`, {
    fill: colours.sun,
    opacity: 0.45,
  });
}

function aqueduct({ sheet, colours, x, y }: Canvas, top: number, bottom: number, arches: number) {
  const span = (x(1.04) - x(-0.04)) / arches;
  const tier = (y(bottom) - y(top)) / 2;
  for (const row of [0, 1]) {
    const head = y(top) + row * tier;
    for (let index = 0; index < arches; index++) {
      const left = x(-0.04) + index * span;
      const radius = span * 0.33;
      const spring = head + tier * 0.24 + radius;
      const opening = `M${left + span * 0.17} ${head + tier}V${spring}a${radius} ${radius} 0 0 1 ${radius * 2} 0V${head + tier}`;
      sheet.path(
        `M${left} ${head}h${span}v${tier}H${left + span * 0.17 + radius * 2}V${spring}a${radius} ${radius} 0 0 0 ${-radius * 2} 0V${head + tier}H${left}Z`,
        {
          fill: row === 0 ? colours.wall : colours.wallShade,
        },
      );
      sheet.path(opening, { stroke: colours.roof, weight: 0.8 });
    }
    sheet.rectangle(x(-0.04), head - tier * 0.05, x(1.04) - x(-0.04), tier * 0.09, { fill: colours.roof });
  }
}

function river({ sheet, colours, x, y }: Canvas) {
  sheet.path(`M${x(-0.05)} ${y(0.72)}H${x(1.05)}V${y(1.02)}H${x(-0.05)}Z`, { fill: colours.ground });
  sheet.path(
    `M${x(0.3)} ${y(0.72)}H${x(0.62)}C${x(0.5)} ${y(0.82)} ${x(0.86)} ${y(0.9)} ${x(0.8)} ${y(1.02)}H${x(0.16)}C${x(0.4)} ${y(0.9)} ${x(0.2)} ${y(0.82)} ${x(0.3)} ${y(0.72)}Z`,
    { fill: colours.sea },
  );
}

function wall({ sheet, box, colours, x, y, h }: Canvas) {
  sheet.path(`M${x(0.1)} ${y(0.36)}H${x(0.9)}L${x(0.72)} ${y(0.86)}H${x(0.28)}Z`, { fill: colours.wall });
  for (let index = 0; index < 9; index++) {
    sheet.path(`M${x(0.14 + index * 0.09)} ${y(0.36)}L${x(0.3 + index * 0.05)} ${y(0.86)}`, {
      stroke: colours.wallShade,
      weight: h(0.006),
    });
  }
  sheet.path(`M${x(0.44)} ${y(0.36)}h${box.width * 0.12}L${x(0.55)} ${y(0.86)}H${x(0.45)}Z`, { fill: colours.wave });
  sheet.rectangle(x(0.08), y(0.335), box.width * 0.84, h(0.03), { fill: colours.roof });
  sheet.path(`M${x(-0.02)} ${y(0.3)}L${x(0.1)} ${y(0.35)}L${x(0.3)} ${y(0.9)}H${x(-0.02)}Z`, { fill: colours.middle });
  sheet.path(`M${x(1.02)} ${y(0.28)}L${x(0.9)} ${y(0.35)}L${x(0.7)} ${y(0.9)}H${x(1.02)}Z`, { fill: colours.middle });
  sheet.rectangle(box.x, y(0.86), box.width, h(0.16), { fill: colours.sea });
}

function facades(canvas: Canvas, level: number) {
  const { box, random, y, h, sheet, colours } = canvas;
  const houses = 8;
  const width = box.width / houses;
  for (let index = 0; index < houses; index++) {
    const height = h(random.between(0.28, 0.46));
    house(canvas, box.x + index * width, y(level), width * 0.97, height);
    const awning = box.x + index * width + width * 0.08;
    sheet.path(
      `M${awning} ${y(level) - h(0.075)}h${width * 0.8}l${width * 0.05} ${h(0.03)}H${awning - width * 0.05}Z`,
      {
        fill: index % 2 ? colours.accent : colours.roof,
      },
    );
  }
}

function street({ sheet, box, colours, x, y, h }: Canvas, level: number) {
  sheet.rectangle(box.x, y(level), box.width, y(1) - y(level), { fill: colours.ground });
  for (const down of [0.86, 0.9])
    sheet.path(`M${box.x} ${y(down)}H${x(1)}`, { stroke: colours.near, weight: h(0.006) });
}

function tram({ sheet, colours, x, y, h }: Canvas, across: number, level: number) {
  const [left, bottom] = [x(across), y(level + 0.05)];
  const [length, height] = [h(0.78), h(0.22)];
  sheet.rectangle(left, bottom - height, length, height * 0.92, { fill: colours.accent });
  sheet.rectangle(left, bottom - height * 0.86, length, height * 0.42, { fill: colours.wall });
  for (let index = 0; index < 7; index++) {
    sheet.rectangle(left + length * (0.025 + index * 0.139), bottom - height * 0.82, length * 0.115, height * 0.34, {
      fill: colours.near,
    });
  }
  sheet.rectangle(left - 2, bottom - height * 1.05, length + 4, height * 0.08, { fill: colours.near });
  for (const share of [0.16, 0.26, 0.72, 0.82])
    sheet.circle(left + length * share, bottom - height * 0.02, height * 0.1, { fill: colours.near });
  sheet.path(`M${left + length * 0.45} ${bottom - height * 1.05}l${h(0.05)} ${-h(0.09)}h${h(0.06)}`, {
    stroke: colours.near,
    weight: h(0.006),
  });
  sheet.path(`M${x(0)} ${bottom - height * 1.05 - h(0.09)}H${x(1)}`, { stroke: colours.near, weight: h(0.003) });
}

function trees({ sheet, colours, random, x, y, h }: Canvas, level: number, count: number, size: number) {
  for (let index = 0; index < count; index++) {
    const across = (index + random.between(0.15, 0.85)) / count;
    const foot = level + random.between(-0.02, 0.03);
    const height = h(size * random.between(0.75, 1.15));
    const [left, bottom] = [x(across), y(foot)];
    sheet.path(`M${left - height * 0.03} ${bottom}v${-height * 0.5}h${height * 0.06}v${height * 0.5}Z`, {
      fill: colours.near,
    });
    if (random.next() < 0.4) {
      sheet.path(
        `M${left} ${bottom - height * 1.1}q${height * 0.2} ${height * 0.5} ${height * 0.08} ${height * 0.92}h${-height * 0.16}q${-height * 0.12} ${-height * 0.42} ${height * 0.08} ${-height * 0.92}Z`,
        { fill: colours.tree },
      );
    } else {
      for (const [dx, dy, radius] of [
        [0, -0.74, 0.27],
        [-0.18, -0.58, 0.2],
        [0.19, -0.56, 0.21],
      ] as const) {
        sheet.circle(left + dx * height, bottom + dy * height, radius * height, { fill: colours.tree });
      }
    }
  }
}

function meadow({ sheet, box, colours, x, y }: Canvas, level: number) {
  sheet.rectangle(box.x, y(level), box.width, y(1) - y(level), { fill: colours.ground });
  sheet.path(
    `M${x(0.42)} ${y(level)}h${box.width * 0.05}C${x(0.6)} ${y(0.72)} ${x(0.3)} ${y(0.8)} ${x(0.74)} ${y(1)}H${x(0.34)}C${x(0.2)} ${y(0.82)} ${x(0.5)} ${y(0.72)} ${x(0.42)} ${y(level)}Z`,
    { fill: colours.wall },
  );
}

function columns({ sheet, box, colours, x, y, h }: Canvas) {
  sheet.rectangle(box.x, y(0.84), box.width, h(0.18), { fill: colours.ground });
  const [left, width] = [x(0.16), box.width * 0.68];
  sheet.rectangle(left, y(0.38), width, h(0.46), { fill: colours.wall });
  sheet.path(`M${left - h(0.03)} ${y(0.38)}L${left + width / 2} ${y(0.19)}L${left + width + h(0.03)} ${y(0.38)}Z`, {
    fill: colours.roof,
  });
  sheet.rectangle(left - h(0.03), y(0.37), width + h(0.06), h(0.035), { fill: colours.wallShade });
  for (let index = 0; index < 9; index++) {
    const at = left + width * (0.03 + index * 0.1135);
    sheet.rectangle(at, y(0.42), width * 0.034, h(0.36), { fill: colours.wallShade });
    if (index < 8)
      sheet.rectangle(at + width * 0.05, y(0.48), width * 0.045, h(0.18), { fill: colours.near, opacity: 0.8 });
  }
  sheet.rectangle(left + width * 0.45, y(0.58), width * 0.1, h(0.22), { fill: colours.accent });
  for (let step = 0; step < 4; step++) {
    sheet.rectangle(left - h(0.02 * step), y(0.78 + step * 0.022), width + h(0.04 * step), h(0.022), {
      fill: step % 2 ? colours.wallShade : colours.wall,
    });
  }
}

function stalls({ sheet, box, colours, random, x, y, h }: Canvas) {
  sheet.rectangle(box.x, y(0.62), box.width, h(0.4), { fill: colours.ground });
  for (let index = 0; index < 5; index++) {
    const left = x(index / 5 + 0.012);
    const width = box.width / 5 - box.width * 0.024;
    sheet.rectangle(left + width * 0.04, y(0.6), width * 0.03, h(0.3), { fill: colours.near });
    sheet.rectangle(left + width * 0.93, y(0.6), width * 0.03, h(0.3), { fill: colours.near });
    for (let stripe = 0; stripe < 6; stripe++) {
      const from = left + (width / 6) * stripe;
      sheet.path(`M${from} ${y(0.52)}h${width / 6}v${h(0.09)}a${width / 12} ${h(0.025)} 0 0 1 ${-width / 6} 0Z`, {
        fill: stripe % 2 ? colours.wall : index % 2 ? colours.accent : colours.tree,
      });
    }
    sheet.rectangle(left, y(0.76), width, h(0.14), { fill: colours.roof });
    for (let fruit = 0; fruit < 14; fruit++) {
      sheet.circle(left + width * (0.06 + 0.068 * fruit), y(0.752) - h(random.between(0, 0.014)), h(0.017), {
        fill: random.pick([colours.accent, colours.sun, colours.tree, colours.wall]),
      });
    }
  }
}

function bridge({ sheet, box, colours, x, y, h }: Canvas) {
  const deck = y(0.6);
  const arches = 4;
  const span = box.width / arches;
  for (let index = 0; index < arches; index++) {
    const left = box.x + index * span;
    const radius = span * 0.4;
    sheet.path(
      `M${left} ${deck}h${span}V${y(0.8)}h${-span * 0.1}a${radius} ${h(0.15)} 0 0 0 ${-radius * 2} 0H${left}Z`,
      { fill: colours.wall },
    );
    sheet.path(`M${left + span * 0.1} ${y(0.8)}a${radius} ${h(0.15)} 0 0 1 ${radius * 2} 0`, {
      stroke: colours.roof,
      weight: 1,
    });
  }
  sheet.rectangle(box.x, deck - h(0.025), box.width, h(0.035), { fill: colours.roof });
  for (let index = 0; index <= 8; index++) {
    sheet.rectangle(x(index / 8) - h(0.004), deck - h(0.12), h(0.008), h(0.1), { fill: colours.near });
    sheet.circle(x(index / 8), deck - h(0.125), h(0.014), { fill: colours.sun });
  }
}

function path({ sheet, box, colours, x, y, h }: Canvas) {
  sheet.path(
    `M${x(-0.02)} ${y(1.02)}V${y(0.74)}C${x(0.3)} ${y(0.7)} ${x(0.7)} ${y(0.66)} ${x(1.02)} ${y(0.56)}V${y(1.02)}Z`,
    { fill: colours.ground },
  );
  const lane = `M${x(-0.02)} ${y(0.98)}C${x(0.4)} ${y(0.9)} ${x(0.72)} ${y(0.8)} ${x(1.02)} ${y(0.63)}`;
  sheet.path(lane, { stroke: colours.accent, weight: h(0.1) });
  sheet.path(lane, { stroke: colours.wall, weight: h(0.008), dash: [box.width * 0.03, box.width * 0.02] });
}

function bicycle({ sheet, colours, x, y, h }: Canvas, across: number, level: number) {
  const [left, ground, unit] = [x(across), y(level), h(0.05)];
  const line = (path: string) => sheet.path(path, { stroke: colours.near, weight: unit * 0.16, round: true });
  for (const wheel of [0, 2.9]) {
    sheet.circle(left + wheel * unit, ground - unit, unit, { stroke: colours.near, weight: unit * 0.16 });
  }
  line(
    `M${left} ${ground - unit}L${left + unit * 0.8} ${ground - unit * 2.3}H${left + unit * 2.4}L${left + unit * 1.4} ${ground - unit}Z`,
  );
  line(
    `M${left + unit * 1.4} ${ground - unit}L${left + unit * 0.7} ${ground - unit * 2.7}m${-unit * 0.4} 0h${unit * 0.9}`,
  );
  line(`M${left + unit * 2.9} ${ground - unit}L${left + unit * 2.3} ${ground - unit * 2.9}h${unit * 0.6}`);
}

function station({ sheet, box, colours, x, y, h }: Canvas) {
  sheet.rectangle(box.x, y(0.85), box.width, h(0.16), { fill: colours.ground });
  sheet.rectangle(x(0.12), y(0.46), box.width * 0.6, h(0.39), { fill: colours.wall });
  sheet.rectangle(x(0.74), y(0.18), box.width * 0.11, h(0.67), { fill: colours.wallShade });
  sheet.path(`M${x(0.725)} ${y(0.18)}h${box.width * 0.14}l${-box.width * 0.07} ${-h(0.11)}Z`, { fill: colours.roof });
  sheet.rectangle(x(0.775), y(0.24), box.width * 0.04, h(0.1), { fill: colours.near });
  sheet.rectangle(x(0.105), y(0.43), box.width * 0.63, h(0.035), { fill: colours.roof });
  for (const share of [0.15, 0.34, 0.53]) {
    sheet.rectangle(x(share), y(0.58), box.width * 0.15, h(0.27), { fill: colours.accent });
    for (let row = 1; row < 4; row++) {
      sheet.path(`M${x(share)} ${y(0.58 + row * 0.067)}h${box.width * 0.15}`, {
        stroke: colours.wall,
        weight: h(0.006),
      });
    }
  }
}
