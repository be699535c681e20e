import { FileStore } from '@tus/file-store';
import { ERRORS, type KvStore, MemoryLocker, Server, Upload } from '@tus/server';
import type { PayloadRequest } from 'payload';
import { APIError } from 'payload';
import { readArchiveOptions } from '../environment.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';
import { ownUpload } from './ownUpload.ts';
import { startUpload } from './startUpload.ts';
import { uploadsFolder } from './uploadFiles.ts';
import { uploadMessage } from './uploadMessages.ts';

/** Where uploads are made; each then has its own address below. */
export const uploadsPath = '/api/uploads';

/**
 * One writer for each upload: a line that broke may not have broken for us yet when the browser goes on. On
 * `globalThis`, since Next loads this module once for each of its bundles.
 */
const key = Symbol.for('kutuk.uploadLocker');
const holder = globalThis as unknown as Record<symbol, MemoryLocker>;
holder[key] ??= new MemoryLocker();
const locker = holder[key];

/**
 * Answers a request of the tus protocol (https://tus.io/protocols/resumable-upload, 1.0.0: creation, termination) by
 * somebody who was found to be allowed to upload. Bytes go from the request to the disk as they come.
 */
export async function answerTus(req: PayloadRequest): Promise<Response> {
  const server = new Server({
    path: uploadsPath,
    datastore: new FileStore({ directory: await uploadsFolder(req), configstore: uploadTable(req) }),
    locker,
    maxSize: readArchiveOptions().fileBytes,
    // behind a proxy the address that is asked for is not the one that the browser knows
    relativeLocation: true,
    allowedOrigins: [],
    onUploadCreate: async (_request, upload) => {
      await startUpload(req, upload);
      return {};
    },
    onIncomingRequest: async (request, id) => {
      if (request.method !== 'POST') await ownUpload(req, id);
    },
    onResponseError: (_request, error) => {
      if (error === ERRORS.ERR_MAX_SIZE_EXCEEDED) {
        const limit = Math.floor(readArchiveOptions().fileBytes / 1024 ** 2);
        return { status_code: 413, body: errorBody(uploadMessage(req, 'tooLarge', { limit })) };
      }
      if (!(error instanceof APIError)) return undefined;
      return { status_code: error.status, body: errorBody(error.message, error.data) };
    },
  });
  return server.handleWeb(webRequest(req));
}

/** As Payload says it. */
const errorBody = (message: string, data?: unknown) => JSON.stringify({ errors: [{ message, data }] });

/** What of Payload's request is the web's. */
function webRequest(req: PayloadRequest): Request {
  const { method = 'GET', headers, body, signal } = req;
  const sends = method === 'POST' || method === 'PATCH';
  return new Request(new URL(req.url ?? uploadsPath, 'http://archive'), {
    method,
    headers,
    ...(signal && { signal }),
    ...(sends && body && { body, duplex: 'half' }),
  });
}

/** What tus wants to know of an upload, from our table, where `startUpload` has put it. */
function uploadTable(req: PayloadRequest): KvStore {
  return {
    async get(id) {
      const row = await ownUpload(req, id);
      return new Upload({ id, size: row.size, offset: 0, creation_date: row.startedAt.toISOString() });
    },
    set: async () => {},
    async delete(id) {
      await inTransaction(req, async () => {
        const client = await transactionClient(req);
        await client.query('delete from archive.upload where id = $1 and outcome is null', [id]);
      });
    },
  };
}
