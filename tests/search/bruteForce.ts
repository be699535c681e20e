import type { PageDocument, PublicationDocument } from '../../search/documents.ts';
import { type FacetName, facetNames, type SearchQuery } from '../../search/engine.ts';
import { tokenize } from '../../search/turkish.ts';

/** What is asked in tests: words and phrases, wanted or not. */
export interface Part {
  words: string[];
  excluded: boolean;
}

export interface Expected {
  /** Matching publications with the keys of their matching pages, ascending. */
  pages: Map<number, number[]>;
  facets: Record<FacetName, Record<string, number>>;
  years: Record<number, number>;
  undated: number;
}

const stems = (text: string): string[] => tokenize(text).map((token) => token.stem);

function holds(text: string, words: string[]): boolean {
  const [wanted, present] = [words.flatMap(stems), stems(text)];
  return present.some((_, at) => wanted.every((stem, offset) => present[at + offset] === stem));
}

const headingTexts = ({
  titles,
  notes,
  series,
  departments,
  subjects,
  agents,
  places,
}: PublicationDocument): string[] => [
  ...titles,
  ...notes,
  ...[series, departments, subjects, agents, places].flat().flatMap(({ names }) => names),
];

/** Pages that match, or undefined when the publication does not. */
function matchingPages(document: PublicationDocument, parts: Part[]): number[] | undefined {
  const wanted = parts.filter((part) => !part.excluded);
  const unwanted = parts.filter((part) => part.excluded);
  const inHeading = ({ words }: Part) => headingTexts(document).some((text) => holds(text, words));
  if (unwanted.some(inHeading)) return undefined;
  const onPage = ({ text, otherTexts = [] }: PageDocument, { words }: Part) =>
    [text, ...otherTexts].some((each) => holds(each, words));
  const free = document.pages.filter((page) => !unwanted.some((part) => onPage(page, part)));
  if (wanted.length === 0) return free.length === document.pages.length ? [] : undefined;
  const onPages = wanted.filter((part) => !inHeading(part));
  const asked = onPages.length > 0 ? onPages : wanted;
  const keys = free.filter((page) => asked.every((part) => onPage(page, part))).map(({ key }) => key);
  return keys.length === 0 && onPages.length > 0 ? undefined : keys;
}

function valuesOf(document: PublicationDocument): Record<FacetName, string[]> {
  const { kind, yearFrom, series, departments, subjects, agents, places, languages, holding } = document;
  const numbers = (values: { number: number }[]) => values.map(({ number }) => String(number));
  return {
    kind: [kind],
    decade: [yearFrom === undefined ? 'undated' : String(yearFrom - (yearFrom % 10))],
    year: yearFrom === undefined ? [] : [String(yearFrom)],
    series: numbers(series),
    department: numbers(departments),
    subject: numbers(subjects),
    agent: numbers(agents),
    place: numbers(places),
    language: languages,
    holding,
  };
}

type Asked = Pick<SearchQuery, 'filters' | 'years' | 'hidden' | 'within'>;

/** What a search has to find, worked out one publication after the other. */
export function bruteForce(library: PublicationDocument[], parts: Part[], asked: Asked): Expected {
  const matching = library
    .filter(({ number }) => !asked.hidden.includes(number) && (asked.within ?? number) === number)
    .flatMap((document) => {
      const pages = matchingPages(document, parts);
      return pages ? [{ document, pages, values: valuesOf(document) }] : [];
    });
  const passesFacet = (values: Record<FacetName, string[]>, facet: FacetName) =>
    asked.filters[facet]?.some((value) => values[facet].includes(value)) ?? true;
  const passesYears = ({ yearFrom, yearTo = yearFrom }: PublicationDocument) => {
    const { from, to } = asked.years ?? {};
    if (from === undefined && to === undefined) return true;
    return yearFrom !== undefined && yearTo !== undefined && yearFrom <= (to ?? 9999) && yearTo >= (from ?? 0);
  };
  const passesOthers = (item: (typeof matching)[number], except?: FacetName | 'years') =>
    (except === 'years' || passesYears(item.document)) &&
    facetNames.every((facet) => facet === except || passesFacet(item.values, facet));

  const expected: Expected = {
    pages: new Map(
      matching.filter((item) => passesOthers(item)).map(({ document, pages }) => [document.number, pages]),
    ),
    facets: {
      kind: {},
      decade: {},
      year: {},
      series: {},
      department: {},
      subject: {},
      agent: {},
      place: {},
      language: {},
      holding: {},
    },
    years: {},
    undated: 0,
  };
  for (const facet of facetNames) {
    for (const item of matching.filter((each) => passesOthers(each, facet))) {
      for (const value of item.values[facet]) expected.facets[facet][value] = (expected.facets[facet][value] ?? 0) + 1;
    }
  }
  for (const { document } of matching.filter((each) => passesOthers(each, 'years'))) {
    if (document.yearFrom === undefined) expected.undated += 1;
    else expected.years[document.yearFrom] = (expected.years[document.yearFrom] ?? 0) + 1;
  }
  return expected;
}
