import { drawFurniture, type Look } from '../look.ts';
import type { Sheet, TextStyle } from '../sheet.ts';
import { breakLines } from './breakLines.ts';

export interface Start {
  /** Where the first page's columns begin, when something else stands above them. */
  top?: number;
  folio: number;
  runningHead: string;
  /** The first page is already there. */
  onPage?: boolean;
}

/** Where the next thing is set: columns, one after the other, page after page. Points. */
export interface Flow {
  readonly sheet: Sheet;
  readonly look: Look;
  /** Of a column. */
  readonly width: number;
  readonly lineHeight: number;
  /** The left edge of the column. */
  left(): number;
  /** How far down the column is filled. */
  y(): number;
  advance(height: number): void;
  /** Goes on to the next column or page unless so many points are left. */
  need(height: number): void;
  /** White space, which a column does not begin with. */
  space(height: number): void;
  turnPage(): void;
  /** A style in the look's ink, unless it has a colour of its own. */
  ink(style: TextStyle): TextStyle;
  paragraph(text: string, style?: TextStyle, options?: { indent?: number; hang?: number }): void;
}

export function startFlow(sheet: Sheet, look: Look, start: Start): Flow {
  const gutters = look.gutter * (look.columns - 1);
  const width = (look.size[0] - look.margin.left - look.margin.right - gutters) / look.columns;
  const bottom = look.size[1] - look.margin.bottom;
  let folio = start.folio;
  let column = 0;
  let top = start.top ?? look.margin.top;
  let y = top;

  const beginPage = () => {
    sheet.page(look.size);
    if (look.paper) sheet.rectangle(0, 0, look.size[0], look.size[1], { fill: look.paper });
    drawFurniture(sheet, look, folio, start.runningHead);
  };
  if (!start.onPage) beginPage();

  const flow: Flow = {
    sheet,
    look,
    width,
    lineHeight: look.body.size * look.leading,
    left: () => look.margin.left + column * (width + look.gutter),
    y: () => y,
    advance(height) {
      y += height;
    },
    need(height) {
      if (y + height <= bottom) return;
      if (column + 1 < look.columns) {
        column++;
        y = top;
      } else flow.turnPage();
    },
    space(height) {
      if (y > top) y += height;
    },
    turnPage() {
      folio++;
      column = 0;
      top = look.margin.top;
      y = top;
      beginPage();
    },
    ink: (style) => ({ colour: look.ink, ...style }),
    paragraph(text, style = look.body, { indent = look.indent, hang = 0 } = {}) {
      const height = style.size * look.leading;
      const lines = breakLines(sheet, text, style, width - hang, indent);
      lines.forEach((line, index) => {
        // No single line is left behind at a foot.
        flow.need(index === 0 && lines.length > 1 ? height * 2 : height);
        y += height;
        const inset = hang + (index === 0 ? indent : 0);
        const room = width - inset;
        const justified = look.justify && index < lines.length - 1 && sheet.measure(line, style) > room * 0.75;
        sheet.text(line, flow.left() + inset, y, flow.ink(style), justified ? { justifyTo: room } : {});
      });
    },
  };
  return flow;
}
