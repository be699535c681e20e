import { languages, publicationKinds } from '../../cms/publications/vocabularies.ts';
import { authorityKinds } from '../../cms/publish/publicRecord.ts';
import type { FacetName, SearchResult } from '../../search/engine.ts';
import type { InterfaceLanguage } from '../addresses.ts';
import { messagesIn } from '../i18n/language.ts';
import type { SiteLocals } from '../locals.ts';
import { sayDecade } from './dates.ts';
import { type SearchChoice, toggled } from './searchAddress.ts';

export interface Facet {
  name: FacetName;
  label: string;
  /** Those that are chosen, too, when nothing is left of them: they must be there to be taken away. */
  values: { label: string; count: number; chosen: boolean; address: string }[];
}

interface Asked extends Pick<SiteLocals, 'library' | 'turn'> {
  language: InterfaceLanguage;
  choice: SearchChoice;
  facets: SearchResult['facets'];
}

/**
 * The facets of a result as people read them, each value with the address that adds it or takes it away. A facet with
 * one value alone narrows nothing and is left out, unless it is chosen.
 */
export async function readFacets({ library, turn, language, choice, facets }: Asked): Promise<Facet[]> {
  const t = messagesIn(language);
  const names = new Map<string, string>();
  await Promise.all(
    authorityKinds.map(async (kind) => {
      const numbers = [...new Set([...facets[kind].map(({ value }) => value), ...(choice.filters[kind] ?? [])])]
        .map(Number)
        .filter(Number.isSafeInteger);
      for (const { number, name } of numbers.length > 0 ? await library.names(kind, numbers) : []) {
        names.set(`${kind} ${number}`, name);
      }
    }),
  );
  await turn();
  const order: [FacetName, string, (value: string) => string | undefined][] = [
    ['kind', t.search.facetKind, (value) => labelIn(publicationKinds, value, language)],
    ['decade', t.search.facetDecade, (value) => (value === 'undated' ? t.strip.undated : decadeIn(value, language))],
    ['year', t.search.facetYear, (value) => (/^\d{1,4}$/.test(value) ? value : undefined)],
    ['series', t.search.facetSeries, (value) => names.get(`series ${value}`)],
    ['department', t.search.facetDepartment, (value) => names.get(`department ${value}`)],
    ['subject', t.search.facetSubject, (value) => names.get(`subject ${value}`)],
    ['agent', t.search.facetAgent, (value) => names.get(`agent ${value}`)],
    ['place', t.search.facetPlace, (value) => names.get(`place ${value}`)],
    ['language', t.search.facetLanguage, (value) => labelIn(languages, value, language)],
    [
      'holding',
      t.search.facetHolding,
      (value) => (value === 'digital' ? t.common.digital : value === 'paper' ? t.card.onPaper : undefined),
    ],
  ];
  return order.flatMap(([name, label, labelOf]) => {
    const chosen = choice.filters[name] ?? [];
    // a century of years is the strip's to show; those of a decade can be read
    if (name === 'year' && chosen.length === 0 && choice.filters.decade === undefined) return [];
    const counted = facets[name];
    const missing = chosen.filter((value) => !counted.some((one) => one.value === value));
    const values = [...counted, ...missing.map((value) => ({ value, count: 0 }))].flatMap(({ value, count }) => {
      const isChosen = chosen.includes(value);
      const text = labelOf(value) ?? (isChosen ? t.search.facetUnknown(value) : undefined);
      if (text === undefined) return [];
      return [{ value, label: text, count, chosen: isChosen, address: toggled(language, choice, name, value) }];
    });
    // years are numbers, and what is undated comes after them
    if (name === 'decade' || name === 'year') values.sort((one, other) => (one.value < other.value ? -1 : 1));
    return values.length > 1 || chosen.length > 0 ? [{ name, label, values }] : [];
  });
}

function decadeIn(value: string, language: InterfaceLanguage): string | undefined {
  return /^\d{1,4}$/.test(value) ? sayDecade(Number(value), language) : undefined;
}

function labelIn(
  vocabulary: Record<string, Record<InterfaceLanguage, string>>,
  value: string,
  language: InterfaceLanguage,
): string | undefined {
  return Object.hasOwn(vocabulary, value) ? vocabulary[value]?.[language] : undefined;
}
