import type { Block } from './blocks.ts';
import type { CoverFacts } from './covers/cover.ts';
import { type CoverName, covers } from './covers/covers.ts';
import { type Look, type LookName, looks } from './look.ts';
import type { Drawing, Sheet } from './sheet.ts';
import type { Typeface } from './typefaces.ts';
import { setText } from './typesetting/setText.ts';

/** A publication of pages with text, as it is printed. Maps, posters and Arabic script have drawings of their own. */
export interface PrintedText {
  look: LookName;
  /** What this publication has otherwise than its decade. */
  change?: Partial<Look>;
  cover: CoverName;
  facts: CoverFacts;
  blocks: Block[];
}

/**
 * Stands on every document, so that none can be taken for a real one. Together more than 40 words: with fewer on a
 * picture the archive takes a text layer for a mere footer, and reads the page again.
 */
export const demonstrationLine = {
  tr: 'GÖSTERİM ÖRNEĞİ. Denizhisar kurmaca bir kenttir; burada adı geçen kişi, kurum ve olayların hiçbiri gerçek değildir. Bu belge kütüphanenin tanıtımı için üretilmiştir.',
  en: 'DEMONSTRATION. Denizhisar is a fictional town; none of the people, offices and events named here is real. This document was made to show the library.',
};

export function printedText({ look: name, change, cover, facts, blocks }: PrintedText): Drawing {
  const look: Look = { ...looks[name], ...change };
  return (sheet) => {
    sheet.page(look.size);
    const top = covers[cover](sheet, look, facts);
    const text = { runningHead: facts.title, folio: 1 };
    if (top === undefined) {
      markDemonstration(sheet, look.body.face.startsWith('typewriter') ? 'typewriter' : 'sans');
      setText(sheet, look, blocks, { ...text, folio: 3 });
    } else {
      setText(sheet, look, blocks, { ...text, top, onPage: true });
      markDemonstration(sheet, look.body.face.startsWith('typewriter') ? 'typewriter' : 'sans');
    }
  };
}

/** In the margin, turned upright along the edge, where a library stamps its own copies. */
export function markDemonstration(sheet: Sheet, face: Typeface = 'sans'): void {
  const style = { face, size: 4.2, colour: '#7a6a86' };
  const y = sheet.height - 12;
  for (const [line, x] of [
    [demonstrationLine.tr, sheet.width - 10],
    [demonstrationLine.en, sheet.width - 4.5],
  ] as const) {
    sheet.turned(-90, x, y, () => sheet.text(line, x, y, style));
  }
}
