import { createHmac } from 'node:crypto';
import { defaultPrefix } from '../../search/meilisearch/settings.ts';

/**
 * Keys for what uses the server, with the least that each needs. Their numbers are fixed, so that asking for them again
 * gives the same ones.
 */
const wanted = {
  site: {
    uid: '5c7a8a3e-6d1f-4b52-9a55-0b5f2f1c7e01',
    name: 'Kütük: site',
    description: 'The public site searches, and may do nothing else',
    actions: ['search'],
  },
  publisher: {
    uid: '5c7a8a3e-6d1f-4b52-9a55-0b5f2f1c7e02',
    name: 'Kütük: publisher',
    description: 'The publisher fills the index',
    actions: [
      'search',
      'documents.add',
      'documents.delete',
      'indexes.create',
      'indexes.get',
      'indexes.update',
      'indexes.delete',
      'settings.get',
      'settings.update',
      'tasks.get',
    ],
  },
} as const;

export interface MeiliKeys {
  site: string;
  publisher: string;
}

/** The server knows no such key, or one that may not make keys. */
export class KeysRefused extends Error {
  override name = 'KeysRefused';
}

/** What the keys of a server with this master key are, whether they are made already or not. */
export const keysOf = (masterKey: string): MeiliKeys => ({
  site: createHmac('sha256', masterKey).update(wanted.site.uid).digest('hex'),
  publisher: createHmac('sha256', masterKey).update(wanted.publisher.uid).digest('hex'),
});

/** Makes the keys where they are missing. @throws KeysRefused; TypeError when the server can't be reached */
export async function makeKeys(url: string, key: string, prefix = defaultPrefix): Promise<MeiliKeys> {
  const [site, publisher] = [await makeKey(wanted.site), await makeKey(wanted.publisher)];
  return { site, publisher };

  async function makeKey(one: (typeof wanted)[keyof typeof wanted]): Promise<string> {
    const known = await ask('GET', `/keys/${one.uid}`);
    if (known.ok) return keyIn(await known.json());
    if (known.status !== 404) throw new KeysRefused(`GET /keys: ${known.status}`);
    const made = await ask('POST', '/keys', { ...one, indexes: [prefix, `${prefix}-*`], expiresAt: null });
    if (!made.ok) throw new KeysRefused(`POST /keys: ${made.status}`);
    return keyIn(await made.json());
  }

  function ask(method: string, path: string, body?: object): Promise<Response> {
    return fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(10_000),
      ...(body && { body: JSON.stringify(body) }),
    });
  }
}

function keyIn(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'key' in answer && typeof answer.key === 'string') {
    return answer.key;
  }
  throw new KeysRefused('the server gives no key');
}
