import type { SettingsRecord } from '../../cms/publish/publicRecord.ts';
import type { Connection } from './connect.ts';

/** The arms that the settings name; those of one version never change. */
export function readCrest(query: Connection['query']) {
  let held: { version: string; bytes: Uint8Array } | undefined;
  return async ({ crest }: SettingsRecord): Promise<{ version: string; bytes: Uint8Array } | undefined> => {
    if (crest === undefined) return undefined;
    if (held?.version === crest.version) return held;
    const [row] = await query<{ bytes: Buffer }>('select bytes from library.crest where version = $1', [crest.version]);
    held = row && { version: crest.version, bytes: row.bytes };
    return held;
  };
}
