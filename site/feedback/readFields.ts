import type { IncomingMessage } from 'node:http';

/** Longest body that is read: the longest text in Turkish letters, each written as six characters, and room. */
const longestBody = 32 * 1024;

export type FieldsRead = { fields: URLSearchParams } | { refused: 413 | 415 | 400 };

/**
 * The fields of a form that was sent as forms are. Must be called before anything is awaited, and gives up on whoever
 * sends slowly with the server's own time limit for requests.
 */
export async function readFields(request: IncomingMessage): Promise<FieldsRead> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) {
    request.resume();
    return { refused: 415 };
  }
  if (Number(request.headers['content-length'] ?? 0) > longestBody) {
    request.resume();
    return { refused: 413 };
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      const bytes: Buffer = chunk;
      size += bytes.byteLength;
      if (size > longestBody) return { refused: 413 };
      chunks.push(bytes);
    }
  } catch {
    // the sender left in the middle
    return { refused: 400 };
  }
  if (!request.complete) return { refused: 400 };
  return { fields: new URLSearchParams(Buffer.concat(chunks).toString('utf8')) };
}
