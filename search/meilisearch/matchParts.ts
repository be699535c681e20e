import type { ByPublication, Counts } from './openCounts.ts';
import type { Look } from './openLibrary.ts';
import type { Part, Resolved } from './resolveClauses.ts';
import type { Term } from './terms.ts';

export interface Matches {
  all: ReadonlySet<number>;
  /** How many pages match, by publication; those `inHeading` are counted without regard to where the words are. */
  pages: ByPublication;
  /** Publications whose metadata has every part. */
  inHeading: ReadonlySet<number>;
  /** Publications that have what was typed, without completions, corrections and synonyms. */
  typed: ReadonlySet<number>;
}

/** Terms that are all asked for together. Counts of several are added up with their signs. */
interface Way {
  terms: Term[];
  sign: number;
}

/** With more the last options are left out. */
const mostWays = 127;

/**
 * Publications that match: a page matches when each part is on it or in the metadata of its publication, and a
 * publication whose metadata has every part matches without such a page too.
 */
export async function matchParts(
  { look, counts, inside }: { look: Look; counts: Counts; inside: string },
  { parts, excluded }: Pick<Resolved, 'parts' | 'excluded'>,
): Promise<Matches> {
  if (parts.length === 0) return matchExcluded({ look, counts, inside }, excluded);
  const [pages, headings] = await countWays(counts, { parts, excluded }, [
    `type = page AND ${inside}`,
    `type = publication AND ${inside}`,
  ]);
  const terms = parts.flatMap(({ options }) => options[0]?.terms ?? []);
  const isTyped = parts.every(({ options }) => options[0]?.weight === 1);
  const typed = isTyped
    ? await counts.ask(
        [`type = page AND ${inside}`, `type = publication AND ${inside}`].map((filter) => ({
          terms,
          excluded,
          filter,
        })),
      )
    : [];
  const inHeading = new Set(headings?.keys());
  return {
    all: new Set([...inHeading, ...(pages?.keys() ?? [])]),
    pages: pages ?? new Map(),
    inHeading,
    typed: new Set(typed.flatMap((found) => [...found.keys()])),
  };
}

async function matchExcluded(
  { look, counts, inside }: { look: Look; counts: Counts; inside: string },
  excluded: Term[],
): Promise<Matches> {
  const all = new Set(look.facts.publications.keys());
  const filter = `type IN [page, publication] AND ${inside}`;
  const found = await counts.ask(excluded.map((term) => ({ terms: [term], filter })));
  for (const number of found.flatMap((one) => [...one.keys()])) all.delete(number);
  return { pages: new Map(), inHeading: new Set(), all, typed: new Set() };
}

/** Matching documents by publication, for each of the filters. */
export async function countWays(
  counts: Counts,
  { parts, excluded }: Pick<Resolved, 'parts' | 'excluded'>,
  filters: string[],
  attributes?: string[],
): Promise<ByPublication[]> {
  const ways = waysOf(parts);
  const found = await counts.ask(
    filters.flatMap((filter) => ways.map(({ terms }) => ({ terms, excluded, filter, attributes }))),
  );
  return filters.map((_, at) => {
    const total = new Map<number, number>();
    for (const [index, { sign }] of ways.entries()) {
      for (const [number, count] of found[at * ways.length + index] ?? []) {
        total.set(number, (total.get(number) ?? 0) + sign * count);
      }
    }
    for (const [number, count] of total) if (count <= 0) total.delete(number);
    return total;
  });
}

/** Several options of one part are counted one by one, less what two of them have in common, and so on. */
function waysOf(parts: readonly Part[]): Way[] {
  let ways: Way[] = [{ terms: [], sign: 1 }];
  for (const { options } of parts) {
    let fitting = options;
    while (fitting.length > 1 && ways.length * (2 ** fitting.length - 1) > mostWays) fitting = fitting.slice(0, -1);
    const sets = subsets(fitting.map(({ terms }) => terms));
    ways = ways.flatMap((way) =>
      sets.map(({ terms, sign }) => ({ terms: [...way.terms, ...terms], sign: way.sign * sign })),
    );
  }
  return ways;
}

function subsets(options: Term[][]): Way[] {
  let sets: Way[] = [{ terms: [], sign: -1 }];
  for (const terms of options) {
    sets = [...sets, ...sets.map((set) => ({ terms: [...set.terms, ...terms], sign: -set.sign }))];
  }
  return sets.filter(({ terms }) => terms.length > 0);
}

/** One option for each part: the combinations that pages are ranked by, what was typed first. */
export function combinationsOf(parts: readonly Part[], most: number): Term[][] {
  let combinations: Term[][] = [[]];
  for (const { options } of parts) {
    combinations = options.flatMap(({ terms }) => combinations.map((combination) => [...combination, ...terms]));
    combinations = combinations.slice(0, most);
  }
  return combinations;
}
