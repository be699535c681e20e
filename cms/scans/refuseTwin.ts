import type { PayloadRequest } from 'payload';
import { APIError } from 'payload';
import { transactionClient } from '../transactionClient.ts';
import { translate } from '../translate.ts';

/** The scan that a file is already here as. Data of the 409, so that screens can lead to it. */
export interface ExistingScan {
  scan: number;
  publication: number;
  title: string;
  /** Its publication lies in the trash. */
  trashed: boolean;
}

/** Any number, as long as nothing else locks with it. */
const lockSpace = 0x6b03;

/**
 * Refuses a file that is already here. Held until the transaction ends, so that of two uploads of one file at the same
 * time the second sees the first.
 * @throws APIError 409 with an `ExistingScan`
 */
export async function refuseTwin(req: PayloadRequest, file: { sha256: string; name: string }): Promise<void> {
  const client = await transactionClient(req);
  await client.query('select pg_advisory_xact_lock($1, hashtext($2))', [lockSpace, file.sha256]);
  const { rows } = await client.query<ExistingScan>(
    `select s.id as scan, s.publication_id as publication, coalesce(p.title, '') as title,
       p.deleted_at is not null as trashed
     from public.scans s left join public.publications p on p.id = s.publication_id where s.sha256 = $1`,
    [file.sha256],
  );
  const found = rows[0];
  if (!found) return;
  const values = { name: file.name, scan: found.scan, title: found.title };
  throw new APIError(translate(req, found.trashed ? 'fileInTrash' : 'fileExists', values), 409, found, true);
}
