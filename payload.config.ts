import { resolve } from 'node:path';
import { postgresAdapter } from '@payloadcms/db-postgres';
import { lexicalEditor } from '@payloadcms/richtext-lexical';
import { en } from '@payloadcms/translations/languages/en';
import { tr } from '@payloadcms/translations/languages/tr';
import { buildConfig } from 'payload';
import sharp from 'sharp';
import { adminDashboard, adminLinks, adminViews } from './cms/admin/views.ts';
import { agents } from './cms/agents/collection.ts';
import { collections } from './cms/collections/collection.ts';
import { departments } from './cms/departments/collection.ts';
import { endpoints } from './cms/endpoints.ts';
import { readArchiveOptions } from './cms/environment.ts';
import { events } from './cms/events/collection.ts';
import { places } from './cms/places/collection.ts';
import { pressImages } from './cms/press/images.ts';
import { pressReleases } from './cms/press/releases.ts';
import { publications } from './cms/publications/collection.ts';
import { scans } from './cms/scans/collection.ts';
import { series } from './cms/series/collection.ts';
import { settings } from './cms/settings/global.ts';
import { subjects } from './cms/subjects/collection.ts';
import { synonyms } from './cms/synonyms/collection.ts';
import { users } from './cms/users/collection.ts';

const options = readArchiveOptions();
const root = process.cwd();

export default buildConfig({
  secret: options.secret,
  // Setting serverURL makes cookies valid from that address only: an archive without a public address leaves it open.
  ...(options.cmsUrl && { serverURL: options.cmsUrl }),
  telemetry: false,
  graphQL: { disable: true },
  sharp,
  admin: {
    user: 'users',
    avatar: 'default',
    importMap: { baseDir: root, importMapFile: resolve(root, 'cms/app/(payload)/admin/importMap.js') },
    meta: { titleSuffix: ' · Kütük' },
    components: { views: adminViews, beforeNavLinks: adminLinks, beforeDashboard: adminDashboard },
    dateFormat: 'dd.MM.yyyy HH:mm',
  },
  collections: [
    publications,
    scans,
    series,
    departments,
    subjects,
    agents,
    places,
    collections,
    synonyms,
    pressReleases,
    pressImages,
    events,
    users,
  ],
  globals: [settings],
  endpoints,
  custom: {
    dataFolder: options.dataFolder,
    siteUrl: options.siteUrl,
    firstAdministratorCodeFile: resolve(options.dataFolder, 'first-administrator-code'),
  },
  db: postgresAdapter({
    pool: { connectionString: options.databaseUrl, max: 12, application_name: 'kutuk-archive' },
    push: false,
    migrationDir: resolve(root, 'cms/migrations/payload'),
    disableCreateDatabase: true,
  }),
  editor: lexicalEditor({}),
  i18n: { supportedLanguages: { tr, en }, fallbackLanguage: 'tr' },
  localization: {
    locales: [
      { code: 'tr', label: { tr: 'Türkçe', en: 'Turkish' } },
      { code: 'en', label: { tr: 'İngilizce', en: 'English' } },
    ],
    defaultLocale: 'tr',
    // Without it a REST call that names no locale has none, and Payload drops its localized fields without a word.
    fallback: true,
  },
  upload: {
    useTempFiles: true,
    tempFileDir: resolve(options.dataFolder, 'uploads'),
    limits: { fileSize: options.fileBytes },
    abortOnLimit: true,
    safeFileNames: false,
    defParamCharset: 'utf8',
  },
  typescript: { outputFile: resolve(root, 'cms/generated/payload-types.ts') },
});
