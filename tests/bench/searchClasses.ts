export interface SearchClass {
  name: string;
  texts: string[];
  /** What plain FTS5 is asked, when it is not all the words. */
  match?: (text: string) => string;
  /** How many times as fast as plain FTS5 it is to be at 200,000 pages. */
  wanted?: number;
  /** How much longer it may take in a library five times as large. */
  growth: number;
}

/** What people ask for, by what it costs. The words are those of `searchLibrary.ts`. */
export const classes: SearchClass[] = [
  { name: 'a word on most pages', texts: ['belediye ', 'iş '], wanted: 25, growth: 6 },
  { name: 'a common word', texts: ['imar ', 'madde ', 'dosya '], growth: 3 },
  { name: 'a middling word', texts: ['tramvay ', 'mahkeme ', 'sözleşme '], growth: 3 },
  { name: 'a rare word', texts: ['mezbaha ', 'şehremini '], wanted: 1, growth: 3 },
  { name: 'two common words', texts: ['belediye imar ', 'meclis karar '], wanted: 3, growth: 3 },
  { name: 'common and rare word', texts: ['belediye tramvay ', 'karar kütüphane '], growth: 3 },
  { name: 'four letters typed', texts: ['bele', 'trav', 'imar'], match: (text) => `${text}*`, wanted: 3, growth: 3 },
  { name: 'a phrase', texts: ['"belediye meclisi"', '"imar planı"', '"tramvay hattı"'], wanted: 1, growth: 3 },
  { name: 'a misspelled word', texts: ['belediyye ', 'tramvya '], growth: 3 },
];

/** A first page of results, with everything that stands on it. */
export const asked = {
  filters: {},
  sort: 'relevance',
  page: 1,
  perPage: 20,
  pagesPerPublication: 3,
  hidden: [],
} as const;
