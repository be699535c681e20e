import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicationDocument } from '../../../search/documents.ts';

/**
 * A small library of made-up municipal pages of 1924 to 2020, and queries with what answers them. Pages say what they
 * are about in tags, which were given by meaning when the pages were written; queries name tags. No engine was asked.
 *
 * Every second page is there twice, the second time as a poor scan is read: as number 1000 + n.
 */
export interface JudgedDocument {
  number: number;
  year: number;
  title: string;
  text: string;
  /** What it is about, with 2 for "all about it" and 1 for "has something on it". */
  tags: Map<string, number>;
}

export interface JudgedQuery {
  category: string;
  text: string;
  /** Grades 1 and 2 by number of the publication. */
  relevant: Map<number, number>;
  /** May be found or not: nobody could say that it is wrong. */
  neutral: Set<number>;
  /** Looks like an answer and is none. */
  forbidden: Set<number>;
  exactLetters: boolean;
  synonyms: boolean;
}

const folder = import.meta.dirname;
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

export const judgedSynonyms: string[][] = read('synonyms.txt')
  .trim()
  .split('\n')
  .map((line) => line.split('|'));

export function judgedDocuments(): JudgedDocument[] {
  const pages = ['earlyPages.txt', 'middlePages.txt', 'latePages.txt'].flatMap((name) =>
    read(name)
      .trim()
      .split(/\n\s*\n/)
      .map(readPage),
  );
  const noisy = pages.filter(({ number }) => number % 2 === 0 || number === 53 || number % 15 === 1);
  return [
    ...pages,
    ...familyPages(),
    ...noisy.map((page) => ({
      ...page,
      number: 1000 + page.number,
      title: `Tarama ${page.number}`,
      text: misread(page.text, page.number),
      tags: new Map([...page.tags].map(([tag, grade]) => [tag, Math.min(grade, 1)])),
    })),
  ];
}

export const asPublication = ({ number, year, title, text }: JudgedDocument): PublicationDocument => ({
  number,
  revision: 1,
  kind: 'bulletin',
  titles: [title],
  yearFrom: year,
  yearTo: year,
  series: [],
  departments: [],
  subjects: [],
  agents: [],
  places: [],
  languages: ['tr'],
  holding: ['digital'],
  notes: [],
  pages: [{ key: 1, position: 1, label: '1', text }],
});

export function judgedQueries(documents: readonly JudgedDocument[]): JudgedQuery[] {
  const lines = read('queries.txt')
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  return lines.map((line) => {
    const [category = '', typed = '', wanted = '', unwanted = ''] = line.split('|').map((part) => part.trim());
    const graded = gradesOf(wanted, documents);
    return {
      category,
      // A word that is still being typed has no blank behind it.
      text: category === 'prefix' ? typed : `${typed} `,
      relevant: new Map([...graded].filter(([, grade]) => grade > 0)),
      neutral: new Set([...graded].flatMap(([number, grade]) => (grade === 0 ? [number] : []))),
      forbidden: new Set(gradesOf(unwanted, documents).keys()),
      exactLetters: category === 'exact',
      synonyms: category === 'oldnew',
    };
  });
}

/** "tag", "tag=1" to say how good its pages are at most, "@number" or "@number=2" for one page and its noisy copy. */
function gradesOf(list: string, documents: readonly JudgedDocument[]): Map<number, number> {
  const graded = new Map<number, number>();
  for (const entry of list.split(/\s+/).filter(Boolean)) {
    const [name = '', given] = entry.split('=');
    const most = given === undefined ? undefined : Number(given);
    const found = documents.flatMap(({ number, tags }): [number, number][] => {
      if (name.startsWith('@')) {
        const wanted = Number(name.slice(1));
        if (number === wanted) return [[number, most ?? 2]];
        return number === wanted + 1000 ? [[number, Math.min(most ?? 1, 1)]] : [];
      }
      const grade = tags.get(name);
      return grade === undefined ? [] : [[number, most === undefined ? grade : Math.min(most, grade)]];
    });
    if (found.length === 0) throw new Error(`no page is about “${name}”`);
    // What is said of one page goes before what is said of a tag.
    for (const [number, grade] of found) {
      const known = graded.get(number);
      graded.set(number, name.startsWith('@') || known === undefined ? grade : Math.max(known, grade));
    }
  }
  return graded;
}

function readPage(block: string): JudgedDocument {
  const [head = '', tagLine = '', ...lines] = block.trim().split('\n');
  const parts = /^@(\d+) (\d{4}) \S+ \| (.+)$/.exec(head);
  if (!parts) throw new Error(`not the head of a page: ${head}`);
  const tags = tagLine.split(' ').map((tag): [string, number] => {
    const [name = '', grade] = tag.replace('#', '').split(':');
    return [name, Number(grade)];
  });
  return {
    number: Number(parts[1]),
    year: Number(parts[2]),
    title: parts[3] ?? '',
    text: lines.join('\n'),
    tags: new Map(tags.filter(([, grade]) => grade > 0)),
  };
}

/** Pages of everyday business, of which there are many in every library: each sentence at four places. */
function familyPages(): JudgedDocument[] {
  const names = new Map(
    read('names.txt')
      .trim()
      .split('\n')
      .map((line): [string, string[]] => {
        const [kind = '', ...values] = line.split(' ');
        return [kind, values];
      }),
  );
  const [places = [], people = []] = [names.get('yer'), names.get('ad')];
  const pages: JudgedDocument[] = [];
  for (const [at, block] of read('families.txt').split(/^= /m).slice(1).entries()) {
    const [head = '', ...sentences] = block.trim().split('\n');
    const words = head.split(' ');
    const tags = words.filter((word) => word.includes(':')).map((word) => word.split(':'));
    const title = words.slice(words.findLastIndex((word) => word.includes(':')) + 2).join(' ');
    for (let copy = 0; copy < 12; copy += 1) {
      const place = places[(copy * 5 + at) % places.length] ?? '';
      const person = people[(copy * 7 + at) % people.length] ?? '';
      const sentence = sentences[copy % sentences.length] ?? '';
      const [plain = '', ...more] = sentence.split(' #');
      pages.push({
        number: 300 + at * 12 + copy,
        year: words[0] === 'mektep' ? 1930 + copy : 1948 + ((copy * 11 + at * 3) % 70),
        title: `${title} ${copy + 1}`,
        text: plain.replaceAll('{yer}', place).replaceAll('{ad}', person.replaceAll('_', ' ')),
        tags: new Map([
          ...[...tags, ...more.map((tag) => tag.split(':'))].map(([tag = '', grade]): [string, number] => [
            tag,
            Number(grade),
          ]),
          ...(sentence.includes('{yer}') ? [[`yer:${place}`, 1] as [string, number]] : []),
          ...(sentence.includes('{ad}') ? [[`ad:${person}`, 2] as [string, number]] : []),
        ]),
      });
    }
  }
  return pages;
}

/** What a recogniser makes of a poor print: about one word in three is hurt. */
function misread(text: string, seed: number): string {
  let state = seed * 2_654_435_761;
  const chance = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
  const words = text.split(' ').map((word, at) => {
    if (chance() < 0.35) {
      const possible = misreadings.filter(([from]) => word.includes(from));
      const [from, to] = possible[Math.floor(chance() * possible.length)] ?? ['', ''];
      return from === '' ? word : word.replace(from, to);
    }
    // A line ends here, in the middle of a word.
    return at % 11 === 10 && word.length > 6 ? `${word.slice(0, 3)}-\n${word.slice(3)}` : word;
  });
  return words.join(' ');
}

const misreadings: readonly (readonly [string, string])[] = [
  ['m', 'rn'],
  ['rn', 'm'],
  ['l', '1'],
  ['l', 'I'],
  ['i', 'ı'],
  ['ı', 'i'],
  ['ı', 'l'],
  ['ü', 'ii'],
  ['e', 'c'],
  ['h', 'b'],
  ['u', 'n'],
  ['o', '0'],
  ['ş', 's'],
  ['ğ', 'g'],
  ['d', 'cl'],
];
