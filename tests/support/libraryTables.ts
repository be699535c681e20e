import { archiveSchema } from '../../cms/migrations/archive.ts';
import { librarySchema } from '../../cms/migrations/library.ts';
import { scansSchema } from '../../cms/migrations/scans.ts';
import { wordsSchema } from '../../cms/migrations/words.ts';

/** What a library needs that no CMS fills: for benches and photographs, which have no use for Payload's tables. */
export const libraryTables = [librarySchema, archiveSchema, wordsSchema, scansSchema].join('\n');
