import type { Meilisearch } from 'meilisearch';
import { z } from 'zod';
import { errorCode, finished } from './openClient.ts';

/**
 * Which generation is the index: a document of its own, so that a rebuilt index takes over in one step. The server's
 * own swap of two indexes would lead a write that is on its way to the old one into the new one.
 */
export interface Pointer {
  generation: number;
  /** Of the words that are indexed; a reader understands only its own. */
  format: string;
  /** Different for each index that was ever made: after a loss of all data numbers begin anew. */
  made: string;
}

const pointerSchema = z.object({ generation: z.number().int().min(1), format: z.string(), made: z.string() });
const id = 'pointer';

/** How a pointer is asked for, with nothing but the right to search. */
export const pointerQuery = { q: '', limit: 1 };

/** Undefined when there is none, or when it can't be understood: then there is no index yet. */
export function parsePointer(hits: readonly unknown[] | undefined): Pointer | undefined {
  const parsed = pointerSchema.safeParse(hits?.[0]);
  return parsed.success ? parsed.data : undefined;
}

export async function readPointer(
  client: Meilisearch,
  prefix: string,
  signal?: AbortSignal,
): Promise<Pointer | undefined> {
  try {
    const { hits } = await client.index(prefix).search('', { limit: 1 }, signal && { signal });
    return parsePointer(hits);
  } catch (error) {
    if (errorCode(error) === 'index_not_found') return undefined;
    throw error;
  }
}

export async function writePointer(client: Meilisearch, prefix: string, pointer: Pointer): Promise<void> {
  await finished(client.index(prefix).addDocuments([{ id, ...pointer }], { primaryKey: 'id' }));
}
