import type { Payload, PayloadRequest } from 'payload';
import type { Current } from './judgeRow.ts';

/**
 * A publication's newest version, in Turkish where it is localised, as rows are.
 * @returns undefined when there is none, or it lies in the trash
 */
export async function readCurrent(payload: Payload, id: number, req?: PayloadRequest): Promise<Current | undefined> {
  const find = (draft: boolean) =>
    payload.find({
      collection: 'publications',
      where: { id: { equals: id } },
      draft,
      depth: 0,
      limit: 1,
      pagination: false,
      locale: 'tr',
      fallbackLocale: false,
      overrideAccess: true,
      ...(req && { req }),
    });
  const main = (await find(false)).docs[0];
  const newest = (await find(true)).docs[0];
  if (!main || !newest) return undefined;
  return { data: { ...newest }, published: main._status === 'published' };
}
