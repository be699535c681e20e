import { randomUUID } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { noMeilisearch, openTestMeilisearch, type TestMeilisearch } from '../support/meilisearch.ts';
import { searchContract } from './contract/searchContract.ts';

describe.skipIf(noMeilisearch !== undefined)('Meilisearch', () => {
  let server: TestMeilisearch;
  beforeAll(async () => {
    server = await openTestMeilisearch();
  });
  afterAll(async () => {
    await server?.close();
  });
  const prefix = `test-${randomUUID().slice(0, 8)}`;
  let made = 0;
  searchContract({
    share: 0.2,
    async fresh() {
      made += 1;
      return { engine: 'meilisearch', url: server.url, key: server.key, prefix: `${prefix}-${made}` };
    },
    async clean() {
      const client = new Meilisearch({ host: server.url, apiKey: server.key });
      const { results } = await client.getIndexes({ limit: 1_000 });
      await Promise.all(
        results.filter(({ uid }) => uid.startsWith(prefix)).map(({ uid }) => client.deleteIndex(uid).waitTask()),
      );
    },
  });
});

describe.skipIf(noMeilisearch === undefined)('Meilisearch', () => {
  it.skip(`is not tested: ${noMeilisearch}`, () => {});
});
