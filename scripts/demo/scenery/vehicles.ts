import type { Canvas } from './canvas.ts';

export function ferry({ sheet, colours, x, y, h }: Canvas, across: number, down: number, scale: number) {
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

export function sailing({ sheet, colours, x, y, h }: Canvas, across: number, down: number, scale: number) {
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

export function tramCar({ sheet, colours, x, y, h }: Canvas, across: number, level: number) {
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

export function bicycle({ sheet, colours, x, y, h }: Canvas, across: number, level: number) {
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
