import type { ClientBase } from 'pg';
import { z } from 'zod';

/** What a file is uploaded for. */
export const uploadTargetSchema = z.union([
  z.object({
    publication: z.coerce.number().int().positive(),
    /** The scan of the same publication in whose place it is to be put. */
    replaces: z.coerce.number().int().positive().optional(),
  }),
  z.object({ import: z.coerce.number().int().positive() }),
]);
export type UploadTarget = z.output<typeof uploadTargetSchema>;

/** What came of a finished upload; kept for a while, so that asking again gives the same answer. */
export type UploadOutcome =
  | { scan: number; publication: number }
  | { import: number; name: string }
  | { refused: { status: number; message: string; data?: unknown } };

export interface UploadRow {
  id: string;
  owner: number;
  target: UploadTarget;
  /** As the browser named it; with its folders when a folder was chosen. */
  name: string;
  /** Bytes. */
  size: number;
  /** `File.lastModified`, milliseconds: tells whether a file that is chosen again is the same. */
  modified: number;
  /** UUID that files share that were chosen together: their names say in which order they stand. */
  batch: string;
  startedAt: Date;
  outcome: UploadOutcome | undefined;
}

const columns = `id, owner, target, name, size, modified, batch, started_at as "startedAt", outcome`;

interface Stored extends Omit<UploadRow, 'size' | 'modified' | 'outcome'> {
  size: string;
  modified: string;
  outcome: UploadOutcome | null;
}

const fromStored = (row: Stored): UploadRow => ({
  ...row,
  size: Number(row.size),
  modified: Number(row.modified),
  outcome: row.outcome ?? undefined,
});

/** Undefined for what does not exist and for what is somebody else's alike. */
export async function readUpload(
  client: ClientBase,
  id: string,
  options: { owner: number; lock?: boolean },
): Promise<UploadRow | undefined> {
  const { rows } = await client.query<Stored>(
    `select ${columns} from archive.upload where id = $1 and owner = $2 ${options.lock ? 'for update' : ''}`,
    [id, options.owner],
  );
  return rows[0] && fromStored(rows[0]);
}

/** A person's uploads without an outcome, those that began first before. */
export async function unfinishedUploads(client: ClientBase, owner: number): Promise<UploadRow[]> {
  const { rows } = await client.query<Stored>(
    `select ${columns} from archive.upload where owner = $1 and outcome is null order by started_at, id`,
    [owner],
  );
  return rows.map(fromStored);
}

/** The newest finished upload of what seems to be the same file for the same purpose, whoever sent it. */
export async function finishedTwin(
  client: ClientBase,
  file: Pick<UploadRow, 'target' | 'name' | 'size' | 'modified'>,
): Promise<UploadOutcome | undefined> {
  const { rows } = await client.query<{ outcome: UploadOutcome }>(
    `select outcome from archive.upload
     where target = $1 and name = $2 and size = $3 and modified = $4 and outcome is not null and not outcome ? 'refused'
     order by started_at desc limit 1`,
    [file.target, file.name, file.size, file.modified],
  );
  return rows[0]?.outcome;
}

export async function insertUpload(
  client: ClientBase,
  { id, owner, target, name, size, modified, batch }: Omit<UploadRow, 'startedAt' | 'outcome'>,
): Promise<void> {
  await client.query(
    'insert into archive.upload (id, owner, target, name, size, modified, batch) values ($1, $2, $3, $4, $5, $6, $7)',
    [id, owner, target, name, size, modified, batch],
  );
}

export async function setOutcome(client: ClientBase, id: string, outcome: UploadOutcome): Promise<void> {
  await client.query('update archive.upload set outcome = $2 where id = $1', [id, outcome]);
}
