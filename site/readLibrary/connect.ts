import pg from 'pg';
import type { Logger } from 'pino';
import { LibraryUnavailable } from '../library.ts';

export interface Connection {
  /** @throws LibraryUnavailable */
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** Of the role that may only read the schema `library`. */
  databaseUrl: string;
  log: Logger;
  /** Most connections at once; default 8. */
  connections?: number;
  /** Milliseconds after which a silent Postgres counts as unavailable; default 5,000. */
  patience?: number;
  /** Settings of the session, as `psql` takes them in PGOPTIONS. */
  options?: string;
}

/** Revisions stay far below 2^53: read them as numbers. Days are read as text, since a `Date` would shift them. */
const parsers = new Map<number, (value: string) => unknown>([
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.DATE, (value) => value],
]);
export const libraryTypes: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    parsers.get(type) ?? pg.types.getTypeParser(type, format),
};

export function connect({ databaseUrl, log, connections = 8, patience = 5_000, options }: ConnectOptions): Connection {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: connections,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    statement_timeout: patience,
    keepAlive: true,
    ...(options && { options }),
    application_name: 'kutuk-library',
    types: libraryTypes,
  });
  // without a listener the loss of an idle connection would end the process; the next query connects again
  pool.on('error', ({ message }) => {
    if (closed === undefined) log.warn({ reason: message }, 'a connection to the library was lost');
  });
  let closed: Promise<void> | undefined;
  return {
    async query<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
      try {
        const { rows } = await pool.query<Row>(sql, [...values]);
        return rows;
      } catch (error) {
        if (!isOutage(error)) throw error;
        throw new LibraryUnavailable('the library database does not answer', { cause: error });
      }
    },
    close: () => {
      closed ??= pool.end();
      return closed;
    },
  };
}

/**
 * SQLSTATE classes that tell of the server's state and not of a mistake in a query: connection, authorisation, no such
 * database, resources, operator intervention, system error; tables or rights that are not there (yet).
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const outageCodes = /^(08|28|3D|53|57|58|42P01|42501|3F000|25006)/;

function isOutage(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || error.code === undefined || outageCodes.test(error.code);
}
