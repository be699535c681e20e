import type { SearchEngine, SearchIndex } from '../../../search/engine.ts';
import { asPublication, type JudgedDocument, type JudgedQuery, judgedSynonyms } from './judgedLibrary.ts';
import type { Answer } from './scoreEngine.ts';

/** Fills an empty index with the judged library. */
export async function fillIndex(index: SearchIndex, documents: readonly JudgedDocument[]): Promise<void> {
  await Promise.all(documents.map((document) => index.replace(asPublication(document))));
}

export async function askEngine(engine: SearchEngine, queries: readonly JudgedQuery[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const query of queries) {
    const { hits } = await engine.search({
      text: query.text,
      filters: {},
      sort: 'relevance',
      page: 1,
      perPage: 100,
      pagesPerPublication: 1,
      exactLetters: query.exactLetters,
      ...(query.synonyms && { synonyms: judgedSynonyms }),
      hidden: [],
    });
    answers.push({ query, found: hits.map(({ number }) => number) });
  }
  return answers;
}
