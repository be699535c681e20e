import type { PayloadRequest } from 'payload';
import type { ClientBase } from 'pg';
import { inOrder, sameCrop, stateFields } from './arrange.ts';
import { CannotArrange } from './cannotArrange.ts';
import { discardDrafts, restoreDrafts } from './drafts.ts';
import { guardArranging } from './guardArranging.ts';
import type { PageChange, PageState } from './pageState.ts';
import { readCover, writeCover } from './publicationCover.ts';
import { lockPages, lockPagesById } from './readPageStates.ts';
import { countVersion, lastArranger, readStep, readVersion, type Step, storeTurn } from './step.ts';
import { syncPages } from './syncPages.ts';
import { reversed, writeChanges } from './writeChanges.ts';

/**
 * Undoes the last step of a publication's sheet, or does again what was undone last, in the transaction of the request.
 *
 * @throws CannotArrange when there is none, or when the same pages were changed since
 */
export async function turnStep(
  req: PayloadRequest,
  client: ClientBase,
  given: { publication: number; version: number; which: 'undo' | 'redo' },
): Promise<void> {
  const { publication, which } = given;
  const step = await readStep(client, publication, which);
  if (!step) throw new CannotArrange(which === 'undo' ? 'nothingToUndo' : 'nothingToRedo');
  const touched = touchedBy(step);
  if (which === 'redo') await restoreDrafts(req, step.changes.drafts);
  try {
    await guardArranging(req, client, touched);
  } catch (error) {
    // an issue's record was deleted since: there is nothing to take the pages back from, or to give them to
    if (error instanceof CannotArrange && error.code === 'noSuchPublication') throw await refused(client, step, which);
    throw error;
  }
  if ((await readVersion(client, publication)) !== given.version) {
    throw new CannotArrange('changedMeanwhile', { who: await lastArranger(client, publication) });
  }
  const wanted = which === 'undo' ? reversed(step.changes.pages) : step.changes.pages;
  const present = await lockPagesById(
    client,
    wanted.flatMap(({ before, after }) => before?.id ?? after?.id ?? []),
  );
  if (!wanted.every((change) => isAsExpected(change, present))) throw await refused(client, step, which);
  const { cover } = step.changes;
  if (cover) {
    const [from, to] = which === 'undo' ? [cover.after, cover.before] : [cover.before, cover.after];
    if ((await readCover(client, publication)) !== from) throw await refused(client, step, which);
    await writeCover(client, publication, to);
  }
  const merged = wanted.map((change) => withOthersChanges(change, present));
  const noted = await writeChanges(client, merged);
  await putNewcomersLast(client, touched, step);
  await countVersion(client, touched);
  await storeTurn(client, { ...step, changes: { ...step.changes, pages: rememberChosen(step, noted) } }, which);
  if (which === 'undo') await discardDrafts(req, client, step.changes.drafts);
  await syncPages(req, touched);
}

function touchedBy({ publication, changes }: Step): number[] {
  const sides = changes.pages.flatMap(({ before, after }) => [before?.publication, after?.publication]);
  return [...new Set([publication, ...sides.filter((side) => side !== undefined)])];
}

async function refused(client: ClientBase, step: Step, which: 'undo' | 'redo'): Promise<CannotArrange> {
  return new CannotArrange(which === 'undo' ? 'changedSince' : 'cannotRedo', {
    who: await lastArranger(client, step.publication),
  });
}

/** Whether a page still is as the step left it, in what the step changed. */
function isAsExpected({ before, after }: PageChange, present: ReadonlyMap<number, PageState>): boolean {
  const id = before?.id ?? after?.id;
  const now = id === undefined ? undefined : present.get(id);
  if (!before) return now === undefined;
  if (!now) return false;
  if (now.scan !== before.scan || now.frame !== before.frame) return false;
  if (!after) return now.publication === before.publication && sameCrop(now.crop, before.crop);
  const fits = stateFields.every((field) => before[field] === after[field] || now[field] === before[field]);
  return fits && (sameCrop(before.crop, after.crop) || sameCrop(now.crop, before.crop));
}

/** What the step did not change stays as it is by now. */
function withOthersChanges(change: PageChange, present: ReadonlyMap<number, PageState>): PageChange {
  const { before, after } = change;
  const now = before && present.get(before.id);
  if (!before || !after || !now) return change;
  const kept = { ...now };
  for (const field of stateFields) if (before[field] !== after[field]) Object.assign(kept, { [field]: after[field] });
  return { ...change, before: now, after: sameCrop(before.crop, after.crop) ? kept : { ...kept, crop: after.crop } };
}

/** A reading that was chosen meanwhile is found again when the step is turned once more. */
function rememberChosen(step: Step, noted: readonly PageChange[]): PageChange[] {
  const chosen = new Map(
    noted.flatMap(({ before, chosen }) => (before && chosen ? [[before.id, chosen] as const] : [])),
  );
  return step.changes.pages.map((change) => {
    const id = change.before?.id ?? change.after?.id;
    const known = id === undefined ? undefined : chosen.get(id);
    return known ? { ...change, chosen: known } : change;
  });
}

/** Pages that came after the step, with another scan, go behind those that it puts back in their places. */
async function putNewcomersLast(client: ClientBase, publications: readonly number[], step: Step): Promise<void> {
  for (const publication of publications) {
    const last = step.changes.lastKeys[String(publication)];
    if (last === undefined) continue;
    const known = new Set(step.changes.pages.flatMap(({ before, after }) => [before?.id, after?.id]));
    const pages = inOrder(await lockPages(client, publication));
    const isNew = (page: PageState) => page.key > last && !known.has(page.id);
    if (!pages.some(isNew)) continue;
    const order = [...pages.filter((page) => !isNew(page)), ...pages.filter(isNew)];
    await client.query(
      `update archive.page p set position = n.position from unnest($1::bigint[]) with ordinality as n (id, position)
       where p.id = n.id and p.position <> n.position`,
      [order.map(({ id }) => id)],
    );
  }
}
