import { z } from 'zod';

/** The archive's REST API for one signed-in user. */
export interface ArchiveClient {
  /** Returns the new record's number. */
  create(collection: string, data: object, options?: WriteOptions): Promise<number>;
  update(collection: string, id: number, data: object, options?: WriteOptions): Promise<void>;
  /** A file and what is said of it, as the admin's form sends them. Returns the new record's number. */
  upload(collection: string, file: { name: string; type: string; bytes: Buffer }, data: object): Promise<number>;
  saveGlobal(slug: string, data: object, options?: WriteOptions): Promise<void>;
}

export interface WriteOptions {
  /** Of the localised fields. */
  locale?: 'tr' | 'en';
  /** Keeps a record that is not public a draft. */
  draft?: boolean;
}

/** What the archive refused, in its own words. */
export class ArchiveRefused extends Error {
  override name = 'ArchiveRefused';
  readonly path: string;
  readonly status: number;
  constructor(path: string, status: number, body: string) {
    super(`${path} was answered with ${status}: ${body.slice(0, 600)}`);
    this.path = path;
    this.status = status;
  }
}

const loginSchema = z.object({ token: z.string() });
const createdSchema = z.object({ doc: z.object({ id: z.number() }) });

/** `origin` as in http://127.0.0.1:3000. @throws ArchiveRefused */
export async function signIn(origin: string, user: { email: string; password: string }): Promise<ArchiveClient> {
  const { token } = loginSchema.parse(await ask(`${origin}/api/users/login`, 'POST', JSON.stringify(user)));
  const write = (method: string, path: string, data: object, { locale = 'tr', draft }: WriteOptions = {}) => {
    const query = new URLSearchParams({ depth: '0', locale, ...(draft ? { draft: 'true' } : {}) });
    return ask(`${origin}/api/${path}?${query}`, method, JSON.stringify(data), token);
  };
  return {
    create: async (collection, data, options) =>
      createdSchema.parse(await write('POST', collection, data, options)).doc.id,
    update: async (collection, id, data, options) => {
      await write('PATCH', `${collection}/${id}`, data, options);
    },
    upload: async (collection, { name, type, bytes }, data) => {
      const form = new FormData();
      form.set('_payload', JSON.stringify(data));
      form.set('file', new Blob([new Uint8Array(bytes)], { type }), name);
      return createdSchema.parse(await ask(`${origin}/api/${collection}?depth=0&locale=tr`, 'POST', form, token)).doc
        .id;
    },
    saveGlobal: async (slug, data, options) => {
      await write('POST', `globals/${slug}`, data, options);
    },
  };
}

async function ask(url: string, method: string, body: string | FormData, token?: string): Promise<unknown> {
  const response = await fetch(url, {
    method,
    body,
    headers: {
      ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      ...(token ? { authorization: `JWT ${token}` } : {}),
    },
  });
  if (!response.ok) throw new ArchiveRefused(new URL(url).pathname, response.status, await response.text());
  return response.json();
}
