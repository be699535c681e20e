import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/freePort.ts';
import { findProgram } from '../../scripts/meilisearch/findProgram.ts';
import { startMeilisearch } from '../../scripts/meilisearch/startMeilisearch.ts';

export interface TestMeilisearch {
  url: string;
  /** Of whoever may do everything. */
  key: string;
  close(): Promise<void>;
}

export const meilisearchProgram = (() => {
  try {
    return findProgram(process.env.PATH);
  } catch {
    return undefined;
  }
})();

/** Why there is no server to test with; undefined when there is one. */
export const noMeilisearch =
  process.env.MEILI_URL || meilisearchProgram ? undefined : 'no MEILI_URL is set and no meilisearch is on PATH';

/** The server that `MEILI_URL` names, or one of our own of the program on PATH. */
export async function openTestMeilisearch(): Promise<TestMeilisearch> {
  const { MEILI_URL: url, MEILI_KEY: key = '' } = process.env;
  if (url) return { url, key, close: async () => {} };
  if (!meilisearchProgram) throw new Error(noMeilisearch);
  const folder = await mkdtemp(join(tmpdir(), 'kutuk-meilisearch-'));
  const masterKey = randomBytes(24).toString('hex');
  const server = await startMeilisearch({ program: meilisearchProgram, folder, port: await freePort(), masterKey });
  return {
    url: server.url,
    key: masterKey,
    async close() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
