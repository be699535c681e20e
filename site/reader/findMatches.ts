import type { MatchedTerms } from '../../search/engine.ts';
import type { Range } from './markedText.ts';

export function findMatches(text: string, matched: MatchedTerms): Range[] {
  const ranges: Range[] = [];
  for (const m of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const folded = m[0].toLocaleLowerCase('tr').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i');
    if (matched.words.some(({ stem }) => folded.startsWith(stem)))
      ranges.push({ start: m.index, end: m.index + m[0].length });
  }
  return ranges;
}
