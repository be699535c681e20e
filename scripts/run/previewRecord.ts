import pg from 'pg';
import type { Logger } from 'pino';
import { releaseScans } from '../../cms/publish/publicationPages.ts';
import type { AuthorityRecord } from '../../cms/publish/publicRecord.ts';
import { showPublication } from '../../cms/publish/showPublication.ts';
import { upsertRecord } from '../../cms/publish/upsertRecord.ts';
import type { Preview } from '../../cms/visibility/preview.ts';
import { SearchUnavailable } from '../../search/engine.ts';
import { libraryTypes } from '../../site/readLibrary/connect.ts';
import { readLibraryOn } from '../../site/readLibrary/openLibrary.ts';
import { municipalDay } from '../../site/server/municipalDay.ts';
import type { Render } from '../../site/server/siteCode.ts';

/**
 * The public page of a record as it would be: publishes it in a transaction, renders what that transaction sees with
 * the public site's own code, and rolls back. Nothing of it is ever seen outside.
 */
export async function previewRecord(options: {
  databaseUrl: string;
  render: Render;
  /** Undefined for what belongs to no record: the theme. */
  preview: Preview | undefined;
  /** Path and query below `siteUrl`. */
  address: string;
  siteUrl: string;
  log: Logger;
}): Promise<Response> {
  const { preview, render, log } = options;
  const client = new pg.Client({
    connectionString: options.databaseUrl,
    types: libraryTypes,
    application_name: 'kutuk-preview',
    // The transaction holds the library's clock: it must not hold up publishing for long.
    statement_timeout: 5_000,
    idle_in_transaction_session_timeout: 10_000,
  });
  await client.connect();
  try {
    await client.query('begin');
    if (preview) await publishFor(client, preview);
    const library = readLibraryOn(
      {
        query: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
          (await client.query<Row>(sql, [...values])).rows,
        close: async () => {},
      },
      { heldRecords: 100, log },
    );
    const { status, headers, text } = await render(new Request(options.siteUrl + options.address), {
      library,
      findPublications: () => Promise.reject(new SearchUnavailable('a preview has no search')),
      siteUrl: options.siteUrl,
      today: municipalDay(new Date()),
      turn: () => Promise.resolve(),
      preview: true,
    });
    return new Response(text, { status, headers });
  } finally {
    await client.query('rollback').catch(() => {});
    await client.end();
  }
}

async function publishFor(client: pg.Client, { record, scans, authorities }: Preview): Promise<void> {
  if (record.kind === 'press-release') {
    await upsertRecord(client, record, 0);
    return;
  }
  const known = new Map<string, AuthorityRecord>(
    authorities.map((authority) => [`${authority.kind} ${authority.number}`, authority]),
  );
  await releaseScans(client, record.number, scans);
  await showPublication(client, record, async ({ kind, number }) => known.get(`${kind} ${number}`));
}
