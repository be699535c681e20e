import { FileMissing } from '../../cms/files/store.ts';
import type { LibraryReader } from '../library.ts';
import { makePressKit } from '../press/kit.ts';
import { type Answer, plain } from './answer.ts';
import { answerNoFile, contentDisposition } from './answerFile.ts';
import type { SiteContext } from './context.ts';

export async function answerPressKit(context: SiteContext, library: LibraryReader, release: number): Promise<Answer> {
  const held = (await library.records('press-release', [release])).get(release);
  if (held === undefined) return answerNoFile(library, { release });
  try {
    const kit = await makePressKit(held.record, context);
    return {
      status: 200,
      headers: {
        'content-type': 'application/zip',
        'content-disposition': contentDisposition('attachment', kit.fileName),
      },
      etag: `W/"kit-${held.revision}"`,
      body: { type: 'stream', size: kit.size, open: async () => kit.open() },
    };
  } catch (error) {
    if (!(error instanceof FileMissing)) throw error;
    return plain(503, 'The photographs are being made ready. Please try again in a moment.', { 'retry-after': '2' });
  }
}
