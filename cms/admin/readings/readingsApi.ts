import type { ChangeAnswer, PageReadings } from '../../readings/pageReadings.ts';

/** The archive's answers as the screens of readings use them. */

/** `why` is a sentence in the reader's language, or undefined when the line was lost. */
export class NotDone extends Error {
  override name = 'NotDone';
  readonly status: number | undefined;
  constructor(why: string | undefined, status?: number) {
    super(why);
    this.status = status;
  }
}

export const pageApi = (publication: number, key: number) => `/api/readings/publication/${publication}/page/${key}`;
export const pageScreen = (publication: number, key: number) =>
  `/admin/readings/publication/${publication}/page/${key}`;

/** @throws NotDone */
export const readPage = (publication: number, key: number, signal?: AbortSignal) =>
  ask<PageReadings>(pageApi(publication, key), { ...(signal && { signal }) });

/** @throws NotDone; that somebody else was faster is an answer */
export const changePage = (
  address: { publication: number; key: number },
  deed: 'save' | 'check' | 'choose' | 'restore' | 'set-aside',
  body: unknown,
) =>
  ask<ChangeAnswer>(`${pageApi(address.publication, address.key)}/${deed}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** @throws NotDone */
export async function ask<T>(address: string, init: RequestInit = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(address, { credentials: 'include', ...init });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new NotDone(undefined);
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok || (response.status === 409 && isConflict(answer))) return answer as T;
  throw new NotDone(messageOf(answer), response.status);
}

const isConflict = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'outcome' in answer && answer.outcome === 'conflict';

function messageOf(answer: unknown): string | undefined {
  const errors = (answer as { errors?: { message?: string }[] } | undefined)?.errors;
  return errors?.map(({ message }) => message).join(' ');
}
