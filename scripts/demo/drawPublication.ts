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
const demonstration = {
  tr: 'GÖSTERİM ÖRNEĞİ. Denizhisar kurmaca bir kenttir; burada adı geçen kişi, kurum ve olayların hiçbiri gerçek değildir. Bu belge kütüphanenin tanıtımı için üretilmiştir.',
  en: 'DEMONSTRATION. Denizhisar is a fictional town; none of the people, offices and events named here is real. This document was made to show the library.',
  /** In type that a machine can read. */
  short: ['GÖSTERİM ÖRNEĞİ. Denizhisar kurmaca bir kenttir.', 'DEMONSTRATION. Denizhisar is a fictional town.'],
};

/** Where a document says that it is a demonstration. */
export type Label = 'edge' | 'foot';

export function printedText({ look: name, change, cover, facts, blocks }: PrintedText, label: Label): Drawing {
  const look: Look = { ...looks[name], ...change };
  return (sheet) => {
    sheet.page(look.size);
    const top = covers[cover](sheet, look, facts);
    const text = { runningHead: facts.title, folio: 1 };
    if (label === 'edge') markEdge(sheet);
    else markFoot(sheet, look.body.face);
    if (top === undefined) setText(sheet, look, blocks, { ...text, folio: 3 });
    else setText(sheet, look, blocks, { ...text, top, onPage: true });
  };
}

/** Upright along the edge, where a library stamps its copies: it keeps clear of any design. */
export function markEdge(sheet: Sheet): void {
  const y = sheet.height - 12;
  for (const [line, x] of [
    [demonstration.tr, sheet.width - 10],
    [demonstration.en, sheet.width - 4.5],
  ] as const) {
    sheet.turned(-90, x, y, () => sheet.text(line, x, y, { face: 'sans', size: 4.2, colour: '#7a6a86' }));
  }
}

/** At the foot of a white page, for documents that have to be read by machine: text turned upright would come out as noise. */
export function markFoot(sheet: Sheet, face: Typeface = 'sans'): void {
  demonstration.short.forEach((line, index) => {
    const y = sheet.height - 19 + index * 9;
    sheet.text(line, sheet.width / 2, y, { face, size: 6.6, colour: '#6f5f7d' }, { align: 'center' });
  });
}
