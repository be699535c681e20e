import { randomUUID } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import type { ClientBase } from 'pg';
import { lockOriginal } from '../../files/looseFiles.ts';
import { addScan } from '../../scans/addScan.ts';
import type { RowNote } from '../contract.ts';
import type { TakenFile } from './takeFiles.ts';

/** Makes scans of a row's files, but for those that the archive has already. */
export async function addScans(
  req: PayloadRequest,
  client: ClientBase,
  taken: readonly TakenFile[],
  publication: number,
) {
  const scans: { scan: number; sha256: string }[] = [];
  const notes: RowNote[] = [];
  const batch = taken.length > 1 ? randomUUID() : undefined;
  // two rows may name the same file: the second one waits, and finds it
  for (const sha256 of taken.map((one) => one.sha256).sort()) {
    await lockOriginal(client, sha256);
  }
  for (const { file, path, sha256 } of taken) {
    const { rows } = await client.query<{ id: number; publication: number | null }>(
      'select id, publication_id as publication from public.scans where sha256 = $1',
      [sha256],
    );
    const twin = rows[0];
    if (twin) {
      const detail = { file, scan: twin.id, publication: twin.publication ?? 0 };
      notes.push({ severity: 'note', reason: { code: 'fileHereAlready', detail } });
      continue;
    }
    // they wait behind what people upload one by one
    req.context.bulk = true;
    const scan = await addScan(req, { publication, path, name: file, ...(batch && { batch }) });
    scans.push({ scan, sha256 });
  }
  return { scans, notes };
}
