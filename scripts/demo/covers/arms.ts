import type { Sheet } from '../sheet.ts';

/** The arms of the town that is not: a wall with two towers above three waves. */
export function arms(sheet: Sheet, x: number, y: number, radius: number, colour: string): void {
  const unit = radius / 10;
  sheet.circle(x, y, radius, { stroke: colour, weight: unit * 0.7 });
  const at = (dx: number, dy: number) => `${x + dx * unit} ${y + dy * unit}`;
  sheet.path(
    `M${at(-6, 2)}L${at(-6, -5)}h${unit}v${unit}h${unit}v${-unit}h${unit}v${unit * 3}h${unit * 2}v${-unit}h${unit}v${unit}h${unit * 2}v${-unit * 3}h${unit}v${unit}h${unit}v${-unit}h${unit}L${at(6, 2)}L${at(1.4, 2)}V${y - unit * 0.2}a${unit * 1.4} ${unit * 1.4} 0 0 0 ${-unit * 2.8} 0V${y + unit * 2}Z`,
    { fill: colour },
  );
  for (const row of [0, 1, 2]) {
    const half = 7 - row * 1.5;
    sheet.path(`M${at(-half, 3.8 + row * 1.7)}q${(half * unit) / 2} ${-unit * 1.3} ${half * unit} 0t${half * unit} 0`, {
      stroke: colour,
      weight: unit * 0.65,
      round: true,
    });
  }
}
