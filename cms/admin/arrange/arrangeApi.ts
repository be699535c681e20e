import type { Operation } from '../../pages/operations.ts';
import type { ArrangeSheet } from '../../pages/sheet.ts';

const api = (publication: number) => `/api/publications/${publication}/arrangement`;

/** @throws Error when it could not be read */
export async function readSheet(publication: number, signal?: AbortSignal): Promise<ArrangeSheet> {
  const response = await fetch(api(publication), { credentials: 'include', ...(signal && { signal }) });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as ArrangeSheet;
}

/** What came of a step: the sheet as it is now, and why nothing was done. */
export type Outcome =
  | { done: true; sheet: ArrangeSheet }
  | { done: false; why?: string; sheet?: ArrangeSheet; lineLost?: boolean };

export const takeStep = (publication: number, version: number, operation: Operation): Promise<Outcome> =>
  post(api(publication), { version, operation });

export const turnStep = (publication: number, version: number, which: 'undo' | 'redo'): Promise<Outcome> =>
  post(`${api(publication)}/turn`, { version, which });

async function post(address: string, body: unknown): Promise<Outcome> {
  let response: Response;
  try {
    response = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return { done: false, lineLost: true };
  }
  const answer = (await response.json().catch(() => undefined)) as
    | { sheet?: ArrangeSheet; refusal?: string; errors?: { message?: string }[] }
    | undefined;
  if (response.ok && answer?.sheet) return { done: true, sheet: answer.sheet };
  const why = answer?.refusal ?? answer?.errors?.map(({ message }) => message).join(' ');
  return { done: false, ...(why && { why }), ...(answer?.sheet && { sheet: answer.sheet }) };
}

export const imageAddress = (scan: number, image: string, size: 320 | 1200) =>
  `/api/scans/${scan}/images/${image}/${size}.webp`;
