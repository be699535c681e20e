import type { IncomingMessage } from 'node:http';
import { formAt } from '../addresses.ts';
import { type Answer, plain } from './answer.ts';

/** Longest address that is answered; search terms are far shorter. */
const longestAddress = 2048;

export interface Asked {
  /** Of a form that was sent. */
  sent: boolean;
  /** Decoded enough to be matched; as sent apart from its query. */
  path: string;
  /** With its question mark, or empty. */
  query: string;
}

/** What is asked for, or the refusal of a request that no page can answer. */
export function checkRequest(request: Pick<IncomingMessage, 'method' | 'url'>): Asked | Answer {
  const { method, url = '' } = request;
  const sent = method === 'POST' && formAt(url)?.form !== undefined && formAt(url)?.form !== 'thanks';
  if (method !== 'GET' && method !== 'HEAD' && !sent) {
    return plain(405, 'Only GET and HEAD are answered here.', { allow: 'GET, HEAD' });
  }
  if (url.length > longestAddress) return plain(414, 'The address is too long.');
  const at = url.indexOf('?');
  const path = at < 0 ? url : url.slice(0, at);
  const query = at < 0 ? '' : url.slice(at);
  // an absolute target, or two slashes that a redirect could turn into another host
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\')) return plain(400, 'Bad address.');
  const [decodedPath, decodedQuery] = [decode(path), decode(query.replaceAll('+', ' '))];
  if (decodedPath === undefined || decodedQuery === undefined) return plain(400, 'Bad address.');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused; a pasted query may hold line ends
  if (/[\u0000-\u001f\u007f]/.test(decodedPath) || decodedQuery.includes('\0')) return plain(400, 'Bad address.');
  return { path, query, sent };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
