import type { PayloadRequest } from 'payload';
import { readGroup } from '../synonyms/readGroup.ts';
import { transactionClient } from '../transactionClient.ts';
import type { SettingsRecord } from './publicRecord.ts';
import { readSettings, readSynonyms } from './source.ts';
import { toSettingsRecord } from './toOtherRecords.ts';

/** What the library is to know of the settings; made of several documents. */
export async function readSettingsRecord(req: PayloadRequest): Promise<SettingsRecord> {
  const groups = (await readSynonyms(req)).map((words) => readGroup(words).words);
  const client = await transactionClient(req);
  const { rows } = await client.query<{ version: string; width: number; height: number }>(
    'select version, width, height from archive.crest',
  );
  return toSettingsRecord(await readSettings(req), groups, rows[0]);
}
