import type { PayloadRequest } from 'payload';
import { readGroup } from '../synonyms/readGroup.ts';
import type { SettingsRecord } from './publicRecord.ts';
import { readSettings, readSynonyms } from './source.ts';
import { toSettingsRecord } from './toOtherRecords.ts';

/** What the library is to know of the settings; made of several documents. */
export async function readSettingsRecord(req: PayloadRequest): Promise<SettingsRecord> {
  const groups = (await readSynonyms(req)).map((words) => readGroup(words).words);
  return toSettingsRecord(await readSettings(req), groups);
}
