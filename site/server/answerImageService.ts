import { publicKeys } from '../../cms/files/store.ts';
import { fileAddress, type ParsedAddress } from '../addresses.ts';
import type { LibraryReader } from '../library.ts';
import { imageInformation } from '../reader/imageService.ts';
import { type Answer, plain, redirect } from './answer.ts';
import { answerNoFile } from './answerFile.ts';
import type { SiteContext } from './context.ts';

/** Anybody's viewer may show what is public: the Image API asks for it. */
const shared = { 'access-control-allow-origin': '*' };

/** Tiles of a large page, and their description: only while the record and the page are visible. */
export async function answerImageService(
  context: SiteContext,
  library: LibraryReader,
  { publication, key, part }: Extract<ParsedAddress, { type: 'imageService' }>,
): Promise<Answer> {
  const tiles = await library.pageTiles(publication, key);
  if (tiles === undefined) return answerNoFile(library, { publication });
  const address = fileAddress.imageService(publication, key);
  if (part === '') return redirect(302, `${address}/info.json`, shared);
  const { image, ...size } = tiles;
  if (part === 'info.json') {
    return {
      status: 200,
      headers: {
        'content-type': 'application/json',
        ...shared,
      },
      etag: `W/"${image}-tiles"`,
      body: { type: 'text', text: JSON.stringify(imageInformation(context.siteUrl + address, size)) },
    };
  }
  const pack = publicKeys.tiles(publication, image);
  const piece = await context.tiles.find(pack, part);
  if (piece === undefined) {
    return (await context.files.stat(pack)) === undefined
      ? plain(503, 'These tiles are being made ready. Please try again in a moment.', { 'retry-after': '2' })
      : plain(404, 'Not found.');
  }
  const { start } = piece;
  return {
    status: 200,
    headers: { 'content-type': 'image/jpeg', ...shared },
    // a comma would end it in a list of them
    etag: `"${image}-${part.replaceAll(',', '.')}"`,
    body: {
      type: 'file',
      size: piece.size,
      open: (range = { start: 0, end: piece.size - 1 }) =>
        context.files.open(pack, { start: start + range.start, end: start + range.end }),
    },
  };
}
