import type { Block } from './blocks.ts';
import { type CoverFacts, type CoverName, covers } from './covers.ts';
import { type Look, type LookName, looks } from './look.ts';
import { setText } from './setText.ts';
import type { Drawing, Sheet } from './sheet.ts';

/** A publication of pages with text, as it is printed. Maps, posters and Arabic script have drawings of their own. */
export interface PrintedText {
  look: LookName;
  /** What this publication has otherwise than its decade. */
  change?: Partial<Look>;
  cover: CoverName;
  facts: CoverFacts;
  blocks: Block[];
}

/** Stands on every document, so that none can be taken for a real one. */
export const demonstrationLine = {
  tr: 'GÖSTERİM ÖRNEĞİ. Denizhisar kurmaca bir kenttir; bu belge tanıtım için üretilmiştir.',
  en: 'DEMONSTRATION. Denizhisar is a fictional town; this document was made to show the library.',
};

export function printedText({ look: name, change, cover, facts, blocks }: PrintedText): Drawing {
  const look: Look = { ...looks[name], ...change };
  return (sheet) => {
    sheet.page(look.size);
    const top = covers[cover](sheet, look, facts);
    const text = { runningHead: facts.title, folio: 1 };
    if (top === undefined) {
      markDemonstration(sheet, look);
      setText(sheet, look, blocks, { ...text, folio: 3 });
    } else {
      setText(sheet, look, blocks, { ...text, top, onPage: true });
      markDemonstration(sheet, look);
    }
  };
}

/** One line in the margin, turned upright along the edge, where a library stamps its own copies. */
export function markDemonstration(sheet: Sheet, look: Pick<Look, 'ink' | 'body'>): void {
  const x = sheet.width - 6;
  const y = sheet.height - 14;
  const face = look.body.face.startsWith('typewriter') ? 'typewriter' : 'sans';
  sheet.turned(-90, x, y, () => {
    sheet.text(`${demonstrationLine.tr} ${demonstrationLine.en}`, x, y, { face, size: 4.6, colour: '#7a6a86' });
  });
}
