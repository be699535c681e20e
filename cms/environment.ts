import { resolve } from 'node:path';
import { z } from 'zod';

/**
 * The only reader of `process.env`. Everything else takes options.
 *
 * The supervisor parses the operator's settings once and hands each process only what it needs, in the same
 * variables; secrets that were generated at first start reach processes as `KUTUK_SECRETS_*`.
 */

const port = z.coerce.number().int().min(0).max(65535);
const flag = z.enum(['', '0', '1', 'false', 'true']).transform((value) => value === '1' || value === 'true');
const address = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));
const postgresUrl = z
  .string()
  .refine(
    (value) => URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol),
    'must be a postgres:// address',
  );

/** An operator may leave a line such as `MEILI_URL=` in `.env`: empty means not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

export const settingsSchema = z
  .object({
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
    SEARCH_ENGINE: optional(z.enum(['auto', 'embedded', 'meilisearch'])).transform((value) => value ?? 'auto'),
    MEILI_URL: optional(address),
    MEILI_KEY: optional(z.string()),
    MEILI_SEARCH_KEY: optional(z.string()),
    LOG_LEVEL: optional(z.enum(['trace', 'debug', 'info', 'warn', 'error'])).transform((value) => value ?? 'info'),
  })
  .superRefine((settings, context) => {
    if (settings.DATABASE_URL && !settings.LIBRARY_DATABASE_URL) {
      context.addIssue({
        code: 'custom',
        path: ['LIBRARY_DATABASE_URL'],
        message:
          'is needed with DATABASE_URL: the address of the same database for a role of its own, which the public site uses',
      });
    }
  });

export type Settings = z.output<typeof settingsSchema>;

/** Every bad setting at once, each as "NAME: what is wrong". */
export class BadSettings extends Error {
  override name = 'BadSettings';
  readonly problems: string[];
  constructor(problems: string[]) {
    super(`settings that can't be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** @throws BadSettings */
export function readSettings(variables: Record<string, string | undefined> = process.env): Settings {
  const parsed = settingsSchema.safeParse(variables);
  if (parsed.success) return parsed.data;
  throw new BadSettings(
    parsed.error.issues.map((issue) => {
      const name = issue.path.join('.');
      const given = variables[name];
      const secret = /URL$|KEY$/.test(name);
      return `${name}${given && !secret ? `=${given}` : ''}: ${issue.message}`;
    }),
  );
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
}

/** `next build` and the generators evaluate the configuration without a database: they set `KUTUK_BUILD=1`. */
export function readArchiveOptions(variables: Record<string, string | undefined> = process.env): ArchiveOptions {
  if (variables.KUTUK_BUILD === '1') {
    const dataFolder = resolve('.data');
    return {
      dataFolder,
      databaseUrl: 'postgres://build',
      secret: 'build'.repeat(8),
      trustProxy: false,
      logLevel: 'warn',
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
  };
}
