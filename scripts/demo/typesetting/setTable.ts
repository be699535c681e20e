import type { Table } from '../blocks.ts';
import type { TextStyle } from '../sheet.ts';
import { breakLines } from './breakLines.ts';
import type { Flow } from './flow.ts';

const isFigure = (cell: string | undefined) => /^[\d.,:%–\-+()\s₺]*(?:lira|kuruş|L\.|K\.|m³|km)?$/.test(cell ?? '');

/** Figures stand right, words left; a heading that does not fit the page is not parted from its first rows. */
export function setTable(flow: Flow, table: Table): void {
  const { look, width, lineHeight } = flow;
  flow.space(lineHeight * 0.6);
  const size = look.body.size * (look.columns > 1 ? 0.92 : 0.94);
  const style: TextStyle = { ...look.body, size };
  const strong: TextStyle = { ...look.subheading, size };
  if (table.caption) {
    flow.need(size * 6);
    flow.paragraph(table.caption, strong, { indent: 0 });
    flow.advance(3);
  }
  const widths = columnWidths(table, width);
  const row = (cells: string[], face: TextStyle, tint?: string) => setRow(flow, table, { cells, face, tint, widths });
  if (table.head) row(table.head, flow.ink(strong), look.tint);
  table.rows.forEach((cells, index) => {
    const total = table.total && index === table.rows.length - 1;
    if (total) flow.sheet.path(`M${flow.left()} ${flow.y() + 2}h${width}`, { stroke: look.ink, weight: 1 });
    row(cells, flow.ink(total ? strong : style));
  });
  flow.advance(lineHeight * 0.7);
}

function columnWidths({ rows, widths }: Table, width: number): number[] {
  const shares = widths ?? (rows[0] ?? []).map((_, index) => (index === 0 ? 2 : 1));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (share / whole) * width);
}

function setRow(
  flow: Flow,
  table: Table,
  row: { cells: string[]; face: TextStyle; tint: string | undefined; widths: number[] },
): void {
  const { sheet, look } = flow;
  const { cells, face, tint, widths } = row;
  const broken = cells.map((cell, index) => breakLines(sheet, cell, face, (widths[index] ?? 0) - 6));
  const height = face.size * (0.53 + Math.max(...broken.map((lines) => lines.length)) * 1.2);
  flow.need(height + (tint ? face.size * 3.1 : 0));
  if (tint) sheet.rectangle(flow.left(), flow.y() + 1.5, flow.width, height, { fill: tint });
  let x = flow.left();
  broken.forEach((lines, column) => {
    const width = widths[column] ?? 0;
    const right = column > 0 && (tint !== undefined || isFigure(cells[column]));
    lines.forEach((line, index) => {
      const y = flow.y() + face.size * 1.2 * (index + 1) + 1.5;
      if (right) sheet.text(line, x + width - 3, y, face, { align: 'right' });
      else sheet.text(line, x + 3, y, face);
      if (!table.leaders || column > 0 || tint || index < lines.length - 1) return;
      const from = x + 8 + sheet.measure(line, face);
      const to = x + width - 2;
      if (from < to - 2) sheet.path(`M${from} ${y - 1}H${to}`, { stroke: look.ink, weight: 0.7, dash: [0.7, 3] });
    });
    x += width;
  });
  flow.advance(height);
  if (table.leaders) return;
  sheet.path(`M${flow.left()} ${flow.y() + 1.5}h${flow.width}`, { stroke: look.ink, weight: 0.35, opacity: 0.45 });
}
