import { normalizerVersion } from '../turkish.ts';

/** Changes with what is indexed and how; an index of another format is filled anew. */
export const format = `2.${normalizerVersion}`;

export const defaultPrefix = 'kutuk';

/** Names of the indexes of one generation. Each has the words of its library beside it. */
export const libraryIndex = (prefix: string, generation: number): string => `${prefix}-${generation}`;
export const wordsIndex = (prefix: string, generation: number): string => `${prefix}-${generation}-words`;

/** More than there will ever be: counts must be exact. */
const noLimit = 20_000_000;

/**
 * The library: a document for each publication, one for each page, and one that counts the writes. Titles go before
 * names, names before pages, pages that say a word often before others; the rest is found without weight.
 */
export const librarySettings = {
  searchableAttributes: [
    'titles',
    'names',
    'much',
    'more',
    'text',
    'notes',
    'forms',
    'headingForms',
    'exact',
    'headingExact',
  ],
  displayedAttributes: [
    'id',
    'type',
    'publication',
    'key',
    'sequence',
    'revision',
    'changed',
    'pages',
    'facts',
    'printed',
    'words',
  ],
  filterableAttributes: ['id', 'type', 'publication', 'changed'],
  sortableAttributes: [] as string[],
  rankingRules: ['words', 'attributeRank', 'proximity', 'wordPosition'],
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['tur' as const] }],
  // Misspellings are looked up among the words that the library has, and said.
  typoTolerance: { enabled: false },
  pagination: { maxTotalHits: noLimit },
  faceting: { maxValuesPerFacet: noLimit },
  // A search that was cut short would count wrongly; whoever asks gives up by itself.
  searchCutoffMs: 10_000,
};

/** What a misspelt word is looked up in: a document for each printed word. */
export const wordsSettings = {
  searchableAttributes: ['near'],
  displayedAttributes: ['stem', 'folded', 'letters'],
  filterableAttributes: ['stem', 'near'],
  sortableAttributes: [] as string[],
  rankingRules: ['words', 'typo', 'exactness'],
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['tur' as const] }],
  // A letter stands before each word: one error from four letters on, two from six on; what is found is looked at again.
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 7 }, disableOnNumbers: true },
  pagination: { maxTotalHits: 1_000 },
};
