/** What the archive says when something was not done, in the person's language; empty when the line was lost. */
export class NotDone extends Error {
  override name = 'NotDone';
}

/**
 * @param path below `/api`
 * @throws NotDone; a conflict that says its outcome is an answer
 */
export async function askArchive<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/api${path}`, {
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
