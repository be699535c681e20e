import type { Block, Table } from './blocks.ts';
import { drawFurniture, type Look } from './look.ts';
import { drawScene } from './scenery.ts';
import type { Sheet, TextStyle } from './sheet.ts';

/** Breaks a paragraph into lines no wider than `width`; words are never divided, so that readers find them whole. */
export function breakLines(sheet: Sheet, text: string, style: TextStyle, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    const room = lines.length === 0 ? width - indent : width;
    if (line && sheet.measure(longer, style) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(line);
  return lines;
}

export interface Start {
  /** Where the first page's columns begin, when something else stands above them. */
  top?: number;
  folio: number;
  runningHead: string;
  /** The first page is already there. */
  onPage?: boolean;
}

/** Sets blocks in the look's columns, page after page. Returns the last folio. */
export function setText(sheet: Sheet, look: Look, blocks: Block[], start: Start): number {
  const columnWidth =
    (look.size[0] - look.margin.left - look.margin.right - look.gutter * (look.columns - 1)) / look.columns;
  const bottom = look.size[1] - look.margin.bottom;
  const lineHeight = look.body.size * look.leading;
  let folio = start.folio;
  let column = 0;
  let top = start.top ?? look.margin.top;
  let y = top;

  const beginPage = () => {
    sheet.page(look.size);
    if (look.paper) sheet.rectangle(0, 0, look.size[0], look.size[1], { fill: look.paper });
    drawFurniture(sheet, look, folio, start.runningHead);
  };
  const turnPage = () => {
    folio++;
    column = 0;
    top = look.margin.top;
    y = top;
    beginPage();
  };
  const left = () => look.margin.left + column * (columnWidth + look.gutter);
  /** Goes on to the next column or page unless so many points are left. */
  const need = (height: number) => {
    if (y + height <= bottom) return;
    if (column + 1 < look.columns) {
      column++;
      y = top;
    } else turnPage();
  };
  const space = (height: number) => {
    if (y > top) y += height;
  };
  const ink = (style: TextStyle): TextStyle => ({ colour: look.ink, ...style });

  const paragraph = (text: string, style = look.body, options: { indent?: number; hang?: number } = {}) => {
    const indent = options.indent ?? look.indent;
    const hang = options.hang ?? 0;
    const height = style.size * look.leading;
    const lines = breakLines(sheet, text, style, columnWidth - hang, indent);
    lines.forEach((line, index) => {
      // No single line is left behind at a foot.
      need(index === 0 && lines.length > 1 ? height * 2 : height);
      y += height;
      const last = index === lines.length - 1;
      const inset = hang + (index === 0 ? indent : 0);
      const room = columnWidth - inset;
      const loose = sheet.measure(line, style) < room * 0.75;
      sheet.text(line, left() + inset, y, ink(style), look.justify && !last && !loose ? { justifyTo: room } : {});
    });
  };

  const heading = (text: string) => {
    const { align, capitals, underline, rule, ...style } = look.heading;
    const shown = capitals ? text.toLocaleUpperCase('tr') : text;
    const lines = breakLines(sheet, shown, style, columnWidth);
    const height = style.size * 1.22;
    space(lineHeight * 1.1);
    need(height * lines.length + lineHeight * 3.2);
    for (const line of lines) {
      y += height;
      const x = align === 'center' ? left() + columnWidth / 2 : left();
      sheet.text(line, x, y, ink(style), { align });
      if (underline) {
        const width = sheet.measure(line, style);
        const from = align === 'center' ? x - width / 2 : x;
        sheet.path(`M${from} ${y + 2.4}h${width}`, { stroke: look.ink, weight: 0.7 });
      }
    }
    if (rule && align === 'center') {
      const middle = left() + columnWidth / 2;
      sheet.path(`M${middle - 34} ${y + 9}q34 -2.4 68 0q-34 2.4 -68 0Z`, { fill: look.accent });
      y += 12;
    } else if (rule) {
      sheet.path(`M${left()} ${y + 7}h${columnWidth}`, { stroke: look.accent, weight: 1.4 });
      y += 10;
    }
    y += lineHeight * 0.4;
  };

  const subheading = (text: string) => {
    space(lineHeight * 0.7);
    need(lineHeight * 3);
    paragraph(text, look.subheading, { indent: 0 });
    y += lineHeight * 0.15;
  };

  const table = (content: Table) => {
    space(lineHeight * 0.6);
    const columns = content.rows[0]?.length ?? 0;
    const shares = content.widths ?? Array.from({ length: columns }, (_, index) => (index === 0 ? 2 : 1));
    const whole = shares.reduce((sum, share) => sum + share, 0);
    const widths = shares.map((share) => (share / whole) * columnWidth);
    const size = look.columns > 1 ? look.body.size * 0.92 : look.body.size * 0.94;
    const style: TextStyle = { ...look.body, size };
    const strong: TextStyle = { ...look.subheading, size };
    const height = size * 1.55;
    if (content.caption) {
      need(height * 4);
      paragraph(content.caption, strong, { indent: 0 });
      y += 3;
    }
    const cells = (row: string[], with_: TextStyle, background?: string) => {
      const broken = row.map((cell, index) => breakLines(sheet, cell, with_, (widths[index] ?? 0) - 6));
      const rowHeight = height * 0.34 + Math.max(...broken.map((lines) => lines.length)) * size * 1.2;
      need(rowHeight + (background ? height * 2 : 0));
      if (background) sheet.rectangle(left(), y + 1.5, columnWidth, rowHeight, { fill: background });
      let x = left();
      broken.forEach((lines, index) => {
        const width = widths[index] ?? 0;
        const number = index > 0 && /^[\d.,:%–\-+()\s₺]*(?:lira|kuruş|L\.|K\.|m³|km)?$/.test(row[index] ?? '');
        const heads = background !== undefined && index > 0;
        lines.forEach((line, at) => {
          const baseline = y + size * 1.2 * (at + 1) + 1.5;
          if (number || heads) sheet.text(line, x + width - 3, baseline, with_, { align: 'right' });
          else sheet.text(line, x + 3, baseline, with_);
          if (content.leaders && index === 0 && at === lines.length - 1 && !background) {
            const from = x + 8 + sheet.measure(line, with_);
            if (from < x + width - 4) {
              sheet.path(`M${from} ${baseline - 1}H${x + width - 2}`, {
                stroke: look.ink,
                weight: 0.7,
                dash: [0.7, 3],
              });
            }
          }
        });
        x += width;
      });
      y += rowHeight;
      if (!content.leaders) {
        sheet.path(`M${left()} ${y + 1.5}h${columnWidth}`, { stroke: look.ink, weight: 0.35, opacity: 0.45 });
      }
    };
    if (content.head) cells(content.head, ink(strong), look.tint);
    content.rows.forEach((row, index) => {
      const last = content.total && index === content.rows.length - 1;
      if (last) sheet.path(`M${left()} ${y + 2}h${columnWidth}`, { stroke: look.ink, weight: 1 });
      cells(row, ink(last ? strong : style));
    });
    y += lineHeight * 0.7;
  };

  const caption = (text: string) => {
    paragraph(text, { ...look.small }, { indent: 0 });
    y += lineHeight * 0.6;
  };

  const bars = (rows: { label: string; value: number }[], unit: string, text: string) => {
    space(lineHeight * 0.6);
    const height = look.small.size * 1.9;
    need(height * rows.length + lineHeight * 2);
    const most = Math.max(...rows.map(({ value }) => value));
    const room = columnWidth * 0.5;
    for (const { label, value } of rows) {
      y += height;
      sheet.text(label, left() + columnWidth * 0.3 - 6, y - 4, ink(look.small), { align: 'right' });
      const length = (value / most) * room;
      sheet.rectangle(left() + columnWidth * 0.3, y - height + 3, length, height - 4, { fill: look.accent });
      const shown = `${value.toLocaleString('tr-TR')} ${unit}`.trim();
      sheet.text(shown, left() + columnWidth * 0.3 + length + 5, y - 4, ink(look.small));
    }
    y += 4;
    caption(text);
  };

  const signature = (lines: string[]) => {
    space(lineHeight);
    // A signature alone on a page looks lost: it may hang a little into the foot margin.
    need(lineHeight * (lines.length - 1.2));
    for (const line of lines) {
      y += lineHeight;
      sheet.text(line, left() + columnWidth * 0.74, y, ink(look.body), { align: 'center' });
    }
    y += lineHeight * 0.5;
  };

  if (!start.onPage) beginPage();
  for (const block of blocks) {
    if (typeof block === 'string') {
      if (look.indent === 0) space(lineHeight * 0.42);
      paragraph(block);
    } else if ('heading' in block) heading(block.heading);
    else if ('subheading' in block) subheading(block.subheading);
    else if ('table' in block) table(block.table);
    else if ('signature' in block) signature(block.signature);
    else if ('bars' in block) bars(block.bars, block.unit, block.caption);
    else if ('list' in block) {
      y += lineHeight * 0.25;
      for (const item of block.list) {
        need(lineHeight * 2);
        const mark = look.body.face.startsWith('typewriter') || look.body.face === 'press' ? '—' : '•';
        sheet.text(mark, left() + 2, y + lineHeight, ink({ ...look.body, colour: look.accent }));
        paragraph(item, look.body, { indent: 0, hang: 16 });
        y += lineHeight * 0.2;
      }
    } else if ('quote' in block) {
      space(lineHeight * 0.6);
      const from = y;
      paragraph(block.quote, { ...look.subheading, colour: look.accent }, { indent: 0, hang: 14 });
      if (y > from) sheet.path(`M${left() + 3} ${from + 4}V${y + 4}`, { stroke: look.accent, weight: 2.2 });
      y += lineHeight * 0.4;
    } else if ('figure' in block) {
      const height = block.height ?? columnWidth * 0.56;
      space(lineHeight * 0.6);
      need(height + lineHeight * 2);
      drawScene(sheet, block.figure, { x: left(), y: y + 4, width: columnWidth, height }, look.accent);
      y += height + 8;
      caption(block.caption);
    } else if ('rule' in block) {
      need(lineHeight);
      y += lineHeight * 0.7;
      const middle = left() + columnWidth / 2;
      sheet.path(`M${middle - 26} ${y}h52`, { stroke: look.ink, weight: 0.7 });
      y += lineHeight * 0.2;
    } else turnPage();
  }
  return folio;
}
