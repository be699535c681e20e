import type { Look } from './openLibrary.ts';
import { holdsPhrase, isUncertain, matching, stemsOf, type Term } from './terms.ts';

/** Phrases of three words and more stand on few pages; of one that stands on more, the server's word is taken. */
const mostRead = 3_000;

/** The terms that can't be asked for as they are, with the documents that have them. */
export async function readPhrases(look: Look, terms: readonly Term[], shown: string): Promise<Map<Term, Term>> {
  const uncertain = terms.filter(isUncertain);
  const read = new Map<Term, Term>();
  if (uncertain.length === 0) return read;
  const found = await look.ask(
    uncertain.map((term) => ({
      ...matching({ terms: [term], filter: `type IN [page, publication] AND ${shown}` }),
      limit: mostRead,
      attributesToRetrieve: ['id', 'words', 'type', 'publication'],
    })),
  );
  for (const [at, term] of uncertain.entries()) {
    const hits = found[at]?.hits ?? [];
    if (hits.length === mostRead) continue;
    const holding = hits.filter(({ words }) => holdsPhrase(String(words), term));
    // The words of the metadata are asked for on each page too.
    const inHeading = new Set(holding.filter(({ type }) => type === 'publication').map((hit) => hit.publication));
    const ids = hits
      .filter((hit) => inHeading.has(hit.publication) || holding.includes(hit))
      .map(({ id }) => String(id));
    read.set(term, { ...stemsOf(term), ids });
  }
  return read;
}
