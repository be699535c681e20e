import { languages, publicationKinds } from '../../cms/publications/vocabularies.ts';
import { authorityKinds } from '../../cms/publish/publicRecord.ts';
import type { FacetName, SearchResult } from '../../search/engine.ts';
import type { InterfaceLanguage } from '../addresses.ts';
import { messagesIn } from '../i18n/language.ts';
import type { Library } from '../library.ts';
import { sayDecade } from './dates.ts';
import { type SearchChoice, searchAddress } from './searchAddress.ts';

export interface Facet {
  name: FacetName;
  label: string;
  values: { label: string; count: number; chosen: boolean; address: string }[];
}

interface Asked {
  library: Library;
  language: InterfaceLanguage;
  choice: SearchChoice;
  facets: SearchResult['facets'];
}

/** The facets of a result as people read them, each value with the address that adds it or takes it away. */
export async function readFacets({ library, language, choice, facets }: Asked): Promise<Facet[]> {
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
  const order: [FacetName, string, (value: string) => string | undefined][] = [
    ['kind', t.search.facetKind, (value) => labelIn(publicationKinds, value, language)],
    [
      'decade',
      t.search.facetDecade,
      (value) => (/^\d{4}$/.test(value) ? sayDecade(Number(value), language) : undefined),
    ],
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
    const counted = facets[name];
    // a chosen value with nothing left must still be there to be taken away
    const missing = chosen.filter((value) => !counted.some((one) => one.value === value));
    const values = [...counted, ...missing.map((value) => ({ value, count: 0 }))].flatMap(({ value, count }) => {
      const text = labelOf(value);
      if (text === undefined) return [];
      return [{ label: text, count, chosen: chosen.includes(value), address: toggled(language, choice, name, value) }];
    });
    if (name === 'decade') values.sort((one, other) => one.label.localeCompare(other.label));
    return values.length > 1 || chosen.length > 0 ? [{ name, label, values }] : [];
  });
}

/** The address of the search with this value added, or taken away when it was chosen. */
export function toggled(language: InterfaceLanguage, choice: SearchChoice, name: FacetName, value: string): string {
  const { [name]: before = [], ...others } = choice.filters;
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return searchAddress(language, {
    ...choice,
    page: 1,
    filters: after.length > 0 ? { ...others, [name]: after } : others,
  });
}

function labelIn(
  vocabulary: Record<string, Record<InterfaceLanguage, string>>,
  value: string,
  language: InterfaceLanguage,
): string | undefined {
  return Object.hasOwn(vocabulary, value) ? vocabulary[value]?.[language] : undefined;
}
