import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Answer, AnswerBody } from './answer.ts';
import { byteRange } from './byteRange.ts';
import { encode, encodingFor, encodingStream, expandBrotli } from './encodings.ts';

/** Below this many bytes a compressed body is no shorter on the wire. */
const worthCompressing = 512;
const compressible = /^(?:text\/|application\/(?:json|xml|atom\+xml|manifest\+json)|image\/svg)/;

/** Says the answer: conditional requests, ranges, compression and HEAD are settled here for all routes. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  always: Record<string, string>,
): Promise<void> {
  const headers: Record<string, string> = { ...always, 'cache-control': 'no-cache', ...answer.headers };
  if (answer.etag) headers.etag = answer.etag;
  const { body } = answer;
  const isText = body?.type === 'text' || body?.type === 'brotli' || body?.type === 'made';
  if (isText && compressible.test(headers['content-type'] ?? '')) addVary(headers, 'accept-encoding');

  if (answer.status === 200 && answer.etag && matches(request.headers['if-none-match'], answer.etag)) {
    delete headers['content-type'];
    response.writeHead(304, headers).end();
    return;
  }
  if (body === undefined) {
    response.writeHead(answer.status, { ...headers, 'content-length': '0' }).end();
    return;
  }
  if (body.type === 'text' || body.type === 'brotli') {
    const { bytes, encoding } = await encodeText(body, headers, request.headers['accept-encoding']);
    if (encoding !== 'identity') headers['content-encoding'] = encoding;
    headers['content-length'] = String(bytes.byteLength);
    response.writeHead(answer.status, headers).end(request.method === 'HEAD' ? undefined : bytes);
    return;
  }
  if (body.type === 'made') {
    const encoding = encodingFor(request.headers['accept-encoding']);
    if (encoding !== 'identity') headers['content-encoding'] = encoding;
    response.writeHead(answer.status, headers);
    await pour(request, response, () => body.open(), encodingStream(encoding));
    return;
  }
  if (body.type === 'stream') {
    response.writeHead(answer.status, { ...headers, 'content-length': String(body.size) });
    await pour(request, response, () => body.open());
    return;
  }
  headers['accept-ranges'] = 'bytes';
  const ifRange = request.headers['if-range'];
  const range =
    ifRange !== undefined && ifRange !== answer.etag ? 'whole' : byteRange(request.headers.range, body.size);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${body.size}`, 'content-length': '0' }).end();
  } else if (range === 'whole') {
    response.writeHead(answer.status, { ...headers, 'content-length': String(body.size) });
    await pour(request, response, () => body.open());
  } else {
    headers['content-range'] = `bytes ${range.start}-${range.end}/${body.size}`;
    response.writeHead(206, { ...headers, 'content-length': String(range.end - range.start + 1) });
    await pour(request, response, () => body.open(range));
  }
}

async function encodeText(
  body: Extract<AnswerBody, { type: 'text' | 'brotli' }>,
  headers: Record<string, string>,
  accepted: string | undefined,
): Promise<{ bytes: Uint8Array; encoding: ReturnType<typeof encodingFor> }> {
  const wanted = encodingFor(accepted);
  if (body.type === 'brotli' && wanted === 'br') return { bytes: body.bytes, encoding: 'br' };
  const text = body.type === 'text' ? Buffer.from(body.text) : await expandBrotli(body.bytes);
  const worth = text.byteLength >= worthCompressing && compressible.test(headers['content-type'] ?? '');
  const encoding = worth ? wanted : 'identity';
  return { bytes: await encode(text, encoding), encoding };
}

async function pour(
  request: IncomingMessage,
  response: ServerResponse,
  open: () => Promise<Readable>,
  through?: Transform,
): Promise<void> {
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const body = await open();
  try {
    await (through ? pipeline(body, through, response) : pipeline(body, response));
  } catch (error) {
    // a client that left before the file was opened never became its reader: the file is closed here
    body.destroy();
    // the headers are out: a client that went away, or a file that went while it was read; the connection must end
    response.destroy();
    if (!isPrematureClose(error)) throw error;
  }
}

function isPrematureClose(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE', 'ERR_STREAM_UNABLE_TO_PIPE'].includes(String(error.code))
  );
}

/** Weak comparison (RFC 9110, 8.8.3.2). */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((tag) => opaque(tag) === opaque(etag));
}

function addVary(headers: Record<string, string>, name: string): void {
  const names = (headers.vary ?? '').split(',').map((one) => one.trim().toLowerCase());
  headers.vary = [...new Set([...names, name])].filter((one) => one !== '').join(', ');
}
