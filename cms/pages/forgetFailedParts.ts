import type { ClientBase } from 'pg';

/** Parts of frames whose images could not be made are tried again, once their frames are read. */
export async function forgetFailedParts(client: ClientBase, scans: readonly number[]): Promise<void> {
  await client.query(
    `with failed as (
       delete from archive.shaped_image where scan = any ($1) and failure is not null returning scan, frame, shape
     )
     update archive.page p set settled = null from failed f
     where p.scan = f.scan and p.frame = f.frame and p.shape = f.shape`,
    [scans],
  );
}
