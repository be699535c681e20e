import { randomUUID } from 'node:crypto';
import type { Index, Meilisearch } from 'meilisearch';
import { errorCode, finished } from './openClient.ts';
import { type Pointer, readPointer, writePointer } from './pointer.ts';
import { format, libraryIndex, librarySettings, wordsIndex, wordsSettings } from './settings.ts';

/** The two indexes of a generation, there and with their settings. */
export interface Indexes {
  library: Index;
  words: Index;
}

/** The generations of one library on the server. For the writing side: a reader asks for the pointer alone. */
export interface Generations {
  /** The one in use; made, empty, when there is none or when it has another format. */
  current(): Promise<Pointer>;
  /** One to be filled beside it: what an interrupted rebuild has left, or a new one. */
  next(options: { anew: boolean }): Promise<Pointer>;
  /** Makes the indexes where they are missing, brings their settings up to date, and waits for what was under way. */
  prepare(pointer: Pointer): Promise<Indexes>;
  /** Readers and writers go over to it. */
  use(pointer: Pointer): Promise<void>;
  /** Throws away generations that are older than the one in use. */
  removeOlder(): Promise<void>;
}

export function openGenerations(client: Meilisearch, prefix: string): Generations {
  const make = (generation: number): Pointer => ({ generation, format, made: randomUUID() });

  /** Numbers of all that are there, ascending. */
  const list = async (): Promise<number[]> => {
    const found = new Set<number>();
    for (let offset = 0; ; offset += 100) {
      const { results } = await client.getIndexes({ offset, limit: 100 });
      for (const { uid } of results) {
        const number = uid.startsWith(`${prefix}-`) && /^(\d+)(-words)?$/.exec(uid.slice(prefix.length + 1))?.[1];
        if (number) found.add(Number(number));
      }
      if (results.length < 100) break;
    }
    return [...found].sort((a, b) => a - b);
  };

  const remove = async (generation: number) => {
    for (const uid of [libraryIndex(prefix, generation), wordsIndex(prefix, generation)]) {
      if (await exists(client, uid)) await finished(client.deleteIndex(uid));
    }
  };

  const generations: Generations = {
    async current() {
      const pointer = await readPointer(client, prefix);
      if (pointer?.format === format) return pointer;
      const fresh = make(Math.max(pointer?.generation ?? 0, ...(await list())) + 1);
      await generations.prepare(fresh);
      await generations.use(fresh);
      return fresh;
    },

    async next({ anew }) {
      const { generation } = await generations.current();
      const begun = (await list()).filter((number) => number > generation);
      for (const number of begun) {
        const sameFormat = (await formatOf(client, libraryIndex(prefix, number))) === format;
        if (!anew && sameFormat) return make(number);
        await remove(number);
      }
      return make(Math.max(generation, ...begun) + 1);
    },

    async prepare({ generation }) {
      const names = { library: libraryIndex(prefix, generation), words: wordsIndex(prefix, generation) };
      for (const uid of Object.values(names)) {
        if (!(await exists(client, uid))) await finished(client.createIndex(uid, { primaryKey: 'id' }));
      }
      const library = client.index(names.library);
      const words = client.index(names.words);
      // The same settings again are no work; tasks of one index are done in their order, so these also wait for a
      // writer that was killed after it had sent something.
      await Promise.all([
        finished(library.updateSettings(librarySettings)),
        finished(words.updateSettings(wordsSettings)),
      ]);
      await finished(library.addDocuments([{ id: 'format', type: 'format', facts: format }]));
      return { library, words };
    },

    use: (pointer) => writePointer(client, prefix, pointer),

    async removeOlder() {
      const pointer = await readPointer(client, prefix);
      for (const number of await list()) if (pointer && number < pointer.generation) await remove(number);
    },
  };
  return generations;
}

async function formatOf(client: Meilisearch, uid: string): Promise<string | undefined> {
  try {
    const { hits } = await client.index(uid).search('', { filter: 'type = format', limit: 1 });
    return String(hits[0]?.facts);
  } catch {
    return undefined;
  }
}

async function exists(client: Meilisearch, uid: string): Promise<boolean> {
  try {
    await client.getRawIndex(uid);
    return true;
  } catch (error) {
    if (errorCode(error) === 'index_not_found') return false;
    throw error;
  }
}
