import type { PayloadRequest } from 'payload';
import type { ClientBase } from 'pg';
import { mayCatalogue, mayPublish } from '../access.ts';
import { lockRecord } from '../publish/lockRecord.ts';
import { notAllowed } from '../respond.ts';
import { CannotArrange } from './cannotArrange.ts';

/**
 * Locks the publications in the order of their numbers, so that two people never wait for each other, and asks whether
 * this person may arrange their pages: those of a published one only who may publish.
 *
 * @throws APIError 403, CannotArrange
 */
export async function guardArranging(req: PayloadRequest, client: ClientBase, publications: number[]): Promise<void> {
  if (!mayCatalogue(req)) throw notAllowed(req);
  for (const number of [...publications].sort((one, other) => one - other)) {
    await lockRecord(client, 'publication', number);
  }
  const { rows } = await client.query<{ id: number; title: string; published: boolean }>(
    `select id, coalesce(title, '') as title, _status = 'published' as published from public.publications
     where id = any ($1)`,
    [publications],
  );
  const missing = publications.find((number) => !rows.some(({ id }) => id === number));
  if (missing !== undefined) throw new CannotArrange('noSuchPublication', { number: missing });
  const published = rows.find((row) => row.published);
  if (published && !mayPublish(req, 'publications')) {
    throw new CannotArrange('notPublishing', { title: published.title });
  }
}
