import { stat } from 'node:fs/promises';
import type { PayloadRequest } from 'payload';
import { magicType } from '../files/magic.ts';

/**
 * Makes a scan of a local file, as uploading it to the collection does, without reading it into memory. The file is
 * taken over: afterwards it may be gone from its path.
 *
 * @returns the number of the scan
 * @throws APIError 400 when it is no file that is taken in, 409 with `{scan, publication}` when it is here already
 */
export async function addScan(
  req: PayloadRequest,
  scan: {
    publication: number;
    path: string;
    /** As it was given, with its folders where there were some. */
    name: string;
    /** UUID of what was given together: stands in the natural order of its names. */
    batch?: string;
    replaces?: number;
  },
): Promise<number> {
  const { publication, path, batch, replaces } = scan;
  // names within folders and archives have the path before them
  const name = scan.name.split(/[\\/]/).at(-1) ?? scan.name;
  // `storeScan` refuses what is none of its types, and says so in the archivist's words
  const mimetype = (await magicType(path)) ?? 'application/pdf';
  const { id } = await req.payload.create({
    collection: 'scans',
    data: { publication, role: 'master', ...(replaces !== undefined && { replaces }) },
    file: { data: Buffer.alloc(0), mimetype, name, size: (await stat(path)).size, tempFilePath: path },
    context: { batch, givenName: scan.name },
    depth: 0,
    overrideAccess: false,
    req,
  });
  return id;
}
