import type { Endpoint } from 'payload';
import { archivistEndpoint, notFound, routeNumber, staffEndpoint } from '../../respond.ts';
import { inTransaction, transactionClient } from '../../transactionClient.ts';
import { demandScan } from '../demandScan.ts';
import { pairingSchema, usualPairing } from './pairPages.ts';
import { readReplacement } from './readReplacement.ts';
import { replaceScan, undoReplacement } from './replaceScan.ts';

/** What the screen shows before and after a scan takes the place of another. */
export const replacingEndpoints: Endpoint[] = [
  staffEndpoint('get', '/:id/replacement', async (req) => {
    const scan = await demandScan(req, routeNumber(req));
    return inTransaction(req, async () => {
      const found = await readReplacement(await transactionClient(req), scan.id);
      if (!found) throw notFound(req);
      const old = await demandScan(req, found.oldScan);
      return Response.json({
        ...found,
        names: { old: old.filename ?? '', new: scan.filename ?? '' },
        usual: usualPairing(found.pages, found.frames),
      });
    });
  }),
  archivistEndpoint('post', '/:id/replace', async (req) => {
    const { id } = await demandScan(req, routeNumber(req));
    const given = pairingSchema.safeParse(await req.json?.().catch(() => undefined));
    if (!given.success) throw notFound(req);
    await replaceScan(req, id, given.data);
    return Response.json({ replaced: true });
  }),
  archivistEndpoint('post', '/:id/undo-replacement', async (req) => {
    const { id } = await demandScan(req, routeNumber(req));
    await undoReplacement(req, id);
    return Response.json({ restored: true });
  }),
];
