import type { UnfinishedUpload } from '../../uploads/endpoints.ts';
import { byName, type ChosenFile } from './chosenFiles.ts';
import type { UploadTarget } from './uploadItem.ts';

/** What this person has begun for the target; nothing when the archive does not answer. */
export async function readUnfinished(target: UploadTarget): Promise<UnfinishedUpload[]> {
  const answer = await fetch('/api/uploads').catch(() => undefined);
  if (!answer?.ok) return [];
  const { uploads }: { uploads: UnfinishedUpload[] } = await answer.json();
  return uploads.filter((upload) => JSON.stringify(upload.target) === JSON.stringify(target));
}

/** As far as can be told without reading it: the same name, size and time of its last change. */
export function isSame(upload: UnfinishedUpload, { file, path }: ChosenFile): boolean {
  return upload.name === path && upload.size === file.size && upload.modified === file.lastModified;
}

/** Finishes those whose bytes are all there: the page was left just then. @returns the others */
export async function finishWhole(uploads: readonly UnfinishedUpload[]): Promise<UnfinishedUpload[]> {
  const whole = uploads
    .filter(({ received, size }) => received === size)
    .sort((a, b) => byName({ path: a.name }, { path: b.name }));
  const finished = new Set<string>();
  for (const { id } of whole) {
    const answer = await fetch(`/api/uploads/${id}/finish`, { method: 'POST' }).catch(() => undefined);
    if (answer?.ok) finished.add(id);
  }
  return uploads.filter(({ id }) => !finished.has(id));
}

/** Removes what has arrived of an upload; what can't be removed now, the archive removes after some days. */
export async function removeUpload(address: string): Promise<void> {
  await fetch(address, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } }).catch(() => undefined);
}
