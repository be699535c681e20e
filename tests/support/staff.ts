import type { TestSystem } from './system.ts';

/** The archive's REST API as a signed-in user drives it. */
export interface Staff {
  token: string;
  /** @throws Error with status and body unless the answer is a success */
  json<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<T>;
  upload<T = { doc: { id: number } }>(
    collection: 'scans' | 'press-images',
    file: { name: string; type: string; bytes: Uint8Array },
    fields: unknown,
  ): Promise<T>;
}

export const administrator = { email: 'yonetici@ornek.example', password: 'uzun-ve-gizli-parola' };

/** Makes the first administrator with the code of the terminal, through the same door as the form. */
export async function registerFirst(system: TestSystem): Promise<Staff> {
  const response = await fetch(`${system.cms}/api/users/first-register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...administrator, role: 'administrator', setupCode: await system.code() }),
  });
  if (!response.ok) throw new Error(`first-register: ${response.status} ${await response.text()}`);
  return signIn(system.cms, administrator);
}

export async function signIn(cms: string, user: { email: string; password: string }): Promise<Staff> {
  const response = await fetch(`${cms}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(user),
  });
  if (!response.ok) throw new Error(`login: ${response.status} ${await response.text()}`);
  const { token } = (await response.json()) as { token: string };
  const authorization = `JWT ${token}`;
  const read = async <T>(answer: Response): Promise<T> => {
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  return {
    token,
    json: async (method, path, body) =>
      read(
        await fetch(`${cms}/api${path}`, {
          method,
          headers: { authorization, ...(body !== undefined && { 'content-type': 'application/json' }) },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      ),
    upload: async (collection, file, fields) => {
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name);
      form.set('_payload', JSON.stringify(fields));
      return read(await fetch(`${cms}/api/${collection}`, { method: 'POST', headers: { authorization }, body: form }));
    },
  };
}
