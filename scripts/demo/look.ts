import { millimetres, type PageSize, type Sheet, type TextStyle } from './sheet.ts';

/** How a printing house of its day sets a publication. */
export interface Look {
  size: PageSize;
  margin: { top: number; right: number; bottom: number; left: number };
  columns: number;
  /** Points between columns. */
  gutter: number;
  body: TextStyle;
  /** Line height over type size. */
  leading: number;
  /** First lines of paragraphs, in points; 0 sets paragraphs apart by space. */
  indent: number;
  justify: boolean;
  heading: TextStyle & { align: 'left' | 'center'; capitals?: boolean; underline?: boolean; rule?: boolean };
  subheading: TextStyle;
  small: TextStyle;
  ink: string;
  accent: string;
  tint: string;
  paper?: string;
  furniture: 'dashes' | 'top' | 'bar' | 'line' | 'none';
}

export const a5: PageSize = [420, 595];
export const a4: PageSize = [595, 842];
export const a3: PageSize = [842, 1191];
export const a3Landscape: PageSize = [1191, 842];
export const a2Landscape: PageSize = [1684, 1191];
export const a2: PageSize = [1191, 1684];

const margins = (top: number, right: number, bottom: number, left: number) => ({
  top: millimetres(top),
  right: millimetres(right),
  bottom: millimetres(bottom),
  left: millimetres(left),
});

/** 1920s and early 1930s: letterpress, Didone types, swelled rules. */
const letterpress: Look = {
  size: [397, 567],
  margin: margins(19, 17, 19, 17),
  columns: 1,
  gutter: 14,
  body: { face: 'press', size: 11.5 },
  leading: 1.32,
  indent: 15,
  justify: true,
  heading: { face: 'pressBold', size: 13.5, align: 'center', rule: true },
  subheading: { face: 'pressItalic', size: 12 },
  small: { face: 'press', size: 9 },
  ink: '#171310',
  accent: '#171310',
  tint: '#efe9dc',
  furniture: 'dashes',
};

/** The 1930s and the war: the same text types under capitals of the day, a second colour where there was money. */
const republican: Look = {
  ...letterpress,
  heading: { face: 'deco', size: 15, align: 'left', colour: '#8c1d18' },
  subheading: { face: 'pressBold', size: 11.5 },
  accent: '#8c1d18',
  furniture: 'bar',
};

/** Stencilled typescript, from the 1930s to the 1980s. */
const typescript: Look = {
  size: a5,
  margin: margins(20, 16, 16, 20),
  columns: 1,
  gutter: 12,
  body: { face: 'typewriter', size: 10 },
  leading: 1.45,
  indent: 24,
  justify: false,
  heading: { face: 'typewriterBold', size: 10.5, align: 'center', capitals: true, underline: true },
  subheading: { face: 'typewriterBold', size: 10 },
  small: { face: 'typewriter', size: 8 },
  ink: '#23222c',
  accent: '#23222c',
  tint: '#ececec',
  furniture: 'top',
};

/** The monthly bulletin of the 1950s: two columns under a masthead in a spot colour. */
const bulletin: Look = {
  size: [454, 638],
  margin: margins(16, 15, 17, 15),
  columns: 2,
  gutter: 15,
  body: { face: 'serif', size: 9.2 },
  leading: 1.34,
  indent: 10,
  justify: false,
  heading: { face: 'condensedBold', size: 13, align: 'left', colour: '#12495c' },
  subheading: { face: 'serifBold', size: 9.4 },
  small: { face: 'serif', size: 7.8 },
  ink: '#161616',
  accent: '#12495c',
  tint: '#e2ecee',
  furniture: 'line',
};

/** Reports of the 1960s and 1970s: offset, grotesque headings, plenty of white. */
const offset: Look = {
  size: [440, 624],
  margin: margins(20, 18, 19, 18),
  columns: 1,
  gutter: 14,
  body: { face: 'serif', size: 10 },
  leading: 1.42,
  indent: 0,
  justify: true,
  heading: { face: 'sansBold', size: 15, align: 'left', colour: '#b8471b' },
  subheading: { face: 'sansMedium', size: 11 },
  small: { face: 'sans', size: 8.2 },
  ink: '#1c1a18',
  accent: '#b8471b',
  tint: '#f4e5d7',
  furniture: 'line',
};

/** The first desktop publishing of the 1990s. */
const desktop: Look = {
  size: a4,
  margin: margins(25, 22, 24, 25),
  columns: 1,
  gutter: 18,
  body: { face: 'serif', size: 11 },
  leading: 1.4,
  indent: 0,
  justify: true,
  heading: { face: 'condensedBold', size: 19, align: 'left', colour: '#1d3f7a', capitals: true, rule: true },
  subheading: { face: 'condensed', size: 13, colour: '#1d3f7a' },
  small: { face: 'serif', size: 8.6 },
  ink: '#111111',
  accent: '#1d3f7a',
  tint: '#e3e9f4',
  furniture: 'line',
};

/** From the 2000s on: the municipality's own typeface and colours. */
const corporate: Look = {
  size: a4,
  margin: margins(27, 24, 26, 24),
  columns: 1,
  gutter: 20,
  body: { face: 'serif', size: 10.6 },
  leading: 1.5,
  indent: 0,
  justify: false,
  heading: { face: 'sansBold', size: 22, align: 'left', colour: '#0d5d6b' },
  subheading: { face: 'sansMedium', size: 13.5, colour: '#0d5d6b' },
  small: { face: 'sans', size: 8.8 },
  ink: '#1b2326',
  accent: '#0d5d6b',
  tint: '#e3f0f0',
  furniture: 'line',
};

export const looks = { letterpress, republican, typescript, bulletin, offset, desktop, corporate } as const;
export type LookName = keyof typeof looks;

/** Running head and folio of one page. */
export function drawFurniture(sheet: Sheet, look: Look, folio: number, runningHead: string): void {
  const { width, height } = sheet;
  const style = { ...look.small, colour: look.ink };
  const foot = height - look.margin.bottom * 0.52;
  if (look.furniture === 'dashes') sheet.text(`— ${folio} —`, width / 2, foot, style, { align: 'center' });
  if (look.furniture === 'top') {
    sheet.text(
      `- ${folio} -`,
      width / 2,
      look.margin.top * 0.6,
      { ...look.body, colour: look.ink },
      { align: 'center' },
    );
  }
  if (look.furniture === 'bar') {
    sheet.rectangle(width - look.margin.right, foot - 8, look.margin.right, 11, { fill: look.accent });
    sheet.text(String(folio), width - look.margin.right - 6, foot, style, { align: 'right' });
    sheet.text(runningHead, look.margin.left, foot, style);
  }
  if (look.furniture === 'line') {
    const top = foot - look.small.size - 4;
    sheet.path(`M${look.margin.left} ${top}H${width - look.margin.right}`, { stroke: look.accent, weight: 0.6 });
    sheet.text(runningHead, look.margin.left, foot, style);
    sheet.text(String(folio), width - look.margin.right, foot, style, { align: 'right' });
  }
}
