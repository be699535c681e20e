import { keysOf, type PublicationKind, publicationKinds } from '../../cms/publications/vocabularies.ts';
import type { PublicationRecord } from '../../cms/publish/publicRecord.ts';
import { agent, department, page, place, publication, series, settings, subject } from './madeRecords.ts';
import { seededRandom } from './seededRandom.ts';
import type { Entry } from './writeLibrary.ts';

/** How much a generated library holds. */
export interface LibrarySize {
  publications: number;
  pagesPerPublication: number;
}

const counts = { series: 60, department: 80, subject: 400, agent: 900, place: 120 };

/** A large library of an invented municipality: the same for the same size. Yields a thousand entries at a time. */
export function* generateLibrary({ publications, pagesPerPublication }: LibrarySize): Generator<Entry[]> {
  const random = seededRandom(1923);
  const pick = (count: number) => 1 + Math.floor(random() * random() * count);
  yield [
    { record: settings() },
    ...numbers(counts.series).map((number) => ({ record: series(number, `${word(number * 7)} Dizisi ${number}`) })),
    ...numbers(counts.department).map((number) => ({
      record: department(number, `${word(number * 11)} Müdürlüğü ${number}`),
    })),
    ...numbers(counts.subject).map((number) => ({
      record: subject(
        number,
        `${word(number * 13)} ${word(number)}`,
        number > 40 ? { broader: [1 + (number % 40)] } : {},
      ),
    })),
    ...numbers(counts.agent).map((number) => ({ record: agent(number, `${word(number * 17)}, ${word(number * 3)}`) })),
    ...numbers(counts.place).map((number) => ({ record: place(number, `${word(number * 19)} Mahallesi`) })),
  ];
  const kinds = keysOf(publicationKinds) as PublicationKind[];
  let entries: Entry[] = [];
  for (let number = 1; number <= publications; number++) {
    entries.push(one(number));
    if (entries.length === 1000) {
      yield entries;
      entries = [];
    }
  }
  if (entries.length > 0) yield entries;

  function one(number: number): Entry {
    const year = 1923 + Math.floor(random() * 103);
    const inSeries = pick(counts.series);
    const pages = numbers(pagesPerPublication).map((key) =>
      page(number, key, sentence(random, 120), { words: [], image: undefined, width: undefined, height: undefined }),
    );
    const abstract = sentence(random, 60);
    return {
      record: publication({
        number,
        type: kinds[number % kinds.length]!,
        title: `${word(number * 5)} ${word(number * 23)} ${word(number * 29)} ${year}`,
        dates: [dateOf(number, year)],
        departments: [pick(counts.department)],
        subjects: [pick(counts.subject), 1 + (number % counts.subject)],
        contributions: [{ agent: pick(counts.agent), role: 'aut' }],
        places: [{ place: pick(counts.place), role: 'about' }],
        memberships: [
          {
            series: inSeries,
            enumeration: [{ caption: `Sayı ${number}`, from: number }],
            sortKey: `${year}-${String(number).padStart(6, '0')}`,
          },
        ],
        abstract: { tr: { html: `<p>${abstract}</p>`, text: abstract } },
        pageCount: pagesPerPublication,
      }),
      pages,
    };
  }
}

/** Known to the day, the month or the year, in turn. */
function dateOf(number: number, year: number): PublicationRecord['dates'][number] {
  const month = String(1 + ((number * 7) % 12)).padStart(2, '0');
  const day = String(1 + ((number * 11) % 28)).padStart(2, '0');
  const [edtf, earliest, latest] = [
    [`${year}-${month}-${day}`, `${year}-${month}-${day}`, `${year}-${month}-${day}`],
    [`${year}-${month}`, `${year}-${month}-01`, `${year}-${month}-28`],
    [`${year}`, `${year}-01-01`, `${year}-12-31`],
  ][number % 3] as [string, string, string];
  return { role: 'issued', asPrinted: edtf, calendar: 'gregorian', edtf, earliest, latest, supplied: false };
}

const syllables = [
  'be',
  'le',
  'di',
  'ye',
  'şe',
  'hir',
  'kü',
  'tüp',
  'ha',
  'ne',
  'çı',
  'nar',
  'lı',
  'ıl',
  'gaz',
  'öz',
  'türk',
  'su',
  'yol',
  'köp',
  'rü',
  'im',
  'ar',
  'pa',
  'zar',
  'mey',
  'dan',
];

/** One of 19,683 invented words. */
function word(seed: number): string {
  const count = syllables.length;
  const text = [seed, Math.floor(seed / count) + 5, Math.floor(seed / count / count) + 11]
    .map((part) => syllables[part % count])
    .join('');
  return text.charAt(0).toLocaleUpperCase('tr') + text.slice(1);
}

function sentence(random: () => number, words: number): string {
  // few words are frequent and most are rare, as in any language
  return numbers(words)
    .map(() => word(Math.floor(19_683 * random() ** 4)).toLocaleLowerCase('tr'))
    .join(' ');
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
