import type { PayloadRequest } from 'payload';
import type { ClientBase } from 'pg';
import type { EventAction } from '../events/collection.ts';
import { lockRecord } from '../publish/lockRecord.ts';
import { projectPages } from '../publish/projectPages.ts';
import { recordEvent } from '../publish/recordEvent.ts';
import { syncPublication } from '../publish/syncPublication.ts';
import { notAllowed } from '../respond.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';
import type { ChangeAnswer, PageReading, PageReadings } from './pageReadings.ts';
import { type PageAddress, readPageReadings } from './readPageReadings.ts';

export interface User {
  id: number;
  /** As they are called: kept with what they do, since accounts are deleted. */
  name: string;
}
export interface Work {
  client: ClientBase;
  page: PageReadings;
  user: User;
}
/** `loses` when words may have been taken from what the public can find. */
export type Deed = { action: EventAction; loses?: boolean } | { conflict: PageReading | undefined } | 'nothing';

/**
 * One change of a page's readings, in a transaction of its own or the request's: noted with who made it, and public with
 * its commit when the page is.
 */
export function changePage(
  req: PayloadRequest,
  address: PageAddress,
  work: (given: Work) => Promise<Deed>,
): Promise<ChangeAnswer> {
  return inTransaction(req, async () => {
    const client = await transactionClient(req);
    const user = userOf(req);
    // one change after the other, ingest and withdrawal included
    await lockRecord(client, 'publication', address.publication);
    const page = await readPageReadings(req, client, address);
    const deed = await work({ client, page, user });
    if (deed === 'nothing') return { outcome: 'done', page };
    if ('conflict' in deed) {
      return { outcome: 'conflict', page, ...(deed.conflict && { theirs: deed.conflict }) };
    }
    if (deed.loses) await syncPublication(req, address.publication, false);
    else await projectPages(client, address.publication, [page.page.id]);
    await recordEvent(req, {
      action: deed.action,
      kind: 'publication',
      number: address.publication,
      summary: `${page.publication.title} · ${page.page.label}`,
    });
    return { outcome: 'done', page: await readPageReadings(req, client, address) };
  });
}

function userOf(req: PayloadRequest): User {
  const { user } = req;
  if (!user) throw notAllowed(req);
  return { id: Number(user.id), name: user.name || user.email };
}
