/** What the archive says when something was not done, in the person's language; undefined when the line was lost. */
export class NotDone extends Error {
  override name = 'NotDone';
}

/** @throws NotDone */
export async function askScans<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/api/scans${path}`, {
    credentials: 'include',
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  }).catch(() => undefined);
  const answer = await response?.json().catch(() => undefined);
  if (response?.ok) return answer as T;
  const errors: { message?: string }[] = answer?.errors ?? [];
  throw new NotDone(errors.map(({ message }) => message).join(' '));
}
