import type { PayloadRequest } from 'payload';
import { APIError } from 'payload';
import type { ClientBase } from 'pg';
import { lockRecord } from '../../publish/lockRecord.ts';
import { recordEvent } from '../../publish/recordEvent.ts';
import { syncPublication } from '../../publish/syncPublication.ts';
import { notFound } from '../../respond.ts';
import { inTransaction, transactionClient } from '../../transactionClient.ts';
import { translate } from '../../translate.ts';
import { type Pairing, pairPages, viewAfter } from './pairPages.ts';
import { type ReplacedPage, type Replacement, readReplacement } from './readReplacement.ts';
import { showOtherScan } from './showOtherScan.ts';

/**
 * Puts a better scan in the place of another, page by page, in one transaction with what the public sees. The old
 * original stays, its pages are kept aside.
 * @throws APIError 404, or 409 when it stands already, is not read yet, or has no page to show
 */
export function replaceScan(req: PayloadRequest, newScan: number, pairing: Pairing): Promise<void> {
  return inTransaction(req, async () => {
    const client = await transactionClient(req);
    const replacement = await lockReplacement(req, client, newScan);
    if (replacement.standing || replacement.state !== 'done') throw conflict(req);
    const { oldScan, pages, frames } = replacement;
    const partners = new Set<number>();
    const changes = pairPages(pages, frames, pairing).flatMap((pair): ReplacedPage[] => {
      const after = viewAfter(pair, newScan, pairing);
      if (!after) return [];
      const { id: page, scan, frame, crop, rotation } = pair.page;
      // halves of one sheet share the page that was kept aside: it goes with the first
      const free = pair.frame?.page !== undefined && !partners.has(pair.frame.page) ? pair.frame.page : null;
      if (free !== null) partners.add(free);
      return [{ page, partner: free, before: { scan, frame, crop, rotation }, after }];
    });
    if (changes.length === 0) throw conflict(req);
    await showOtherScan(client, changes);
    await client.query(
      'insert into archive.replacement (old_scan, new_scan, changes, by_user, by_name) values ($1, $2, $3, $4, $5)',
      [oldScan, newScan, JSON.stringify(changes), req.user?.id ?? null, req.user?.email ?? null],
    );
    await finish(req, client, { ...replacement, from: oldScan, to: newScan, action: 'scanReplaced' });
  });
}

/** Lets the pages show the old scan again. @throws APIError 404, or 409 when it does not stand */
export function undoReplacement(req: PayloadRequest, newScan: number): Promise<void> {
  return inTransaction(req, async () => {
    const client = await transactionClient(req);
    const replacement = await lockReplacement(req, client, newScan);
    if (!replacement.standing) throw conflict(req);
    const { rows } = await client.query<{ id: string; scan: number; frame: number }>(
      'select id, scan, frame from archive.page where id = any ($1) for update',
      [replacement.standing.changes.map(({ page }) => page)],
    );
    const now = new Map(rows.map((row) => [Number(row.id), row]));
    const changes = replacement.standing.changes.flatMap((change): ReplacedPage[] => {
      const page = now.get(change.page);
      // a page that was joined into another, or shows a third scan by now, is left as it is
      if (page?.scan !== change.after.scan || page.frame !== change.after.frame) return [];
      return [{ ...change, before: change.after, after: change.before }];
    });
    await showOtherScan(client, changes);
    await client.query('update archive.replacement set undone_at = now() where id = $1', [replacement.standing.id]);
    const { oldScan } = replacement;
    await finish(req, client, { ...replacement, from: newScan, to: oldScan, action: 'scanRestored' });
  });
}

/** Locks every publication that shows the old scan or the new one, then reads them as they are. */
async function lockReplacement(req: PayloadRequest, client: ClientBase, newScan: number): Promise<Replacement> {
  const { rows } = await client.query<{ publication: number }>(
    `select distinct p.publication from public.scans s join archive.page p on p.scan in (s.id, s.replaces_id)
     where s.id = $1 order by p.publication`,
    [newScan],
  );
  for (const { publication } of rows) await lockRecord(client, 'publication', publication);
  const replacement = await readReplacement(client, newScan);
  if (!replacement) throw notFound(req);
  return replacement;
}

async function finish(
  req: PayloadRequest,
  client: ClientBase,
  {
    oldScan,
    newScan,
    from,
    to,
    action,
  }: Replacement & { from: number; to: number; action: 'scanReplaced' | 'scanRestored' },
): Promise<void> {
  // what the public saw of the one it sees of the other
  await client.query(
    `insert into delivery.released (publication, scan) select publication, $2 from delivery.released where scan = $1
     on conflict do nothing`,
    [from, to],
  );
  const { rows } = await client.query<{ publication: number }>(
    'select distinct publication from archive.page where scan in ($1, $2) order by publication',
    [oldScan, newScan],
  );
  const publications = rows.map(({ publication }) => publication);
  // whoever has an older sheet of the pages before them looks again before arranging
  await client.query(
    `insert into archive.arrangement (publication, version) select unnest($1::int[]), 1
     on conflict (publication) do update set version = archive.arrangement.version + 1`,
    [publications],
  );
  for (const publication of publications) await syncPublication(req, publication, false);
  await recordEvent(req, { action, kind: 'scan', number: newScan, summary: `${oldScan} → ${newScan}` });
}

const conflict = (req: PayloadRequest) => new APIError(translate(req, 'cannotReplace'), 409, undefined, true);
