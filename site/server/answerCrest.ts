import type { LibraryReader } from '../library.ts';
import { type Answer, plain } from './answer.ts';

/** The municipality's arms. Asked for with their version in the address, so that a change is seen at once. */
export async function answerCrest(library: LibraryReader): Promise<Answer> {
  const crest = await library.crest();
  if (crest === undefined) return plain(404, 'Not found.');
  return {
    status: 200,
    headers: { 'content-type': 'image/webp' },
    etag: `"crest-${crest.version}"`,
    body: { type: 'text', text: crest.bytes },
  };
}
