import type { PublicPage } from '../../cms/publish/publicRecord.ts';
import type { MatchedTerms } from '../../search/engine.ts';
import { excerpt } from '../../search/highlight.ts';
import { markText, type Segment } from '../reader/markedText.ts';

export interface PageExcerpt {
  segments: Segment[];
  /** It is of another reading than the one that the page shows. */
  fromOther: boolean;
}

const length = 220;

/** What a page shows of the words that were found on it: of the shown text, unless another reading has more of them. */
export function excerptOf({ text, otherTexts = [] }: PublicPage, matched: MatchedTerms): PageExcerpt {
  let best = { ...excerpt(text, matched, { length }), fromOther: false };
  for (const other of otherTexts) {
    const found = excerpt(other, matched, { length });
    if (found.words > best.words) best = { ...found, fromOther: true };
  }
  // the lines of a page run on: words that were broken at a line's end are whole again
  const segments = markText(best.text, best.ranges).map((segment) => ({
    ...segment,
    text: segment.text.replace(/[-\u00ad]\s*\n\s*(?=\p{Ll})/gu, '').replace(/\s+/g, ' '),
  }));
  if (best.before) segments.unshift({ text: '… ', marked: false });
  if (best.after) segments.push({ text: ' …', marked: false });
  return { segments, fromOther: best.fromOther };
}
