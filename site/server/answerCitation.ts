import { type CitationFormat, citationFormats } from '../citations/citationFormats.ts';
import { citedWork } from '../citations/citedWork.ts';
import { exportCitation } from '../citations/exportCitation.ts';
import type { LibraryReader } from '../library.ts';
import type { Answer } from './answer.ts';
import { answerNoFile, contentDisposition } from './answerFile.ts';
import type { SiteContext } from './context.ts';
import { readEdition } from './edition.ts';

/** A publication for a reference manager. */
export async function answerCitation(
  context: Pick<SiteContext, 'build' | 'siteUrl'>,
  library: LibraryReader,
  asked: { publication: number; format: CitationFormat },
): Promise<Answer> {
  const { publication, format } = asked;
  const view = await library.publication(publication);
  if (view === undefined) return answerNoFile(library, asked);
  const work = citedWork({ view, settings: await library.settings(), siteUrl: context.siteUrl });
  return {
    status: 200,
    headers: {
      'content-type': citationFormats[format].mimeType,
      'content-disposition': contentDisposition('attachment', `kutuk-${publication}.${format}`),
    },
    etag: `W/"citation-${await readEdition(context.build, library)}-${view.revision}-${format}"`,
    body: { type: 'text', text: await exportCitation(work, format) },
  };
}
