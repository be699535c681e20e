import { archiveSchema } from './archive.ts';
import { arrangementsSchema } from './arrangements.ts';
import { crestSchema } from './crest.ts';
import { importsSchema } from './imports.ts';
import { inboxSchema } from './inbox.ts';
import { librarySchema } from './library.ts';
import { listKeysSchema } from './listKeys.ts';
import { readingStatesSchema } from './readingStates.ts';
import { readingsSchema } from './readings.ts';
import { referencesSchema } from './references.ts';
import { scansSchema } from './scans.ts';
import { uploadsSchema } from './uploads.ts';
import { wordsSchema } from './words.ts';

/**
 * All tables that are not Payload's, in the order in which they are made. Every statement can be run again on a database
 * that has it already: a column that comes later is added with `add column if not exists`. Run by `scripts/migrate.ts`.
 */
export const ownTables = [
  librarySchema,
  archiveSchema,
  wordsSchema,
  scansSchema,
  uploadsSchema,
  readingsSchema,
  arrangementsSchema,
  readingStatesSchema,
  importsSchema,
  listKeysSchema,
  referencesSchema,
  inboxSchema,
  crestSchema,
].join('\n');
