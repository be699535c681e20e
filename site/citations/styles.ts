import type { InterfaceLanguage } from '../addresses.ts';
import { apa } from './apa.ts';
import { chicago } from './chicago.ts';
import type { CitedWork } from './citedWork.ts';
import { iso690 } from './iso690.ts';

/**
 * A citation as it is read: the pieces in order, titles set in italics.
 *
 * These three are written here, and not by a CSL processor: the only ones there are for JavaScript come under CPAL or
 * AGPL (citeproc-js, and whatever is built on it), and the styles that they read under a licence that must be passed on.
 * None of them knows that a Turkish title keeps its letters, either.
 */
export type CitationText = readonly (string | { title: string })[];

export const citationStyles = [
  { name: 'APA 7', write: apa },
  { name: 'ISO 690', write: iso690 },
  { name: 'Chicago', write: chicago },
] as const satisfies readonly {
  name: string;
  write: (work: CitedWork, language: InterfaceLanguage) => CitationText;
}[];

export function plainCitation(text: CitationText): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : piece.title)).join('');
}
