import { Readable } from 'node:stream';
import type { InterfaceLanguage } from '../addresses.ts';
import { plainTitle } from '../catalogue/titles.ts';
import { textOfPage, textOpening } from '../formats/plainText.ts';
import type { LibraryReader, PublicationView } from '../library.ts';
import { type Answer, plain } from './answer.ts';
import { answerNoFile, contentDisposition } from './answerFile.ts';
import type { SiteContext } from './context.ts';
import { readEdition } from './edition.ts';

/** Pages whose texts are in memory at once. */
const atOnce = 40;

/** The text of all public pages of a publication as one file, made while it is sent. */
export async function answerText(
  context: Pick<SiteContext, 'build' | 'siteUrl'>,
  library: LibraryReader,
  asked: { publication: number; language: InterfaceLanguage },
): Promise<Answer> {
  const { publication, language } = asked;
  const view = await library.publication(publication);
  if (view === undefined) return answerNoFile(library, asked);
  if (!view.pages.some(({ hasText }) => hasText)) return plain(404, 'This publication has no text yet.');
  const settings = await library.settings();
  const fileName = `${plainTitle(view.record.titles)} (${publication}).txt`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-language': language,
      'content-disposition': contentDisposition('attachment', fileName),
    },
    etag: `W/"text-${await readEdition(context.build, library)}-${view.revision}-${language}"`,
    body: {
      type: 'made',
      open: async () => {
        const opening = textOpening({ view, settings, language, siteUrl: context.siteUrl });
        return Readable.from(pieces(library, view, { opening, language }), { objectMode: false });
      },
    },
  };
}

async function* pieces(
  library: LibraryReader,
  { record, pages }: PublicationView,
  { opening, language }: { opening: string; language: InterfaceLanguage },
): AsyncGenerator<string> {
  yield opening;
  for (let at = 0; at < pages.length; at += atOnce) {
    const keys = pages.slice(at, at + atOnce).map(({ key }) => key);
    const texts = await library.pageTexts([{ publication: record.number, keys }]);
    // withdrawn or changed meanwhile: a file that is cut short must not look whole
    if (texts.length !== keys.length) throw new TextChanged(`publication ${record.number} changed while it was read`);
    const byKey = new Map(texts.map((page) => [page.key, page]));
    yield keys.map((key) => textOfPage(byKey.get(key), language)).join('');
  }
}

export class TextChanged extends Error {
  override name = 'TextChanged';
}
