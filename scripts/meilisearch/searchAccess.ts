import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Settings, systemVariables } from '../../cms/environment.ts';
import type { SearchOptions } from '../../search/openEngine.ts';
import type { DataFolder } from '../dataFolder.ts';
import { freePort } from '../freePort.ts';
import { Problem } from '../problem.ts';
import { writeWhole } from '../writeWhole.ts';
import { findProgram } from './findProgram.ts';
import { KeysRefused, keysOf, type MeiliKeys, makeKeys } from './keys.ts';

/** How the parts of the system reach the search that the settings choose. */
export interface SearchAccess {
  /** For the public site, which may search and nothing else. */
  site: SearchOptions;
  /** For the publisher, which fills the index. */
  publisher: SearchOptions;
  /** A server of our own, which whoever starts the system has to start. */
  own?: OwnServer;
}

export interface OwnServer {
  program: string;
  folder: string;
  port: number;
  masterKey: string;
}

type SearchSettings = Pick<Settings, 'SEARCH_ENGINE' | 'MEILI_URL' | 'MEILI_KEY' | 'MEILI_SEARCH_KEY'>;

export const chosenEngine = ({ SEARCH_ENGINE, MEILI_URL }: SearchSettings): SearchOptions['engine'] =>
  SEARCH_ENGINE === 'meilisearch' || (SEARCH_ENGINE === 'auto' && MEILI_URL !== undefined) ? 'meilisearch' : 'embedded';

/** @param running address of our own server, where one runs already. @throws Problem */
export async function searchAccess(
  settings: SearchSettings,
  folder: DataFolder,
  running?: string | undefined,
): Promise<SearchAccess> {
  if (chosenEngine(settings) === 'embedded') {
    const options = { engine: 'embedded', folder: folder.search } as const;
    return { site: options, publisher: options };
  }
  const { MEILI_URL: url, MEILI_KEY: key } = settings;
  if (url !== undefined && key !== undefined) return accessWith(url, await keysFor(url, key, settings, folder));
  const masterKey = await readOrMakeMasterKey(join(folder.path, 'meilisearch-key'));
  if (running !== undefined) return accessWith(running, keysOf(masterKey));
  const { PATH } = systemVariables();
  const own = {
    program: findProgram(PATH),
    folder: join(folder.path, 'meilisearch'),
    port: await freePort(),
    masterKey,
  };
  return { ...accessWith(`http://127.0.0.1:${own.port}`, keysOf(masterKey)), own };
}

function accessWith(url: string, { site, publisher }: MeiliKeys): SearchAccess {
  return { site: { engine: 'meilisearch', url, key: site }, publisher: { engine: 'meilisearch', url, key: publisher } };
}

async function readOrMakeMasterKey(path: string): Promise<string> {
  const known = (await readFile(path, 'utf8').catch(() => '')).trim();
  if (known.length >= 16) return known;
  const key = randomBytes(32).toString('base64url');
  await writeWhole(path, `${key}\n`);
  return key;
}

const keptSchema = z.object({ url: z.string(), site: z.string(), publisher: z.string() });

/**
 * Keys for a server of the operator's: made with the one that was given when that may make keys, else that one itself
 * and the one for searching. They are kept, mode 0600, for the starts at which the server does not answer.
 */
async function keysFor(
  url: string,
  key: string,
  { MEILI_SEARCH_KEY: searchKey }: SearchSettings,
  folder: DataFolder,
): Promise<MeiliKeys> {
  if (searchKey !== undefined) return { site: searchKey, publisher: key };
  const path = join(folder.path, 'meilisearch-keys.json');
  try {
    const keys = await makeKeys(url, key);
    await writeWhole(path, `${JSON.stringify({ url, ...keys })}\n`);
    return keys;
  } catch (error) {
    if (error instanceof KeysRefused) throw refused(url, error);
    const kept = await readFile(path, 'utf8')
      .then((text) => keptSchema.parse(JSON.parse(text)))
      .catch(() => undefined);
    if (kept?.url === url) return kept;
    throw new Problem(
      {
        en: `Meilisearch does not answer on ${url}: start it, or look at MEILI_URL. Once Kütük has reached it, it starts without it too.`,
        tr: `Meilisearch ${url} adresinde yanıt vermiyor: başlatın ya da MEILI_URL ayarına bakın. Kütük ona bir kez ulaştıktan sonra onsuz da başlar.`,
      },
      { cause: error },
    );
  }
}

const refused = (url: string, cause: unknown) =>
  new Problem(
    {
      en: `Meilisearch on ${url} does not let MEILI_KEY make keys: give the server's master key, or give MEILI_SEARCH_KEY as well, a key that may search only.`,
      tr: `${url} adresindeki Meilisearch, MEILI_KEY ile anahtar oluşturulmasına izin vermiyor: sunucunun ana anahtarını (master key) verin ya da yalnızca arama yapabilen bir anahtarı MEILI_SEARCH_KEY olarak ekleyin.`,
    },
    { cause },
  );
