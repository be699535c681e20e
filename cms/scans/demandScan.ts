import type { PayloadRequest } from 'payload';
import type { Scan } from '../generated/payload-types.ts';
import { notFound } from '../respond.ts';

/** The scan, as far as the user of the request may read it. @throws APIError 404 */
export async function demandScan(req: PayloadRequest, id: number): Promise<Scan> {
  const scan = await req.payload.findByID({
    collection: 'scans',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  });
  if (!scan) throw notFound(req);
  return scan;
}
