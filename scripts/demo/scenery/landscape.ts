import type { Canvas } from './canvas.ts';

export function sky({ sheet, box, colours, x, y, h }: Canvas, down: number, sun: number, across = 0.74) {
  sheet.rectangle(box.x, box.y, box.width, box.height, { fill: colours.sky });
  sheet.circle(x(across), y(down * 0.42), h(sun * 0.42), { fill: colours.sun });
}

export function hills(
  { sheet, box, random, x, y, h }: Canvas,
  level: number,
  swell: number,
  colour: string,
  shift = 0,
) {
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

export function sea({ sheet, box, colours, random, x, y, h }: Canvas, level: number) {
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

export function river({ sheet, colours, x, y }: Canvas) {
  sheet.path(`M${x(-0.05)} ${y(0.72)}H${x(1.05)}V${y(1.02)}H${x(-0.05)}Z`, { fill: colours.ground });
  sheet.path(
    `M${x(0.3)} ${y(0.72)}H${x(0.62)}C${x(0.5)} ${y(0.82)} ${x(0.86)} ${y(0.9)} ${x(0.8)} ${y(1.02)}H${x(0.16)}C${x(0.4)} ${y(0.9)} ${x(0.2)} ${y(0.82)} ${x(0.3)} ${y(0.72)}Z`,
    { fill: colours.sea },
  );
}

export function meadow({ sheet, box, colours, x, y }: Canvas, level: number) {
  sheet.rectangle(box.x, y(level), box.width, y(1) - y(level), { fill: colours.ground });
  sheet.path(
    `M${x(0.42)} ${y(level)}h${box.width * 0.05}C${x(0.6)} ${y(0.72)} ${x(0.3)} ${y(0.8)} ${x(0.74)} ${y(1)}H${x(0.34)}C${x(0.2)} ${y(0.82)} ${x(0.5)} ${y(0.72)} ${x(0.42)} ${y(level)}Z`,
    { fill: colours.wall },
  );
}

export function trees({ sheet, colours, random, x, y, h }: Canvas, level: number, count: number, size: number) {
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

export function cycleLane({ sheet, box, colours, x, y, h }: Canvas) {
  sheet.path(
    `M${x(-0.02)} ${y(1.02)}V${y(0.74)}C${x(0.3)} ${y(0.7)} ${x(0.7)} ${y(0.66)} ${x(1.02)} ${y(0.56)}V${y(1.02)}Z`,
    { fill: colours.ground },
  );
  const lane = `M${x(-0.02)} ${y(0.98)}C${x(0.4)} ${y(0.9)} ${x(0.72)} ${y(0.8)} ${x(1.02)} ${y(0.63)}`;
  sheet.path(lane, { stroke: colours.accent, weight: h(0.1) });
  sheet.path(lane, { stroke: colours.wall, weight: h(0.008), dash: [box.width * 0.03, box.width * 0.02] });
}
