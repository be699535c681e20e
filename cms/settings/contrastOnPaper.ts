/** The library's paper, as in the site's tokens. */
const paper = '#faf7f1';

/**
 * Contrast ratio of a colour on the library's paper, 1 to 21 (WCAG 2.2, relative luminance of sRGB).
 * @returns undefined when it is not a colour written as #rrggbb.
 */
export function contrastOnPaper(colour: string): number | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return undefined;
  const [light, dark] = [luminance(colour), luminance(paper)].sort((a, b) => b - a);
  return light === undefined || dark === undefined ? undefined : (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
