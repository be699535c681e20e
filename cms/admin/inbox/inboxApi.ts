import type { Close, CorrectionAnswer } from '../../inbox/inboxQuery.ts';

/** What the archive says when something was not done, in the person's language; empty when the line was lost. */
export class NotDone extends Error {
  override name = 'NotDone';
}

/** @throws NotDone; that things have changed is an answer */
export async function askInbox<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/api/inbox${path}`, {
    credentials: 'include',
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  }).catch(() => undefined);
  const answer = await response?.json().catch(() => undefined);
  if (response?.ok || (response?.status === 409 && answer?.outcome)) return answer as T;
  const errors: { message?: string }[] = answer?.errors ?? [];
  throw new NotDone(errors.map(({ message }) => message).join(' '));
}

export const accept = (id: number, text: string) => askInbox<CorrectionAnswer>(`/${id}/accept`, { text });
export const undoAccept = (id: number) => askInbox<CorrectionAnswer>(`/${id}/undo`, {});
export const close = (given: Close) => askInbox<{ ids: number[] }>('/close', given);
export const reopen = (ids: number[]) => askInbox<{ ids: number[] }>('/reopen', { ids });
