import type { PayloadRequest } from 'payload';
import type { PublicationData } from '../plan/buildData.ts';

/** Saves over the newest version. Over a public record it is a draft: what the public sees is changed by people only. */
export async function saveChange(
  req: PayloadRequest,
  id: number,
  published: boolean,
  data: PublicationData,
): Promise<PublicationData> {
  const { query } = req;
  // the gate's guard reads it there, as the REST API says it
  req.query = published ? { draft: 'true' } : {};
  try {
    const saved = await req.payload.update({
      collection: 'publications',
      id,
      data: { ...data, _status: 'draft' } as never,
      draft: published,
      locale: 'tr',
      fallbackLocale: false,
      depth: 0,
      overrideAccess: true,
      req,
    });
    return { ...saved };
  } finally {
    req.query = query;
  }
}
