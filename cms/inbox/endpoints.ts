import type { Endpoint, PayloadRequest } from 'payload';
import { APIError } from 'payload';
import { z } from 'zod';
import { archivistEndpoint, notFound, routeNumber } from '../respond.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';
import { translate } from '../translate.ts';
import { acceptCorrection, undoAcceptance } from './acceptCorrection.ts';
import { closeMessages, reopenMessages } from './closeMessages.ts';
import { acceptSchema, closeSchema, inboxSchema, reopenSchema } from './inboxQuery.ts';
import { readDashboard } from './readDashboard.ts';
import { countStates, readInbox } from './readInbox.ts';

const dashboardSchema = z.object({
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional(),
});

/** What readers handed in, for those who catalogue. */
export const inboxEndpoints: Endpoint[] = [
  archivistEndpoint('get', '/inbox', async (req) => {
    const query = inboxSchema.safeParse(Object.fromEntries(req.searchParams ?? []));
    if (!query.success) throw notFound(req);
    return Response.json(await inTransaction(req, async () => readInbox(await transactionClient(req), query.data)));
  }),
  archivistEndpoint('get', '/inbox/counts', async (req) =>
    Response.json(await inTransaction(req, async () => countStates(await transactionClient(req)))),
  ),
  archivistEndpoint('get', '/inbox/dashboard', async (req) => {
    const query = dashboardSchema.safeParse(Object.fromEntries(req.searchParams ?? []));
    if (!query.success) throw notFound(req);
    const { month } = query.data;
    return Response.json(await inTransaction(req, async () => readDashboard(await transactionClient(req), month)));
  }),
  archivistEndpoint('post', '/inbox/close', async (req) =>
    Response.json({ ids: await closeMessages(req, await bodyOf(req, closeSchema)) }),
  ),
  archivistEndpoint('post', '/inbox/reopen', async (req) =>
    Response.json({ ids: await reopenMessages(req, (await bodyOf(req, reopenSchema)).ids) }),
  ),
  archivistEndpoint('post', '/inbox/:id/accept', async (req) => {
    const { text } = await bodyOf(req, acceptSchema);
    return answer(await acceptCorrection(req, routeNumber(req), text));
  }),
  archivistEndpoint('post', '/inbox/:id/undo', async (req) => answer(await undoAcceptance(req, routeNumber(req)))),
];

/** 409 when things are no longer as the archivist saw them: nothing was changed. */
const answer = (given: { outcome: string }) => Response.json(given, { status: given.outcome === 'done' ? 200 : 409 });

async function bodyOf<T>(req: PayloadRequest, schema: z.ZodType<T>): Promise<T> {
  const given = schema.safeParse(await req.json?.().catch(() => undefined));
  if (!given.success) throw new APIError(translate(req, 'requestNotUnderstood'), 400, undefined, true);
  return given.data;
}
