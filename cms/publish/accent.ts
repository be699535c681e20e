/**
 * The papers of `tokens.css`, which way from there a colour becomes readable, and the contrast it needs (WCAG 2.2, 1.4.3:
 * text against its background). Half a unit to spare, since the accent stands on the sheet as well.
 */
const papers = {
  light: { background: '#faf7f0', step: -0.02, least: 5 },
  dark: { background: '#191713', step: 0.02, least: 5 },
  // high contrast: WCAG 2.2, 1.4.6
  white: { background: '#ffffff', step: -0.02, least: 7.5 },
  black: { background: '#000000', step: 0.02, least: 7.5 },
} as const;

/** What accents are seen on. */
export const paperColours = { light: papers.light.background, dark: papers.dark.background } as const;

/**
 * The accent for one of the papers: the municipality's colour (`#rrggbb`) in its own hue and saturation, made
 * darker or lighter in small steps until text in it can be read.
 */
export function accentOn(paper: keyof typeof papers, accent: string): string {
  const { background, step, least } = papers[paper];
  const { hue, saturation, lightness } = toHsl(accent);
  for (let light = lightness; light >= 0 && light <= 1; light += step) {
    const colour = light === lightness ? accent.toLowerCase() : fromHsl({ hue, saturation, lightness: light });
    if (contrast(colour, background) >= least) return colour;
  }
  return step > 0 ? '#ffffff' : '#000000';
}

/** What `/p/theme.css` answers. */
export function themeStyles(accent: string): string {
  const colours = Object.keys(papers).map(
    (paper) => `--accent-on-${paper}:${accentOn(paper as keyof typeof papers, accent)}`,
  );
  return `:root{${colours.join(';')}}\n`;
}

/** Ratio of relative luminances, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const linear = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  const [red, green, blue] = channels(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

interface Hsl {
  /** Degrees. */
  hue: number;
  /** 0 to 1, as `lightness`. */
  saturation: number;
  lightness: number;
}

/** https://www.w3.org/TR/css-color-4/#rgb-to-hsl */
function toHsl(colour: string): Hsl {
  const [red, green, blue] = channels(colour);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const spread = most - least;
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sixth =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return { hue: sixth * 60, saturation, lightness };
}

/** https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
function fromHsl({ hue, saturation, lightness }: Hsl): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const parts = [0, 8, 4].map((offset) => {
    const at = (offset + hue / 30) % 12;
    const share = lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1));
    return Math.round(share * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

/** Red, green and blue, 0 to 1. */
function channels(colour: string): [number, number, number] {
  const share = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return [share(1), share(3), share(5)];
}
