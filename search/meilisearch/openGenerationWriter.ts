import type { Meilisearch } from 'meilisearch';
import type { PublicationDocument } from '../documents.ts';
import type { IndexedDocument, PrintedWord, PublicationEntry } from './indexedDocuments.ts';
import { entriesOf, entriesOfRemoved, hiddenEntry } from './indexedDocuments.ts';
import { knownWords } from './knownWords.ts';
import { finished } from './openClient.ts';
import type { Indexes } from './openGenerations.ts';
import { readPublications } from './readPublications.ts';
import { nearWords } from './words.ts';

export type Change = { replace: PublicationDocument } | { remove: number };

export const numberOf = (change: Change): number => ('replace' in change ? change.replace.number : change.remove);

/** Writes one generation. There is one writer of it, and after a failure it is opened anew. */
export interface GenerationWriter {
  /** Each publication at most once, and none that a call under way has. @throws MeiliTaskFailed */
  apply(changes: Change[]): Promise<void>;
  indexed(): Map<number, number>;
  /** Takes away what only holds the place of pages that are no more. */
  clear(): Promise<void>;
}

interface Known {
  revision: number;
  /** Places that its pages take: what stands there is replaced in any case. */
  places: number;
  removed: boolean;
}

/** Bytes of one request; a server takes no more than 100 MB when nothing else is set. */
const mostBytes = 48_000_000;
/** When so many only hold a place they are cleared away. */
const mostGone = 2_000;

export async function openGenerationWriter(
  client: Meilisearch,
  { library, words }: Indexes,
): Promise<GenerationWriter> {
  const known = new Map<number, Known>();
  let sequence = await readPublications(
    library,
    ({ publication, revision, pages, removed }) => known.set(publication, { revision, places: pages, removed }),
    { facts: false },
  );
  const seenWords = knownWords();
  let gone = 0;
  let posting: Promise<unknown> = Promise.resolve();

  /** Sent in order, so that the numbers of writes are. @returns the task, whose end is not waited for */
  const post = async (lines: string[]): Promise<number> => {
    const body = lines.join('\n');
    const sent = posting.then(() => library.addDocumentsFromString(body, 'application/x-ndjson', { primaryKey: 'id' }));
    posting = sent.catch(() => undefined);
    return (await sent).taskUid;
  };

  const sendWords = async (news: PrintedWord[]) => {
    try {
      for (let at = 0; at < news.length; at += 50_000) {
        await finished(words.addDocuments(news.slice(at, at + 50_000).map(wordEntry)));
      }
    } catch (error) {
      for (const { letters } of news) seenWords.delete(letters);
      throw error;
    }
  };

  /** Lines of one task, which is one write. */
  const openTask = () => {
    let lines: string[] = [];
    let heads: PublicationEntry[] = [];
    let bytes = 0;
    const sent: Promise<number>[] = [];
    return {
      sent,
      full: () => bytes > mostBytes,
      empty: () => lines.length + heads.length === 0,
      page(entry: IndexedDocument) {
        const line = JSON.stringify(entry);
        bytes += Buffer.byteLength(line) + 1;
        lines.push(line);
      },
      publication: (entry: PublicationEntry) => void heads.push(entry),
      async go() {
        sequence += 1;
        const changed = sequence;
        const whole = [{ id: 'state', type: 'state', sequence }, ...heads.map((head) => ({ ...head, changed }))];
        lines.push(...whole.map((entry) => JSON.stringify(entry)));
        sent.push(post(lines));
        [lines, heads, bytes] = [[], [], 0];
        await sent.at(-1);
      },
    };
  };

  const clear = async () => {
    if (gone === 0) return;
    gone = 0;
    await finished(library.deleteDocuments({ filter: 'type = gone' }));
  };

  return {
    async apply(changes) {
      const news: PrintedWord[] = [];
      const see = ({ stem, folded, letters }: PrintedWord) => {
        if (seenWords.add(letters)) news.push({ stem, folded, letters });
      };
      const after = new Map<number, Known>();
      const task = openTask();
      for (const change of changes) {
        const number = numberOf(change);
        const { places = 0, revision = 0, removed = true } = known.get(number) ?? {};
        if ('replace' in change ? revision > change.replace.revision : removed) continue;
        const { publication, pages } =
          'replace' in change
            ? entriesOf(change.replace, { before: places, see })
            : entriesOfRemoved(number, { before: places, revision });
        for (const page of pages) {
          task.page(page);
          if (!task.full()) continue;
          // Too large for one task: out of sight until the last of them.
          task.publication(hiddenEntry(number, { revision, pages: Math.max(places, publication.pages) }));
          await task.go();
        }
        task.publication(publication);
        gone += Math.max(0, places - publication.pages);
        after.set(number, {
          revision: publication.revision,
          places: publication.pages,
          removed: publication.type === 'removed',
        });
      }
      if (!task.empty()) await task.go();
      await Promise.all([sendWords(news), ...task.sent.map(async (sent) => finished(await sent, client))]);
      for (const [number, entry] of after) known.set(number, entry);
      // Nobody waits for it: what is left is not found by any search.
      if (gone > mostGone) clear().catch(() => undefined);
    },
    indexed: () =>
      new Map([...known].filter(([, { removed }]) => !removed).map(([number, { revision }]) => [number, revision])),
    clear,
  };
}

/** Ids may hold letters, digits, - and _ only. */
const wordEntry = ({ stem, folded, letters }: PrintedWord) => ({
  id: Buffer.from(letters).toString('base64url').slice(0, 500),
  stem,
  folded,
  letters,
  near: nearWords(stem, folded).map((word) => `q${word}`),
});
