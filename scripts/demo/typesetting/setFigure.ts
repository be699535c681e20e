import { drawScene, type SceneName } from '../scenery/drawScene.ts';
import type { Flow } from './flow.ts';

/** A picture over the width of the column, in the publication's one ink, with its caption. */
export function setFigure(flow: Flow, scene: SceneName, caption: string, height = flow.width * 0.56): void {
  flow.space(flow.lineHeight * 0.6);
  flow.need(height + flow.lineHeight * 2);
  const box = { x: flow.left(), y: flow.y() + 4, width: flow.width, height };
  drawScene(flow.sheet, scene, box, flow.look.accent);
  flow.advance(height + 8);
  setCaption(flow, caption);
}

/** Bars with their labels on the left and their values behind them. */
export function setBars(flow: Flow, bars: { label: string; value: number }[], unit: string, caption: string): void {
  const { sheet, look, width } = flow;
  flow.space(flow.lineHeight * 0.6);
  const height = look.small.size * 1.9;
  flow.need(height * bars.length + flow.lineHeight * 2);
  const most = Math.max(...bars.map(({ value }) => value));
  const style = flow.ink(look.small);
  for (const { label, value } of bars) {
    flow.advance(height);
    const [foot, axis] = [flow.y() - 4, flow.left() + width * 0.3];
    const length = (value / most) * width * 0.5;
    sheet.text(label, axis - 6, foot, style, { align: 'right' });
    sheet.rectangle(axis, flow.y() - height + 3, length, height - 4, { fill: look.accent });
    sheet.text(`${value.toLocaleString('tr-TR')} ${unit}`.trim(), axis + length + 5, foot, style);
  }
  flow.advance(4);
  setCaption(flow, caption);
}

function setCaption(flow: Flow, text: string): void {
  flow.paragraph(text, flow.look.small, { indent: 0 });
  flow.advance(flow.lineHeight * 0.6);
}
