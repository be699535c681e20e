import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { startPostgres } from '../../../scripts/postgres/startPostgres.ts';
import { libraryTables } from '../../support/libraryTables.ts';
import { drawPages } from './drawPages.ts';
import { makeExhibits } from './exhibits.ts';
import { type Exhibition, openExhibition } from './openExhibition.ts';

/** The exhibition outside of tests, on a Postgres of its own, with pages that look like pages. */
export async function openDrawnExhibition(browser: Browser, port?: number): Promise<Exhibition> {
  const home = await mkdtemp(join(tmpdir(), 'kutuk-shots-'));
  await chmod(home, 0o711);
  const password = randomBytes(9).toString('hex');
  const postgres = await startPostgres({ folder: join(home, 'postgres'), password, logFile: join(home, 'log') });
  const end = async () => {
    await postgres.stop();
    await rm(home, { recursive: true, force: true });
  };
  try {
    const databaseUrl = postgres.url('postgres');
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(libraryTables);
    await client.end();
    const entries = makeExhibits();
    const drawn = await drawPages(browser, entries);
    const exhibition = await openExhibition({
      databaseUrl,
      libraryDatabaseUrl: databaseUrl,
      entries,
      draw: async (publication, key) => drawn.get(`${publication} ${key}`),
      ...(port !== undefined && { port }),
    });
    return {
      ...exhibition,
      close: async () => {
        await exhibition.close();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
