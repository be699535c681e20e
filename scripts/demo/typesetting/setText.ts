import type { Block } from '../blocks.ts';
import type { Look } from '../look.ts';
import type { Sheet } from '../sheet.ts';
import { breakLines } from './breakLines.ts';
import { type Flow, type Start, startFlow } from './flow.ts';
import { setBars, setFigure } from './setFigure.ts';
import { setTable } from './setTable.ts';

/** Sets blocks in the look's columns, page after page. */
export function setText(sheet: Sheet, look: Look, blocks: Block[], start: Start): void {
  const flow = startFlow(sheet, look, start);
  for (const block of blocks) setBlock(flow, block);
}

function setBlock(flow: Flow, block: Block): void {
  if (typeof block === 'string') {
    if (flow.look.indent === 0) flow.space(flow.lineHeight * 0.42);
    flow.paragraph(block);
  } else if ('heading' in block) setHeading(flow, block.heading);
  else if ('subheading' in block) setSubheading(flow, block.subheading);
  else if ('table' in block) setTable(flow, block.table);
  else if ('signature' in block) setSignature(flow, block.signature);
  else if ('bars' in block) setBars(flow, block.bars, block.unit, block.caption);
  else if ('list' in block) setList(flow, block.list);
  else if ('quote' in block) setQuote(flow, block.quote);
  else setFigure(flow, block.figure, block.caption, block.height);
}

function setHeading(flow: Flow, text: string): void {
  const { sheet, look, lineHeight, width } = flow;
  const { align, capitals, underline, rule, ...style } = look.heading;
  const lines = breakLines(sheet, capitals ? text.toLocaleUpperCase('tr') : text, style, width);
  const height = style.size * 1.22;
  flow.space(lineHeight * 1.1);
  flow.need(height * lines.length + lineHeight * 3.2);
  const x = flow.left() + (align === 'center' ? width / 2 : 0);
  for (const line of lines) {
    flow.advance(height);
    sheet.text(line, x, flow.y(), flow.ink(style), { align });
    if (!underline) continue;
    const length = sheet.measure(line, style);
    const from = align === 'center' ? x - length / 2 : x;
    sheet.path(`M${from} ${flow.y() + 2.4}h${length}`, { stroke: look.ink, weight: 0.7 });
  }
  if (rule && align === 'center') {
    sheet.path(`M${x - 34} ${flow.y() + 9}q34 -2.4 68 0q-34 2.4 -68 0Z`, { fill: look.accent });
    flow.advance(12);
  } else if (rule) {
    sheet.path(`M${flow.left()} ${flow.y() + 7}h${width}`, { stroke: look.accent, weight: 1.4 });
    flow.advance(10);
  }
  flow.advance(lineHeight * 0.4);
}

function setSubheading(flow: Flow, text: string): void {
  flow.space(flow.lineHeight * 0.7);
  flow.need(flow.lineHeight * 3);
  flow.paragraph(text, flow.look.subheading, { indent: 0 });
  flow.advance(flow.lineHeight * 0.15);
}

function setList(flow: Flow, items: string[]): void {
  const { look, lineHeight } = flow;
  const mark = look.body.face.startsWith('typewriter') || look.body.face === 'press' ? '—' : '•';
  flow.advance(lineHeight * 0.25);
  for (const item of items) {
    flow.need(lineHeight * 2);
    flow.sheet.text(mark, flow.left() + 2, flow.y() + lineHeight, { ...look.body, colour: look.accent });
    flow.paragraph(item, look.body, { indent: 0, hang: 16 });
    flow.advance(lineHeight * 0.2);
  }
}

function setQuote(flow: Flow, text: string): void {
  const { look, lineHeight } = flow;
  flow.space(lineHeight * 0.6);
  flow.need(lineHeight * 3);
  const from = flow.y();
  flow.paragraph(text, { ...look.subheading, colour: look.accent }, { indent: 0, hang: 14 });
  if (flow.y() > from) {
    flow.sheet.path(`M${flow.left() + 3} ${from + 4}V${flow.y() + 4}`, { stroke: look.accent, weight: 2.2 });
  }
  flow.advance(lineHeight * 0.4);
}

/** A signature alone on a page looks lost: it may hang a little into the foot margin. */
function setSignature(flow: Flow, lines: string[]): void {
  const { lineHeight } = flow;
  flow.space(lineHeight);
  flow.need(lineHeight * (lines.length - 1.2));
  for (const line of lines) {
    flow.advance(lineHeight);
    flow.sheet.text(line, flow.left() + flow.width * 0.74, flow.y(), flow.ink(flow.look.body), { align: 'center' });
  }
  flow.advance(lineHeight * 0.5);
}
