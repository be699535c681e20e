import { existsSync, readFileSync } from 'node:fs';
import type { PublicationDocument } from '../../search/documents.ts';
import { seeded } from '../search/madeLibrary.ts';

const corpus = new URL('../../../shared/corpus/text/sentences-tr.txt', import.meta.url);

/** Where the sentences come from, for the bench to say. */
export const source = existsSync(corpus) ? 'sentences of the corpus' : 'generated words (no corpus here)';

/** Said on that part of all pages, so that there are words of every frequency. */
const sayings: [part: number, sentence: string][] = [
  [0.75, 'Belediye tarafından yapılan işler.'],
  [0.3, 'Belediye meclisinin kararı okundu.'],
  [0.12, 'İmar planı değişikliği görüşüldü.'],
  [0.03, 'Tramvay hattının uzatılması istendi.'],
  [0.004, 'Şehremini efendi kütüphaneyi gezdi.'],
  [0.0004, 'Mezbahanın taşınması ertelendi.'],
];

const pagesEach = 50;

/** Publications of 50 pages of about 250 words, one after the other; the same for the same seed. */
export function* benchLibrary({ seed, pages }: { seed: number; pages: number }): Generator<PublicationDocument> {
  const next = seeded(seed);
  const sentences = existsSync(corpus) ? readFileSync(corpus, 'utf8').split('\n') : madeSentences(next);
  const pick = (count: number) => Math.floor(next() * count);
  for (let number = 1; number <= Math.ceil(pages / pagesEach); number += 1) {
    // A publication keeps to its subject: most of its sentences are neighbours.
    const topic = pick(sentences.length);
    const sentence = () =>
      sentences[next() < 0.7 ? (topic + pick(600)) % sentences.length : pick(sentences.length)] ?? '';
    const pageText = () => {
      const said = sayings.filter(([part]) => next() < part).map(([, text]) => text);
      let words = 0;
      while (words < 240) {
        const text = sentence();
        words += text.split(' ').length;
        said.push(text);
      }
      return said.join('\n');
    };
    const named = (count: number, name: string, most: number) =>
      Array.from({ length: 1 + pick(most) }, () => 1 + Math.floor(next() ** 2 * count)).map((value) => ({
        number: value,
        names: [`${name} ${value}`],
      }));
    const year = 1925 + pick(100);
    yield {
      number,
      revision: number,
      kind: ['book', 'bulletin', 'report', 'annualReport', 'decisions'][pick(5)] ?? 'book',
      titles: [`Bülten ${number}: ${sentence().slice(0, 60)}`],
      yearFrom: year,
      yearTo: year,
      earliest: `${year}-${String(1 + pick(12)).padStart(2, '0')}-01`,
      series: named(40, 'Dizi', 1),
      departments: named(60, 'Müdürlük', 1),
      subjects: named(800, 'Konu', 4),
      agents: named(2_000, 'Kişi', 2),
      places: named(150, 'Semt', 2),
      languages: ['tr'],
      holding: next() < 0.5 ? ['digital', 'paper'] : ['digital'],
      notes: [sentence().slice(0, 200)],
      pages: Array.from({ length: pagesEach }, (_, at) => ({
        key: number * 100 + at,
        position: at + 1,
        label: String(at + 1),
        text: pageText(),
      })),
    };
  }
}

/** Sentences of made-up words with the frequencies of Zipf's law, where there is no corpus. */
function madeSentences(next: () => number): string[] {
  const syllables = [
    'ka',
    'le',
    'mi',
    'şe',
    'hir',
    'bah',
    'çe',
    'yol',
    'su',
    'tan',
    'gö',
    'rü',
    'iş',
    'ma',
    'dü',
    'zen',
    'ek',
    'yi',
  ];
  const words = Array.from({ length: 60_000 }, () =>
    Array.from({ length: 2 + Math.floor(next() * 4) }, () => syllables[Math.floor(next() * syllables.length)]).join(''),
  );
  return Array.from({ length: 60_000 }, () =>
    Array.from({ length: 15 }, () => words[Math.floor(words.length ** next()) - 1]).join(' '),
  );
}
