import type { InterfaceLanguage } from '../addresses.ts';
import { messagesIn } from '../i18n/language.ts';
import type { SiteLocals } from '../locals.ts';
import type { Facet } from './readFacets.ts';
import { type SearchChoice, searchAddress, searchQuery, withFacet } from './searchAddress.ts';

export interface Advice {
  label: string;
  address: string;
  /** Publications that are found then. */
  count: number;
}

interface Asked {
  findPublications: SiteLocals['findPublications'];
  language: InterfaceLanguage;
  choice: SearchChoice;
  facets: readonly Facet[];
}

/** Every piece of advice is a search of its own. */
const mostTried = 8;

/** What would have found something: without a filter, a word or the quotes; each with what it finds. Most first. */
export async function readAdvice({ findPublications, language, choice, facets }: Asked): Promise<Advice[]> {
  const changes = possibleChanges(choice, language, facets).slice(0, mostTried);
  const advice = await Promise.all(
    changes.map(async ([label, change]) => {
      const changed: SearchChoice = { ...choice, ...change, page: 1 };
      const asked = { ...searchQuery(changed), perPage: 1, pagesPerPublication: 0 };
      const total = await findPublications(asked).then(
        (result) => result.total,
        (error: unknown) => {
          // a page that says what was not found is worth more than none
          if (error instanceof Error && error.name === 'SearchUnavailable') return 0;
          throw error;
        },
      );
      return { label, address: searchAddress(language, changed), count: total };
    }),
  );
  return advice.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
}

function possibleChanges(
  choice: SearchChoice,
  language: InterfaceLanguage,
  facets: readonly Facet[],
): [string, Partial<SearchChoice>][] {
  const t = messagesIn(language);
  const { text, filters, years, within } = choice;
  const changes: [string, Partial<SearchChoice>][] = [];
  if (within !== undefined) changes.push([t.search.withinLeave, { within: undefined, sort: 'relevance' }]);
  if (choice.exact) changes.push([t.search.adviceAnyLetters, { exact: false }]);
  if (choice.asTyped) changes.push([t.search.adviceSimilar, { asTyped: false }]);
  const narrowed = Object.keys(filters).length + (years.from === undefined && years.to === undefined ? 0 : 1);
  if (narrowed > 1) changes.push([t.list.removeAll, { filters: {}, years: {} }]);
  for (const { name, values } of facets) {
    const labels = values.filter(({ chosen }) => chosen).map(({ label }) => label);
    if (labels.length === 0) continue;
    changes.push([t.list.remove(labels.join(', ')), { filters: withFacet(filters, name, []) }]);
  }
  if (years.from !== undefined || years.to !== undefined)
    changes.push([t.list.remove(t.search.yearsBetween(years.from, years.to)), { years: {} }]);
  if (/["“”„«»]/.test(text)) changes.push([t.search.adviceUnquoted, { text: text.replace(/["“”„«»]/g, ' ').trim() }]);
  const words = text.match(/-?"[^"]*"|\S+/g) ?? [];
  if (words.length > 1 && words.length <= 6) {
    for (const [index, word] of words.entries()) {
      const left = words.filter((_, at) => at !== index);
      // what only excludes finds everything else: no help
      if (left.every((one) => one.startsWith('-'))) continue;
      changes.push([t.search.adviceWithout(word), { text: left.join(' ') }]);
    }
  }
  return changes;
}
