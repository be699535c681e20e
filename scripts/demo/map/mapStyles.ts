import type { TextStyle } from '../sheet.ts';

export interface Style {
  paper: string;
  land: string;
  water: string;
  shore: string;
  block: string;
  green: string;
  ink: string;
  accent: string;
  hatched: boolean;
  title: TextStyle;
  label: TextStyle;
  small: TextStyle;
}

export const styles = {
  /** Two-colour lithography of the 1920s. */
  engraved: {
    paper: '#f8f3e4',
    land: '#f8f3e4',
    water: '#eef1ea',
    shore: '#3b5d6b',
    block: '#c9a18c',
    green: '#8d9471',
    ink: '#241d18',
    accent: '#8c3b22',
    hatched: true,
    title: { face: 'pressBold', size: 30 },
    label: { face: 'pressItalic', size: 11 },
    small: { face: 'press', size: 9 },
  },
  /** A planner's coloured sheet of the 1930s. */
  plan: {
    paper: '#f7f0dc',
    land: '#f2e6c4',
    water: '#bcd3d6',
    shore: '#2f5660',
    block: '#d98e5f',
    green: '#8a9a55',
    ink: '#2a211b',
    accent: '#9c2a1c',
    hatched: true,
    title: { face: 'deco', size: 34 },
    label: { face: 'pressBold', size: 12 },
    small: { face: 'press', size: 10 },
  },
  /** Offset printing of the 1960s and 1970s. */
  offset: {
    paper: '#fbf6e8',
    land: '#f6e7bb',
    water: '#9cc9cf',
    shore: '#1f6270',
    block: '#e9b86a',
    green: '#a9b060',
    ink: '#26201a',
    accent: '#b8471b',
    hatched: false,
    title: { face: 'sansBold', size: 30 },
    label: { face: 'sansMedium', size: 12 },
    small: { face: 'sans', size: 9 },
  },
  today: {
    paper: '#ffffff',
    land: '#f2f1e8',
    water: '#cfe5ea',
    shore: '#5a9aa8',
    block: '#dfdccb',
    green: '#b9cf9d',
    ink: '#1b2b30',
    accent: '#0d5d6b',
    hatched: false,
    title: { face: 'sansBold', size: 40 },
    label: { face: 'sansMedium', size: 13 },
    small: { face: 'sans', size: 10 },
  },
} as const satisfies Record<string, Style>;

export function enlarged(style: Style, zoom: number): Style {
  const larger = (text: TextStyle, by: number) => ({ ...text, size: text.size * zoom * by });
  return {
    ...style,
    title: larger(style.title, 0.72),
    label: larger(style.label, 1.05),
    small: larger(style.small, 1.05),
  };
}
