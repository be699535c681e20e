import type { CitationText } from './styles.ts';

type Sentence = CitationText | string | undefined | false;

/** Sentences one after the other, each ended by a full stop unless it ends itself; empty ones are left out. */
export function sentences(...all: Sentence[]): CitationText {
  return all.flatMap((one, index) => {
    const pieces = typeof one === 'string' ? [one] : one || [];
    const last = pieces.at(-1);
    const end = typeof last === 'string' ? last : (last?.title ?? '');
    if (end === '') return [];
    const stop = /[.?!…]$/.test(end) ? '' : '.';
    return [...pieces, index === all.length - 1 ? stop : `${stop} `].filter((piece) => piece !== '');
  });
}
