import type { Canvas } from './canvas.ts';

export function lighthouseOnRock({ sheet, colours, x, y, h }: Canvas, across: number, level: number) {
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

export function aqueduct({ sheet, colours, x, y }: Canvas, top: number, bottom: number, arches: number) {
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

export function damWall({ sheet, box, colours, x, y, h }: Canvas) {
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

export function libraryFront({ sheet, box, colours, x, y, h }: Canvas) {
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

export function stoneBridge({ sheet, box, colours, x, y, h }: Canvas) {
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

export function fireHouse({ sheet, box, colours, x, y, h }: Canvas) {
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
