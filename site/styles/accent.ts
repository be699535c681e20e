/** The two papers of `tokens.css`, and the text that stands on the accent there. */
const papers = {
  light: { paper: '#faf7f0', target: '#000000' },
  dark: { paper: '#191713', target: '#ffffff' },
} as const;

/** WCAG 2.2, 1.4.3: text against its background. Half a unit to spare, since the accent stands on the sheet as well. */
const leastContrast = 5;

/**
 * The accent for light and for dark paper: the municipality's colour (`#rrggbb`), moved towards black or white in small
 * steps until text in it can be read.
 */
export function accentOn(paper: keyof typeof papers, accent: string): string {
  const { paper: background, target } = papers[paper];
  for (let share = 0; share < 1; share += 0.05) {
    const colour = mix(accent, target, share);
    if (contrast(colour, background) >= leastContrast) return colour;
  }
  return target;
}

/** What `/p/theme.css` answers. */
export function themeStyles(accent: string): string {
  return `:root{--accent-on-light:${accentOn('light', accent)};--accent-on-dark:${accentOn('dark', accent)}}\n`;
}

/** Ratio of relative luminances, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(colour: string, target: string, share: number): string {
  const towards = channels(target);
  const mixed = channels(colour).map((value, index) => Math.round(value + ((towards[index] ?? value) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
