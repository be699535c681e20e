import type { CollectionSlug, PayloadRequest } from 'payload';
import type { Collection, PressImage, PressRelease, Publication, Scan, Setting } from '../generated/payload-types.ts';
import { transactionClient } from '../transactionClient.ts';
import type { AuthorityKind } from './publicRecord.ts';

/** With `locale: 'all'` a localized field holds every language. Payload's generated types don't say so. */
type AllLocales<T, Key extends keyof T> = Omit<T, Key> & { [K in Key]?: { tr?: T[K]; en?: T[K] } | null };

export type PublicationSource = AllLocales<Publication, 'abstract' | 'notes'>;
export type PressReleaseSource = AllLocales<PressRelease, 'title' | 'body'>;
export type CollectionSource = AllLocales<Collection, 'title' | 'text'>;
export type PressImageSource = AllLocales<PressImage, 'caption'>;
export type SettingsSource = AllLocales<
  Setting,
  'municipality' | 'libraryName' | 'about' | 'accessibility' | 'privacy' | 'cookieFree' | 'crestDescription'
>;

export const authorityCollections = {
  series: 'series',
  department: 'departments',
  subject: 'subjects',
  agent: 'agents',
  place: 'places',
} as const satisfies Record<AuthorityKind, CollectionSlug>;

/**
 * Payload writes the locale of a nested call into the request that it is given: without this, whatever the request
 * saves next would be saved in the locale "all", which keeps nothing of localized fields.
 */
async function inAllLocales<T>(req: PayloadRequest, read: () => Promise<T>): Promise<T> {
  const { locale, fallbackLocale } = req;
  try {
    return await read();
  } finally {
    Object.assign(req, { locale, fallbackLocale });
  }
}

/** The main row, whatever drafts were saved over it, in all languages, also from the trash. */
async function readMain(req: PayloadRequest, collection: CollectionSlug, id: number): Promise<unknown> {
  const { docs } = await inAllLocales(req, () =>
    req.payload.find({
      collection,
      where: { id: { equals: id } },
      draft: false,
      depth: 0,
      limit: 1,
      pagination: false,
      locale: 'all',
      overrideAccess: true,
      trash: true,
      req,
    }),
  );
  return docs[0];
}

export const readPublication = async (req: PayloadRequest, id: number) =>
  (await readMain(req, 'publications', id)) as PublicationSource | undefined;
export const readPressRelease = async (req: PayloadRequest, id: number) =>
  (await readMain(req, 'press-releases', id)) as PressReleaseSource | undefined;
export const readCollection = async (req: PayloadRequest, id: number) =>
  (await readMain(req, 'collections', id)) as CollectionSource | undefined;
export const readAuthority = (req: PayloadRequest, kind: AuthorityKind, id: number) =>
  readMain(req, authorityCollections[kind], id);

export async function readSettings(req: PayloadRequest): Promise<SettingsSource> {
  return (await inAllLocales(req, () =>
    req.payload.findGlobal({
      slug: 'settings',
      depth: 0,
      locale: 'all',
      overrideAccess: true,
      req,
    }),
  )) as unknown as SettingsSource;
}

/** Groups that are switched on, each as typed. */
export async function readSynonyms(req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'synonyms',
    where: { enabled: { equals: true } },
    sort: 'id',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return docs.map(({ words }) => words);
}

/** Its own, and those of bound volumes of which it was given pages; in order of upload. */
export async function readScans(req: PayloadRequest, publication: number): Promise<Scan[]> {
  const client = await transactionClient(req);
  const { rows } = await client.query<{ scan: number }>(
    'select distinct scan from archive.page where publication = $1',
    [publication],
  );
  const { docs } = await req.payload.find({
    collection: 'scans',
    where: { or: [{ publication: { equals: publication } }, { id: { in: rows.map(({ scan }) => scan) } }] },
    sort: 'id',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return docs;
}

export async function readPressImages(req: PayloadRequest, ids: number[]): Promise<PressImageSource[]> {
  if (ids.length === 0) return [];
  const { docs } = await inAllLocales(req, () =>
    req.payload.find({
      collection: 'press-images',
      where: { id: { in: ids } },
      depth: 0,
      pagination: false,
      locale: 'all',
      overrideAccess: true,
      req,
    }),
  );
  return docs as unknown as PressImageSource[];
}

/** The newest version, drafts included, as far as the user of the request may read it. */
export async function readLatest(
  req: PayloadRequest,
  collection: 'publications' | 'press-releases',
  id: number,
): Promise<unknown> {
  return inAllLocales(req, () =>
    req.payload.findByID({
      collection,
      id,
      draft: true,
      depth: 0,
      locale: 'all',
      disableErrors: true,
      overrideAccess: false,
      req,
    }),
  );
}
