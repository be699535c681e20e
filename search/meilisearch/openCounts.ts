import type { Asked, Look } from './openLibrary.ts';
import { type Matching, matching, mostTerms, type Term } from './terms.ts';

/** How many documents match, by publication. */
export type ByPublication = ReadonlyMap<number, number>;

export interface Counts {
  /** In the order of the questions, asked all at once; each is asked once. */
  ask(questions: readonly Matching[]): Promise<ByPublication[]>;
}

/** Counts of one search. Publications that readers know nothing of are left out: they are just being written. */
export function openCounts(look: Look): Counts {
  const known = new Map<string, ByPublication>();
  const { publications } = look.facts;

  const byPublication = (counts: Record<string, number> = {}): ByPublication =>
    new Map(
      Object.entries(counts)
        .map(([number, count]) => [Number(number), count] as const)
        .filter(([number]) => publications.has(number)),
    );

  /** More terms than the server looks at: the documents that have the first ten are asked for the others. */
  const askMany = async (question: Matching): Promise<ByPublication> => {
    // What is completed comes last.
    const terms = [...question.terms].sort((a, b) => Number(a.begins !== undefined) - Number(b.begins !== undefined));
    let found: { id: string; publication: number }[] | undefined;
    for (let from = 0; from < terms.length; from += mostTerms) {
      const group: Term[] = terms.slice(from, from + mostTerms);
      const ids = found && `id IN ${JSON.stringify(found.map(({ id }) => id))}`;
      const filter = ids ? `${question.filter} AND ${ids}` : question.filter;
      const asked: Asked = { ...matching({ ...question, terms: group, filter }), limit: mostLooked };
      const [answer] = await look.ask([{ ...asked, attributesToRetrieve: ['id', 'publication'] }]);
      found = (answer?.hits ?? []).map((hit) => ({ id: String(hit.id), publication: Number(hit.publication) }));
      if (found.length === 0) break;
    }
    const counts: Record<string, number> = {};
    for (const { publication } of found ?? []) counts[publication] = (counts[publication] ?? 0) + 1;
    return byPublication(counts);
  };

  return {
    async ask(questions) {
      const keyed = questions.map((question) => ({
        question,
        key: JSON.stringify([matching(question), question.terms.length]),
      }));
      const missing = new Map(keyed.filter(({ key }) => !known.has(key)).map(({ key, question }) => [key, question]));
      const short = [...missing].filter(([, { terms }]) => terms.length <= mostTerms);
      if (short.length > 0) {
        const found = await look.ask(
          short.map(([, question]) => ({ ...matching(question), facets: ['publication'], limit: 0 })),
        );
        for (const [at, [key]] of short.entries())
          known.set(key, byPublication(found[at]?.facetDistribution?.publication));
      }
      for (const [key, question] of missing) if (!known.has(key)) known.set(key, await askMany(question));
      return keyed.map(({ key }) => known.get(key) ?? new Map());
    },
  };
}

/** Documents that have ten words in common are few. */
const mostLooked = 20_000;
