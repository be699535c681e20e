import { printPdf } from '../../scripts/demo/printPdf.ts';
import type { Drawing } from '../../scripts/demo/sheet.ts';
import { simulateScan } from '../../scripts/demo/simulateScan.ts';

/** What stands on the two halves of a spread: a number of lines each. */
export interface Spread {
  left: string;
  right: string;
}

/** Points of a spread of two A5 pages. */
const size = [840, 595] as const;
const margin = 60;

/** Two-page spreads as they come from an uncut book; with `fold`, the shadow of the fold is in the middle. */
export function drawSpreads(spreads: Spread[], { fold = false } = {}): Drawing {
  return (sheet) => {
    for (const { left, right } of spreads) {
      sheet.page(size);
      for (const [text, from] of [
        [left, margin],
        [right, size[0] / 2 + margin],
      ] as const) {
        let y = margin + 20;
        let line = '';
        const end = () => {
          if (line) sheet.text(line, from, y, { face: 'serif', size: 13 });
          line = '';
          y += 20;
        };
        for (const word of text.split(' ')) {
          const longer = line ? `${line} ${word}` : word;
          if (sheet.measure(longer, { face: 'serif', size: 13 }) > size[0] / 2 - 2 * margin) {
            end();
            line = word;
          } else line = longer;
        }
        end();
      }
      if (fold) {
        for (let step = 0; step < 9; step++) {
          const reach = 9 - step;
          sheet.rectangle(size[0] / 2 - reach, 0, reach * 2, size[1], { fill: '#000', opacity: 0.035 });
        }
      }
    }
  };
}

export const makeSpreadPdf = (spreads: Spread[], options?: { fold?: boolean }): Promise<Buffer> =>
  printPdf(drawSpreads(spreads, options), { title: 'Açılımlar' });

export const makeSpreadScan = (spreads: Spread[], options?: { fold?: boolean }): Promise<Buffer> =>
  simulateScan(drawSpreads(spreads, options), { title: 'Açılımlar' }, { seed: 'spread', skew: 0.3 });
