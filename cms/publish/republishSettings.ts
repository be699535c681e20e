import type { PayloadRequest } from 'payload';
import { transactionClient } from '../transactionClient.ts';
import { lockRecord } from './lockRecord.ts';
import type { Target } from './outbox.ts';
import { bump, nextRevision } from './outbox.ts';
import { readSettingsRecord } from './readSettingsRecord.ts';
import { upsertRecord } from './upsertRecord.ts';

/** Every page carries the library's name, arms and colours, so every page is made anew. */
export async function republishSettings(req: PayloadRequest): Promise<void> {
  const client = await transactionClient(req);
  const revision = await projectSettings(req);
  const { rows } = await client.query<Target>(`select kind, number from library.record where kind <> 'settings'`);
  await bump(client, rows, revision);
}

/** @returns the revision that the settings have now */
export async function projectSettings(req: PayloadRequest): Promise<number> {
  const client = await transactionClient(req);
  // the record is made of several documents: who comes second must read what the first has written
  await lockRecord(client, 'settings', 1);
  const record = await readSettingsRecord(req);
  const version = record.crest?.version ?? '';
  await client.query('delete from library.crest where version <> $1', [version]);
  await client.query(
    `insert into library.crest (version, bytes) select version, bytes from archive.crest where version = $1
     on conflict do nothing`,
    [version],
  );
  const revision = await nextRevision(client);
  await upsertRecord(client, record, revision);
  return revision;
}
