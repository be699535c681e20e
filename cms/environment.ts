import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';

/**
 * The only reader of `process.env`. Everything else takes options.
 *
 * The supervisor parses the operator's settings once and hands each process only what it needs, in variables that
 * `scripts/run/` parses.
 */

export type Variables = Record<string, string | undefined>;

/** What a setting must be, for people. Each is also the message of its schema, as a key of this map. */
const expectations = {
  port: { en: 'must be a port number from 0 to 65535', tr: '0 ile 65535 arasında bir kapı (port) numarası olmalı' },
  flag: { en: 'must be 0 or 1', tr: '0 ya da 1 olmalı' },
  address: {
    en: 'must be an address that begins with http:// or https://',
    tr: 'http:// ya da https:// ile başlayan bir adres olmalı',
  },
  postgres: { en: 'must be a postgres:// address', tr: 'postgres:// ile başlayan bir adres olmalı' },
  engine: { en: 'must be auto, embedded or meilisearch', tr: 'auto, embedded ya da meilisearch olmalı' },
  level: { en: 'must be trace, debug, info, warn or error', tr: 'trace, debug, info, warn ya da error olmalı' },
  libraryMissing: {
    en: 'is needed with DATABASE_URL: the address of the same database for a role of its own, which the public site uses',
    tr: 'DATABASE_URL ile birlikte gerekli: herkese açık sitenin kullanacağı ayrı bir rol için aynı veritabanının adresi',
  },
  databaseMissing: {
    en: 'is needed with LIBRARY_DATABASE_URL: the address of the database for its owner',
    tr: 'LIBRARY_DATABASE_URL ile birlikte gerekli: veritabanının sahibi için adresi',
  },
  sameRole: {
    en: 'must name another role than DATABASE_URL: one that may read the schema library only',
    tr: 'DATABASE_URL adresindekinden başka bir rol kullanmalı: yalnızca library şemasını okuyabilen bir rol',
  },
  meiliKeyMissing: {
    en: "is needed with MEILI_URL: the server's master key, or a key that may write (with MEILI_SEARCH_KEY, one that may search only)",
    tr: 'MEILI_URL ile birlikte gerekli: sunucunun ana anahtarı (master key) ya da yazabilen bir anahtar (yanında yalnızca arama yapabilen bir anahtar, MEILI_SEARCH_KEY)',
  },
  sameKey: {
    en: 'must be another key than MEILI_KEY: one that may search only',
    tr: 'MEILI_KEY değerinden başka, yalnızca arama yapabilen bir anahtar olmalı',
  },
  whole: { en: 'must be a whole number, 1 or more', tr: '1 ya da daha büyük bir tam sayı olmalı' },
  memory: {
    en: 'must be a whole number of megabytes, 256 or more',
    tr: '256 ya da daha büyük bir tam sayı (megabayt) olmalı',
  },
  samePort: { en: 'is also CMS_PORT: give each its own', tr: 'CMS_PORT ile aynı: her birine ayrı bir numara verin' },
} as const;
type Expectation = keyof typeof expectations;
const expected = (key: Expectation) => ({ error: key });

const port = z
  .string()
  .regex(/^\d{1,5}$/, expected('port'))
  .transform(Number)
  .pipe(z.number().max(65535, expected('port')));
const flag = z
  .enum(['0', '1', 'false', 'true'], expected('flag'))
  .transform((value) => value === '1' || value === 'true');
const address = z.url({ protocol: /^https?$/, error: 'address' }).transform((value) => value.replace(/\/+$/, ''));
const postgresUrl = z
  .string()
  .refine((value) => URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol), expected('postgres'));

/** An operator may leave a line such as `MEILI_URL=` in `.env`: empty means not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const whole = (usual: number) =>
  optional(
    z
      .string()
      .regex(/^[1-9]\d{0,8}$/, expected('whole'))
      .transform(Number),
  ).transform((value) => value ?? usual);
/** Megabytes of a child process: with less it does not even start. */
const memory = (usual: number) => whole(usual).refine((value) => value >= 256, expected('memory'));

/** What one scan may cost; `cms/ingest/limits.ts` says what each means. */
const ingestSettings = {
  INGEST_FILE_MB: whole(2_048),
  INGEST_PAGES: whole(5_000),
  INGEST_PAGE_POINTS: whole(14_400),
  INGEST_RENDERED_MEGAPIXELS: whole(40),
  INGEST_IMAGE_MEGAPIXELS: whole(200),
  INGEST_OPEN_SECONDS: whole(20),
  INGEST_TEXT_SECONDS: whole(5),
  INGEST_RENDER_SECONDS: whole(20),
  INGEST_OCR_SECONDS: whole(90),
  INGEST_TEXT_MB: memory(800),
  INGEST_IMAGE_MB: memory(1_500),
  INGEST_PAGE_CHARACTERS: whole(200_000),
  INGEST_PAGE_WORDS: whole(20_000),
  INGEST_FAILED_PAGES: whole(3),
  INGEST_DEATHS: whole(2),
  INGEST_RECOGNIZERS: whole(availableParallelism()),
};
const ingestSettingsSchema = z.object(ingestSettings);
export type IngestSettings = z.output<typeof ingestSettingsSchema>;

export const settingsSchema = z.object({
  KUTUK_DATA: optional(z.string()).transform((value) => resolve(value ?? '.data')),
  CMS_HOST: optional(z.string()).transform((value) => value ?? '127.0.0.1'),
  CMS_PORT: optional(port).transform((value) => value ?? 3000),
  SITE_HOST: optional(z.string()).transform((value) => value ?? '127.0.0.1'),
  SITE_PORT: optional(port).transform((value) => value ?? 8080),
  CMS_URL: optional(address),
  SITE_URL: optional(address),
  TRUST_PROXY: optional(flag).transform((value) => value ?? false),
  DATABASE_URL: optional(postgresUrl),
  LIBRARY_DATABASE_URL: optional(postgresUrl),
  SEARCH_ENGINE: optional(z.enum(['auto', 'embedded', 'meilisearch'], expected('engine'))).transform(
    (value) => value ?? 'auto',
  ),
  MEILI_URL: optional(address),
  MEILI_KEY: optional(z.string()),
  MEILI_SEARCH_KEY: optional(z.string()),
  LOG_LEVEL: optional(z.enum(['trace', 'debug', 'info', 'warn', 'error'], expected('level'))).transform(
    (value) => value ?? 'info',
  ),
  ...ingestSettings,
});

export type Settings = z.output<typeof settingsSchema>;

/** Every bad setting at once, each as "NAME: what is wrong", in the operator's language. */
export class BadSettings extends Error {
  override name = 'BadSettings';
  readonly problems: string[];
  constructor(problems: string[]) {
    super(`settings that can't be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** @throws BadSettings */
export function readSettings(variables: Variables = process.env, language: 'en' | 'tr' = 'en'): Settings {
  const parsed = settingsSchema.safeParse(variables);
  const found: [name: string, message: string][] = parsed.success
    ? []
    : parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]);
  // what one setting demands of another is looked at even where others are malformed: all that is wrong at once
  for (const [name, key] of disagreements(variables)) {
    if (!found.some(([known]) => known === name)) found.push([name, key]);
  }
  if (parsed.success && found.length === 0) return parsed.data;
  throw new BadSettings(
    found.map(([name, message]) => {
      const given = variables[name];
      const secret = /URL$|KEY$/.test(name);
      const sentence = isExpectation(message) ? expectations[message][language] : message;
      return `${name}${given && !secret ? `=${given}` : ''}: ${sentence}`;
    }),
  );
}

function disagreements(given: Variables): [name: string, message: Expectation][] {
  const found: [string, Expectation][] = [];
  if (given.DATABASE_URL && !given.LIBRARY_DATABASE_URL) found.push(['LIBRARY_DATABASE_URL', 'libraryMissing']);
  if (given.LIBRARY_DATABASE_URL && !given.DATABASE_URL) found.push(['DATABASE_URL', 'databaseMissing']);
  if (given.MEILI_URL && !given.MEILI_KEY && given.SEARCH_ENGINE !== 'embedded') {
    found.push(['MEILI_KEY', 'meiliKeyMissing']);
  }
  if (given.MEILI_KEY && given.MEILI_KEY === given.MEILI_SEARCH_KEY) found.push(['MEILI_SEARCH_KEY', 'sameKey']);
  const user = (url?: string) => (url && URL.canParse(url) ? new URL(url).username : '');
  if (user(given.DATABASE_URL) !== '' && user(given.DATABASE_URL) === user(given.LIBRARY_DATABASE_URL)) {
    found.push(['LIBRARY_DATABASE_URL', 'sameRole']);
  }
  const [cms, site] = [given.CMS_PORT || '3000', given.SITE_PORT || '8080'];
  const sameHost = (given.CMS_HOST || '127.0.0.1') === (given.SITE_HOST || '127.0.0.1');
  if (cms === site && cms !== '0' && sameHost) found.push(['SITE_PORT', 'samePort']);
  return found;
}

function isExpectation(message: string): message is Expectation {
  return Object.hasOwn(expectations, message);
}

/** For `scripts/`, which composes options from them. */
export function processVariables(): Variables {
  return process.env;
}

/** What any program needs of the system, and nothing that was set for us. */
export function systemVariables(): { NODE_ENV: 'production'; [name: string]: string | undefined } {
  const { PATH, HOME, TMPDIR, LANG, LC_ALL, TZ, NODE_OPTIONS } = process.env;
  return { PATH, HOME, TMPDIR, LANG, LC_ALL, TZ, NODE_OPTIONS, NODE_ENV: 'production' };
}

/** From `LC_ALL` or `LANG`, as in `tr_TR.UTF-8`. */
export function operatorLanguage(variables: Variables): 'en' | 'tr' {
  return (variables.LC_ALL || variables.LANG || '').startsWith('tr') ? 'tr' : 'en';
}

/**
 * What the supervisor hands to the processes that load Payload (cms, worker, migrate and the scripts that use the
 * archive). The public site and the publisher never see these.
 */
const archiveProcessSchema = z.object({
  KUTUK_DATA: z.string().transform((value) => resolve(value)),
  DATABASE_URL: postgresUrl,
  KUTUK_SECRET: z.string().min(32),
  CMS_URL: optional(address),
  SITE_URL: optional(address),
  TRUST_PROXY: optional(flag).transform((value) => value ?? false),
  LOG_LEVEL: optional(z.string()).transform((value) => value ?? 'info'),
  INGEST_FILE_MB: ingestSettings.INGEST_FILE_MB,
});

export interface ArchiveOptions {
  dataFolder: string;
  databaseUrl: string;
  secret: string;
  /** Public address of the admin; undefined lets any host name reach it. */
  cmsUrl?: string | undefined;
  /** Public address of the library, for links from the admin. */
  siteUrl?: string | undefined;
  trustProxy: boolean;
  logLevel: string;
  /** Largest file that is taken in. */
  fileBytes: number;
}

/** `next build` and the generators evaluate the configuration without a database: they set `KUTUK_BUILD=1`. */
export function readArchiveOptions(variables: Variables = process.env): ArchiveOptions {
  if (variables.KUTUK_BUILD === '1') {
    const dataFolder = resolve('.data');
    return {
      dataFolder,
      databaseUrl: 'postgres://build',
      secret: 'build'.repeat(8),
      trustProxy: false,
      logLevel: 'warn',
      fileBytes: 2 * 1024 ** 3,
    };
  }
  const parsed = archiveProcessSchema.safeParse(variables);
  if (!parsed.success)
    throw new BadSettings(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const { data } = parsed;
  return {
    dataFolder: data.KUTUK_DATA,
    databaseUrl: data.DATABASE_URL,
    secret: data.KUTUK_SECRET,
    cmsUrl: data.CMS_URL,
    siteUrl: data.SITE_URL,
    trustProxy: data.TRUST_PROXY,
    logLevel: data.LOG_LEVEL,
    fileBytes: data.INGEST_FILE_MB * 1024 ** 2,
  };
}

/** For the processes that take scans in: from the variables of `ingestVariables`. */
export function readIngestSettings(variables: Variables = process.env): IngestSettings {
  return ingestSettingsSchema.parse(variables);
}

/** The settings of ingest, for handing them to a process. */
export function ingestVariables(settings: Settings): Variables {
  return Object.fromEntries(ingestSettingsSchema.keyof().options.map((name) => [name, String(settings[name])]));
}
