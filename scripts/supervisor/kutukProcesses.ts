import { hkdfSync } from 'node:crypto';
import { join } from 'node:path';
import { ingestVariables, systemVariables } from '../../cms/environment.ts';
import type { OwnServer } from '../meilisearch/searchAccess.ts';
import { addresses } from './addresses.ts';
import type { Composition } from './supervise.ts';
import type { ProcessSpec } from './superviseProcess.ts';

const entry = (name: string) => join(import.meta.dirname, '..', 'run', `${name}.ts`);

/**
 * What runs, in the order in which it stops, and all that each is told. The public site learns neither the owner's
 * address of the database nor Payload's secret nor where the archive's files lie.
 */
export function kutukProcesses({
  settings,
  folder,
  secrets,
  database,
  search,
  dev = false,
}: Composition & { dev?: boolean }): ProcessSpec[] {
  const common = { ...systemVariables(), LOG_LEVEL: settings.LOG_LEVEL };
  const { site: siteUrl } = addresses(settings);
  const archive = {
    ...common,
    KUTUK_DATA: folder.path,
    DATABASE_URL: database.databaseUrl,
    KUTUK_SECRET: secrets.payload,
    SITE_URL: siteUrl,
    ...ingestVariables(settings),
  };
  const library = {
    ...common,
    KUTUK_PUBLIC_FOLDER: folder.public,
    SITE_URL: siteUrl,
  };
  return [
    {
      name: 'site',
      entry: entry('site'),
      environment: {
        ...library,
        LIBRARY_DATABASE_URL: database.libraryDatabaseUrl,
        KUTUK_SEARCH: JSON.stringify(search.site),
        SITE_HOST: settings.SITE_HOST,
        SITE_PORT: String(settings.SITE_PORT),
        TRUST_PROXY: settings.TRUST_PROXY ? '1' : '0',
        KUTUK_FORM_KEY: formKey(secrets.payload),
      },
      stopWithin: 5_000,
    },
    {
      name: 'publisher',
      entry: entry('publisher'),
      environment: {
        ...library,
        DATABASE_URL: database.databaseUrl,
        KUTUK_ARCHIVE_FOLDER: folder.archive,
        KUTUK_SEARCH: JSON.stringify(search.publisher),
        // rendering makes much that lives for a moment: without these it takes 150 MB more, and is no faster
        NODE_OPTIONS: '--max-semi-space-size=8',
        MALLOC_ARENA_MAX: '2',
      },
      stopWithin: 10_000,
    },
    { name: 'worker', entry: entry('worker'), environment: archive, stopWithin: 10_000 },
    {
      name: 'cms',
      entry: entry('cms'),
      environment: {
        ...archive,
        CMS_URL: settings.CMS_URL ?? '',
        CMS_HOST: settings.CMS_HOST,
        CMS_PORT: String(settings.CMS_PORT),
        TRUST_PROXY: settings.TRUST_PROXY ? '1' : '0',
        NEXT_TELEMETRY_DISABLED: '1',
        ...(dev && { KUTUK_DEV: '1', NODE_ENV: 'development' }),
      },
      stopWithin: 10_000,
    },
    ...(search.own ? [searchServer(search.own)] : []),
  ];
}

/** Forms outlive the site's process; what signs them does not tell the archive's secret. */
function formKey(secret: string): string {
  return Buffer.from(hkdfSync('sha256', secret, '', 'kutuk public forms', 32)).toString('hex');
}

/** Stops last: the publisher finishes what it has sent. */
function searchServer({ program, folder, port, masterKey }: OwnServer): ProcessSpec {
  return {
    name: 'meilisearch',
    entry: entry('meilisearch'),
    environment: {
      ...systemVariables(),
      MEILISEARCH_PROGRAM: program,
      MEILISEARCH_FOLDER: folder,
      MEILISEARCH_PORT: String(port),
      MEILISEARCH_MASTER_KEY: masterKey,
    },
    stopWithin: 10_000,
  };
}
