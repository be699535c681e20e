import { DatabaseSync } from 'node:sqlite';
import type { Facts } from '../facts/openFacts.ts';
import { openFacts } from '../facts/openFacts.ts';
import type { CheckCancelled } from './answerCalls.ts';
import type { PageScores } from './pageScores.ts';
import { openPageScores } from './pageScores.ts';
import { indexPath } from './pointer.ts';
import { prepareRefresh } from './prepareRefresh.ts';
import type { Resolver } from './resolveClauses.ts';
import { openResolver } from './resolveClauses.ts';
import type { Rows } from './rows.ts';
import { openRows } from './rows.ts';
import { format, readFormat } from './schema.ts';

/** One generation of the index, open for reading. */
export interface Generation {
  number: number;
  database: DatabaseSync;
  facts: Facts;
  /** Brings the facts up to what the read transaction sees. */
  refresh(): void;
  rows: (check: CheckCancelled, facts: Facts) => Rows;
  pageScores: PageScores;
  resolver: Resolver;
  /** Keys of a publication's pages by their ordinals. */
  keysOf(publication: number): Float64Array;
}

export function openGeneration(folder: string, number: number): Generation {
  const database = new DatabaseSync(indexPath(folder, number), { readOnly: true, timeout: 5_000 });
  try {
    // No memory mapping, though it is a little faster: a file cut short by somebody else would end the process.
    database.exec('PRAGMA cache_size = -131072; PRAGMA temp_store = MEMORY');
    const found = readFormat(database);
    if (found !== format) throw new Error(`search-${number}.sqlite has format ${found}, not ${format}`);
    const facts = openFacts();
    return {
      number,
      database,
      facts,
      refresh: prepareRefresh(facts, database),
      rows: openRows(database),
      pageScores: openPageScores(),
      resolver: openResolver(database),
      keysOf: readKeys(database),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

function readKeys(database: DatabaseSync): Generation['keysOf'] {
  const statement = database.prepare('SELECT page_keys FROM publication WHERE number = ?');
  return (publication) => {
    const bytes = statement.get(publication)?.page_keys;
    return bytes instanceof Uint8Array ? new Float64Array(bytes.slice().buffer) : new Float64Array();
  };
}
