/** @throws Error when the archive did not do it */
export async function askTwins<T>(path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await fetch(`/api/twins${path}`, {
    credentials: 'include',
    ...(signal && { signal }),
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as T;
}
