/** Flat colours for the scenery, light to dark from sky to foreground. */
export interface Palette {
  sky: string;
  sun: string;
  far: string;
  middle: string;
  near: string;
  sea: string;
  wave: string;
  wall: string;
  wallShade: string;
  roof: string;
  tree: string;
  ground: string;
  accent: string;
}

export const palettes = {
  /** The municipality's own colours: the sea, tiles, and the stone of the walls. */
  denizhisar: {
    sky: '#dcebea',
    sun: '#f6d27a',
    far: '#a9c7c6',
    middle: '#6d9c9f',
    near: '#123c46',
    sea: '#2f7f8b',
    wave: '#8fc1c4',
    wall: '#f3e8d3',
    wallShade: '#dcc9a8',
    roof: '#b5502f',
    tree: '#4f7a4c',
    ground: '#d8cfa9',
    accent: '#c8442b',
  },
  dusk: {
    sky: '#f3c9a0',
    sun: '#fbe9c2',
    far: '#c98d7b',
    middle: '#8f5f6b',
    near: '#2b2340',
    sea: '#5a5a86',
    wave: '#c29aa0',
    wall: '#f2dcc2',
    wallShade: '#d6a98e',
    roof: '#8a3a3c',
    tree: '#4c4f58',
    ground: '#b99280',
    accent: '#d9573b',
  },
  spring: {
    sky: '#e8f2dc',
    sun: '#f7dc6f',
    far: '#b9d4a6',
    middle: '#86b183',
    near: '#25432f',
    sea: '#6fb0b7',
    wave: '#c2e0dd',
    wall: '#fbf4e2',
    wallShade: '#e6d6b4',
    roof: '#c4653d',
    tree: '#3f7d47',
    ground: '#cfdc9f',
    accent: '#d7482f',
  },
  republic: {
    sky: '#f0e4c6',
    sun: '#c0281f',
    far: '#d2b98b',
    middle: '#a8865a',
    near: '#2a1c16',
    sea: '#3d5a63',
    wave: '#d9cdaa',
    wall: '#f7efdc',
    wallShade: '#d9c49a',
    roof: '#8c1d18',
    tree: '#5a5b37',
    ground: '#c4a875',
    accent: '#a3211b',
  },
  seventies: {
    sky: '#f6e3b5',
    sun: '#ef8a2b',
    far: '#e3b15c',
    middle: '#b8622e',
    near: '#3f2418',
    sea: '#2f7a78',
    wave: '#e9d9a8',
    wall: '#fbefd2',
    wallShade: '#e7c27b',
    roof: '#a5331f',
    tree: '#6c7a2f',
    ground: '#d9b35f',
    accent: '#d2451e',
  },
  night: {
    sky: '#1d2b4a',
    sun: '#f4e6b0',
    far: '#2b3e63',
    middle: '#22314f',
    near: '#0d1526',
    sea: '#1a4560',
    wave: '#4f86a0',
    wall: '#d7cfae',
    wallShade: '#93907f',
    roof: '#6a3340',
    tree: '#1d4038',
    ground: '#3c4660',
    accent: '#e0913a',
  },
} as const satisfies Record<string, Palette>;
export type PaletteName = keyof typeof palettes;

/** Tones of one ink on white paper, as a halftone block prints them. */
export function oneInk(ink: string): Palette {
  const tone = (share: number) => {
    const channels = [1, 3, 5].map((at) => Number.parseInt(ink.slice(at, at + 2), 16));
    return `#${channels
      .map((value) => Math.round(255 - (255 - value) * share))
      .map((value) => value.toString(16).padStart(2, '0'))
      .join('')}`;
  };
  return {
    sky: tone(0.12),
    sun: tone(0.02),
    far: tone(0.3),
    middle: tone(0.5),
    near: tone(0.85),
    sea: tone(0.38),
    wave: tone(0.16),
    wall: tone(0.2),
    wallShade: tone(0.42),
    roof: tone(0.72),
    tree: tone(0.66),
    ground: tone(0.26),
    accent: ink,
  };
}
