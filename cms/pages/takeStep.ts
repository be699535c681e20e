import type { PayloadRequest } from 'payload';
import type { ClientBase } from 'pg';
import { arrangePages } from './arrange.ts';
import { assignPages, type Receiver } from './assignPages.ts';
import { CannotArrange } from './cannotArrange.ts';
import { guardArranging } from './guardArranging.ts';
import { formerKeys, lastKeys, takeIds, takeKeys } from './keys.ts';
import { makeIssue } from './makeIssue.ts';
import type { Operation } from './operations.ts';
import type { PageChange, PageState } from './pageState.ts';
import { readCover, writeCover } from './publicationCover.ts';
import { lockPages } from './readPageStates.ts';
import { countVersion, lastArranger, readVersion, type StepChanges, storeStep } from './step.ts';
import { syncPages } from './syncPages.ts';
import { writeChanges } from './writeChanges.ts';

/**
 * Arranges pages of a publication, in the transaction of the request: the rows, what the public sees of them, and the
 * step that undoes it, all or nothing.
 *
 * @param version of the sheet that the person saw
 * @throws CannotArrange, and then nothing has changed
 */
export async function takeStep(
  req: PayloadRequest,
  client: ClientBase,
  given: { publication: number; version: number; operation: Operation },
): Promise<void> {
  const { publication, operation } = given;
  const receivers = operation.type === 'assign' ? await findReceivers(req, publication, operation.issues) : undefined;
  const touched = [...new Set([publication, ...(receivers ?? []).map((receiver) => receiver.publication)])];
  await guardArranging(req, client, touched);
  if ((await readVersion(client, publication)) !== given.version) {
    throw new CannotArrange('changedMeanwhile', { who: await lastArranger(client, publication) });
  }
  const pages = await lockPages(client, publication);
  if (reshapes.has(operation.type)) await demandRead(client, pages);

  const changes: StepChanges = { pages: [], drafts: [], lastKeys: {} };
  if (operation.type === 'cover') {
    changes.cover = await changeCover(client, publication, pages, operation.page);
  } else {
    const asked = receivers
      ? await assign(client, pages, receivers)
      : arrangePages({ pages, newPage: await identities(client, publication, operation) }, operation);
    if (asked.length === 0) throw new CannotArrange('nothingChanges');
    changes.pages = await writeChanges(client, asked);
  }
  changes.drafts = (receivers ?? []).filter(({ made }) => made).map((receiver) => receiver.publication);
  changes.lastKeys = await lastKeys(client, touched);
  await countVersion(client, touched);
  await storeStep(client, {
    publication,
    kind: operation.type,
    detail: detailOf(operation, pages),
    changes,
    by: { id: Number(req.user?.id), name: req.user?.email ?? 'Kütük' },
  });
  await syncPages(req, touched);
}

/** These need the images and texts of the frames. */
const reshapes = new Set<Operation['type']>(['cut', 'join', 'rotate', 'assign']);

async function demandRead(client: ClientBase, pages: readonly PageState[]): Promise<void> {
  const { rows } = await client.query<{ scan: string | null; done: number; total: number | null }>(
    `select s.filename as scan, i.pages_done as done, i.pages_total as total
     from archive.ingest i left join public.scans s on s.id = i.scan
     where i.scan = any ($1) and i.state in ('queued', 'running') order by i.scan limit 1`,
    [[...new Set(pages.map(({ scan }) => scan))]],
  );
  const reading = rows[0];
  if (reading) {
    throw new CannotArrange('beingRead', { scan: reading.scan ?? '', done: reading.done, total: reading.total ?? '?' });
  }
}

async function identities(client: ClientBase, publication: number, operation: Operation) {
  const count = operation.type === 'cut' ? operation.cuts.length : 0;
  const ids = count > 0 ? await takeIds(client, count) : [];
  const keys = count > 0 ? await takeKeys(client, publication, count) : [];
  return () => {
    const id = ids.shift();
    const key = keys.shift();
    if (id === undefined || key === undefined) throw new TypeError('more pages were made than asked for');
    return { id, key };
  };
}

interface FoundReceiver extends Receiver {
  made: boolean;
}

async function findReceivers(
  req: PayloadRequest,
  publication: number,
  issues: Extract<Operation, { type: 'assign' }>['issues'],
): Promise<FoundReceiver[]> {
  const find = (id: number) =>
    req.payload.findByID({
      collection: 'publications',
      id,
      draft: true,
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      req,
    });
  const volume = await find(publication);
  if (!volume) throw new CannotArrange('noSuchPublication', { number: publication });
  const found: FoundReceiver[] = [];
  for (const { pages, to } of issues) {
    if (!('publication' in to)) {
      found.push({ publication: await makeIssue(req, volume, to), pages, made: true });
      continue;
    }
    if (to.publication === publication) throw new CannotArrange('toItself');
    if (!(await find(to.publication))) throw new CannotArrange('noSuchPublication', { number: to.publication });
    found.push({ publication: to.publication, pages, made: false });
  }
  return found;
}

async function assign(
  client: ClientBase,
  pages: readonly PageState[],
  receivers: readonly FoundReceiver[],
): Promise<PageChange[]> {
  const there = new Map<number, PageState[]>();
  const keys = new Map<string, number>();
  for (const publication of new Set(receivers.map((receiver) => receiver.publication))) {
    there.set(publication, await lockPages(client, publication));
    const arriving = receivers.flatMap((receiver) => (receiver.publication === publication ? receiver.pages : []));
    const former = await formerKeys(client, publication, arriving);
    const fresh = await takeKeys(client, publication, arriving.filter((page) => !former.has(page)).length);
    for (const page of arriving) keys.set(`${publication} ${page}`, former.get(page) ?? fresh.shift() ?? 0);
  }
  return assignPages({
    pages,
    receivers,
    there,
    keyOf: (publication, page) => keys.get(`${publication} ${page}`) ?? 0,
  });
}

async function changeCover(client: ClientBase, publication: number, pages: readonly PageState[], page: number | null) {
  const chosen = pages.find(({ id }) => id === page);
  if (page !== null && !chosen) throw new CannotArrange('pageGone');
  if (chosen?.leftOut) throw new CannotArrange('coverLeftOut');
  const before = await readCover(client, publication);
  const after = chosen?.key ?? null;
  if (before === after) throw new CannotArrange('nothingChanges');
  await writeCover(client, publication, after);
  return { before, after };
}

/** What its sentence in the list of steps says. */
function detailOf(operation: Operation, pages: readonly PageState[]): Record<string, string | number> {
  const nameOf = (id: number | undefined | null) => pages.find((page) => page.id === id)?.label ?? '';
  switch (operation.type) {
    case 'cut':
      return { pages: operation.cuts.length, first: nameOf(operation.cuts[0]?.page) };
    case 'assign':
      return { issues: operation.issues.length, pages: operation.issues.flatMap((issue) => issue.pages).length };
    case 'cover':
      return { first: nameOf(operation.page), pages: operation.page === null ? 0 : 1 };
    case 'rotate':
      return { pages: operation.pages.length, first: nameOf(operation.pages[0]), by: operation.by };
    case 'leaveOut':
      return { pages: operation.pages.length, first: nameOf(operation.pages[0]), leftOut: operation.leftOut ? 1 : 0 };
    default:
      return { pages: operation.pages.length, first: nameOf(operation.pages[0]) };
  }
}
