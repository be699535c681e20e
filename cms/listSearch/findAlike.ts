import type { ClientBase } from 'pg';
import { foldLetters, lowerTurkish } from '../../search/turkish/letters.ts';

/** As many as a list can usefully be narrowed to. */
const mostFound = 1_000;
const mostAlike = 50;
/** Share of a word's trigrams that something in the name has. "mecils" shares 0.43 with "meclis". */
const leastAlike = 0.4;

export const foldKey = (text: string): string => foldLetters(lowerTurkish(text));

/**
 * Records whose key has every typed word, whatever its letters and capitals; when there is none, those that have words
 * nearly like them.
 */
export async function findAlike(client: ClientBase, collection: string, typed: string): Promise<number[]> {
  const words = [...new Set(foldKey(typed).split(/\s+/).filter(Boolean))].slice(0, 10);
  if (words.length === 0) return [];
  const having = await ids(
    client,
    'select distinct id from archive.list_key where collection = $1 and key like all($2) limit $3',
    [collection, words.map((word) => `%${literally(word)}%`), mostFound],
  );
  if (having.length > 0 || words.every((word) => word.length < 4)) return having;
  const { rowCount: hasTrigrams } = await client.query("select from pg_extension where extname = 'pg_trgm'");
  const alike = hasTrigrams ? await alikeByTrigrams(client, collection, words) : [];
  // Two letters that changed places in a short word leave it few of its trigrams.
  return alike.length > 0 ? alike : alikeByPatterns(client, collection, words);
}

/** The longest word finds candidates through the index; all of them are then compared. */
async function alikeByTrigrams(client: ClientBase, collection: string, words: string[]): Promise<number[]> {
  const longest = words.toSorted((a, b) => b.length - a.length)[0];
  return ids(
    client,
    `select id from (
       select id, key from archive.list_key where collection = $1 order by key <->> $2 limit 500
     ) candidate
     cross join lateral (
       select min(word_similarity(word, key)) as least, sum(word_similarity(word, key)) as all_of_them
       from unnest($3::text[]) word
     ) alike
     where least >= $4 group by id order by max(all_of_them) desc limit $5`,
    [collection, longest, words, leastAlike, mostAlike],
  );
}

/** One letter of each word may be wrong, missing, too many, or swapped with the next. */
async function alikeByPatterns(client: ClientBase, collection: string, words: string[]): Promise<number[]> {
  const conditions = words.map((_, index) => `key like any($${index + 3}::text[])`);
  return ids(
    client,
    `select distinct id from archive.list_key where collection = $1 and ${conditions.join(' and ')} limit $2`,
    [collection, mostAlike, ...words.map(patternsOf)],
  );
}

export function patternsOf(word: string): string[] {
  const patterns = new Set([`%${literally(word)}%`]);
  if (word.length < 4) return [...patterns];
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [literally(word.slice(0, at)), word.slice(at)];
    patterns.add(`%${before}_${literally(after)}%`);
    if (after === '') continue;
    patterns.add(`%${before}_${literally(after.slice(1))}%`);
    patterns.add(`%${before}${literally(after.slice(1))}%`);
    patterns.add(`%${before}${literally(after.charAt(1) + after.charAt(0) + after.slice(2))}%`);
  }
  return [...patterns];
}

const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

async function ids(client: ClientBase, sql: string, parameters: unknown[]): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(sql, parameters);
  return rows.map(({ id }) => id);
}
