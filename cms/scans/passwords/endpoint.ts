import { setTimeout as wait } from 'node:timers/promises';
import type { PayloadRequest } from 'payload';
import { APIError } from 'payload';
import { z } from 'zod';
import { jobQueue } from '../../archive.ts';
import { archivistEndpoint, routeNumber } from '../../respond.ts';
import { inTransaction, transactionClient } from '../../transactionClient.ts';
import { translate } from '../../translate.ts';
import { demandScan } from '../demandScan.ts';
import { queuePassword } from './queue.ts';
import { sealPassword } from './sealPassword.ts';

/** PDF 2.0 allows 127 bytes of UTF-8. */
const givenSchema = z.object({ password: z.string().min(1).max(127) });

/** Milliseconds that the answer waits for the trial, and between looks at it. */
const patience = 20_000;
const pace = 200;

/** `waiting`: the worker has not come to it yet, and will. */
export type PasswordOutcome = { outcome: 'right' | 'wrong' | 'waiting' };

/**
 * Takes the password of a protected document in the body of the request, where no log and no address keeps it, and
 * answers with what came of trying it.
 */
export const passwordEndpoint = archivistEndpoint('post', '/:id/password', async (req) => {
  const { id } = await demandScan(req, routeNumber(req));
  // never the schema's own words: they may hold what was typed
  const given = givenSchema.safeParse(await req.json?.().catch(() => undefined));
  if (!given.success) throw new APIError(translate(req, 'passwordMissing'), 400, undefined, true);
  const sealed = sealPassword(req.payload.config.secret, id, given.data.password);
  await inTransaction(req, async () => {
    const client = await transactionClient(req);
    await queuePassword(await jobQueue(), client, { scan: id, sealed });
  });
  const until = Date.now() + patience;
  for (;;) {
    const state = await readState(req, id);
    if (state !== 'given') return Response.json({ outcome: state } satisfies PasswordOutcome);
    if (Date.now() > until) return Response.json({ outcome: 'waiting' } satisfies PasswordOutcome, { status: 202 });
    await wait(pace);
  }
});

function readState(req: PayloadRequest, scan: number): Promise<'given' | 'right' | 'wrong'> {
  return inTransaction(req, async () => {
    const client = await transactionClient(req);
    const { rows } = await client.query<{ state: 'given' | 'right' | 'wrong' }>(
      'select state from archive.scan_password where scan = $1',
      [scan],
    );
    return rows[0]?.state ?? 'wrong';
  });
}
