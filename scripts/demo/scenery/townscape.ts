import type { Canvas } from './canvas.ts';

export function castle({ sheet, colours, x, y, h }: Canvas, across: number, level: number) {
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

export function town(canvas: Canvas, level: number, houses: number) {
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

export function facades(canvas: Canvas, level: number) {
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

export function street({ sheet, box, colours, x, y, h }: Canvas, level: number) {
  sheet.rectangle(box.x, y(level), box.width, y(1) - y(level), { fill: colours.ground });
  for (const down of [0.86, 0.9])
    sheet.path(`M${box.x} ${y(down)}H${x(1)}`, { stroke: colours.near, weight: h(0.006) });
}

export function quay({ sheet, box, colours, x, y, h }: Canvas, level: number) {
  sheet.rectangle(box.x, y(level), box.width, y(1) - y(level), { fill: colours.near });
  for (let index = 0; index < 9; index++) {
    sheet.rectangle(x(0.05 + index * 0.115), y(level) - h(0.02), h(0.018), h(0.024), { fill: colours.near });
  }
}

export function stalls({ sheet, box, colours, random, x, y, h }: Canvas) {
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
