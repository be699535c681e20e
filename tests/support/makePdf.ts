import { printPdf } from '../../scripts/demo/printPdf.ts';
import { seededRandom } from '../../scripts/demo/random.ts';
import type { Drawing, PageSize } from '../../scripts/demo/sheet.ts';
import { type ScanLook, simulateScan } from '../../scripts/demo/simulateScan.ts';
import type { Typeface } from '../../scripts/demo/typefaces.ts';

export interface PdfPages {
  /** One entry a page; line feeds begin new paragraphs, long paragraphs are broken into lines. */
  pages: string[];
  title?: string;
  face?: Typeface;
  /** Points. */
  fontSize?: number;
  /** Points; the default is A5. */
  size?: PageSize;
}

/** A born-digital PDF with a true text layer. */
export function makeTextPdf(options: PdfPages): Promise<Buffer> {
  return printPdf(drawPages(options), { title: options.title ?? 'Deneme' });
}

export interface ScanPages extends PdfPages, Partial<ScanLook> {}

/**
 * A simulated scan: every page one JPEG with skew, grain and paper tone; no text layer unless `textLayer` is set.
 * An A5 page at 200 ppi takes about 0.3 s to make and 2 to 3 s to recognise.
 */
export function makeScanPdf(options: ScanPages): Promise<Buffer> {
  return simulateScan(drawPages(options), { title: options.title ?? 'Tarama' }, { seed: 'test', ...options });
}

/** The text that the pages show, as one reads it: for comparing with what was extracted or recognised. */
export const samplePages = [
  'Belediye Meclisi Kararları\nMeclis, İskele Caddesi kaldırımlarının yenilenmesine ve çeşmelerin onarılmasına oybirliğiyle karar verdi.',
  'Su Şebekesi\nGümüşçay bendinden gelen ana boru değiştirildi; yirmi iki mahalle kesintisiz suya kavuştu.',
  'Bütçe\nTanzifat masrafı olarak on iki bin beş yüz lira ayrılmıştır. Ağaçlandırma çalışmaları ilkbaharda başlayacaktır.',
];

/** Turkish filler of about so many words, the same for the same seed. */
export function turkishWords(count: number, seed = 'filler'): string {
  const random = seededRandom(seed);
  const words = samplePages.join(' ').split(/\s+/);
  return Array.from({ length: count }, () => random.pick(words)).join(' ');
}

function drawPages({ pages, face = 'serif', fontSize = 11, size = [420, 595] }: PdfPages): Drawing {
  return (sheet) => {
    for (const page of pages) {
      sheet.page(size);
      const margin = size[0] / 9;
      let y = margin + fontSize;
      for (const paragraph of page.split('\n')) {
        let line = '';
        const flush = () => {
          if (line) sheet.text(line, margin, y, { face, size: fontSize });
          y += fontSize * 1.4;
          line = '';
        };
        for (const word of paragraph.split(' ')) {
          const longer = line ? `${line} ${word}` : word;
          if (line && sheet.measure(longer, { face, size: fontSize }) > size[0] - 2 * margin) {
            flush();
            line = word;
          } else line = longer;
        }
        flush();
        y += fontSize * 0.6;
      }
    }
  };
}
