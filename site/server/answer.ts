import type { Readable } from 'node:stream';

/** What a route decided to say; `send` turns it into bytes for one request. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** With its quotes; weak for what may be compressed. */
  etag?: string;
  body?: AnswerBody;
}

export type AnswerBody =
  | { type: 'text'; text: string | Uint8Array }
  /** Text that is kept compressed by Brotli. */
  | { type: 'brotli'; bytes: Uint8Array }
  /** Bytes that can be read in ranges. */
  | { type: 'file'; size: number; open(range?: { start: number; end: number }): Promise<Readable> }
  | { type: 'stream'; size: number; open(): Promise<Readable> }
  /** Text that is made while it is sent: nobody knows its length. */
  | { type: 'made'; open(): Promise<Readable> };

export function html(status: number, text: string, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body: { type: 'text', text } };
}

/** For programs and for people who typed a file's address: one line. */
export function plain(status: number, text: string, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    body: { type: 'text', text: `${text}\n` },
  };
}

/** @param headers beside the type */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: { type: 'text', text: JSON.stringify(value) },
  };
}

export function redirect(status: 301 | 302, location: string, headers: Record<string, string> = {}): Answer {
  return { status, headers: { location, ...headers } };
}
