import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload';
import { APIError } from 'payload';
import { z } from 'zod';
import { mayPublish } from '../access.ts';
import { lockRecord } from '../publish/lockRecord.ts';
import { channels } from '../publish/outbox.ts';
import { noteReinstated, noteWithdrawn } from '../publish/standing.ts';
import { syncPressRelease } from '../publish/syncPressRelease.ts';
import { syncPublication } from '../publish/syncPublication.ts';
import { notAllowed, notFound, routeNumber, staffEndpoint } from '../respond.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';
import { translate } from '../translate.ts';
import { readVisibility } from './readVisibility.ts';

const withdrawal = z.object({ reason: z.string().trim().min(1).max(2000), hideTitle: z.boolean().default(false) });
const retry = z.object({ channel: z.enum(channels) });

type Published = 'publications' | 'press-releases';
const kinds = { publications: 'publication', 'press-releases': 'press-release' } as const;

/** Withdraw with a reason, reinstate, see where a record is visible, and try a channel again. */
export function visibilityEndpoints(collection: Published): Endpoint[] {
  const kind = kinds[collection];

  const change = (
    req: PayloadRequest,
    number: number,
    note: (client: Awaited<ReturnType<typeof transactionClient>>) => Promise<void>,
  ) =>
    inTransaction(req, async () => {
      if (!mayPublish(req, collection)) throw notAllowed(req);
      await demandRecord(req, collection, number);
      const client = await transactionClient(req);
      await lockRecord(client, kind, number);
      await note(client);
      return collection === 'publications' ? syncPublication(req, number, false) : syncPressRelease(req, number);
    });

  return [
    staffEndpoint('post', '/:id/withdraw', async (req) => {
      const number = routeNumber(req);
      const given = withdrawal.safeParse(await req.json?.().catch(() => undefined));
      if (!given.success) throw new APIError(translate(req, 'reasonNeeded'), 400, undefined, true);
      await change(req, number, (client) =>
        noteWithdrawn(client, kind, number, given.data.reason, given.data.hideTitle),
      );
      return Response.json(await readVisibility(req, kind, number));
    }),
    staffEndpoint('post', '/:id/reinstate', async (req) => {
      const number = routeNumber(req);
      await change(req, number, (client) => noteReinstated(client, kind, number));
      return Response.json(await readVisibility(req, kind, number));
    }),
    staffEndpoint('get', '/:id/visibility', async (req) => {
      const number = routeNumber(req);
      await demandRecord(req, collection, number);
      return Response.json(await readVisibility(req, kind, number));
    }),
    staffEndpoint('post', '/:id/retry', async (req) => {
      const number = routeNumber(req);
      const given = retry.safeParse(await req.json?.().catch(() => undefined));
      if (!given.success) throw notFound(req);
      await inTransaction(req, async () => {
        const client = await transactionClient(req);
        await client.query(
          `update delivery.task set attempts = 0, error = null, due_at = now() where channel = $1 and kind = $2 and number = $3`,
          [given.data.channel, kind, number],
        );
        await client.query('notify delivery_task');
      });
      return Response.json(await readVisibility(req, kind, number));
    }),
  ];
}

async function demandRecord(req: PayloadRequest, collection: CollectionSlug, id: number): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection,
    where: { id: { equals: id } },
    trash: true,
    overrideAccess: false,
    req,
  });
  if (totalDocs === 0) throw notFound(req);
}
