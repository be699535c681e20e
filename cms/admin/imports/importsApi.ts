/** A refusal of the archive: `message` is a sentence in the reader's language, empty when the line was lost. */
export class Refused extends Error {
  override name = 'Refused';
}

export const importApi = (id: number, path = '') => `/api/imports/${id}${path}`;
export const importScreen = (id: number) => `/admin/imports/${id}`;
export const publicationScreen = (id: number) => `/admin/collections/publications/${id}`;

/** @throws Refused */
export async function askImports<T>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  address: string,
  body?: unknown,
): Promise<T> {
  const answer = await fetch(address, {
    method,
    credentials: 'include',
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Refused('');
  });
  const given: unknown = await answer.json().catch(() => undefined);
  if (answer.ok) return given as T;
  const { errors = [] } = (given ?? {}) as { errors?: { message?: string }[] };
  throw new Refused(errors.map(({ message }) => message).join(' '));
}
