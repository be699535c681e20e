import { extname } from 'node:path';
import { publicKeys } from '../../cms/files/store.ts';
import { fileAddress, type ParsedAddress } from '../addresses.ts';
import type { LibraryReader } from '../library.ts';
import { type Answer, plain, redirect } from './answer.ts';
import type { SiteContext } from './context.ts';

type FileAsked = Extract<ParsedAddress, { type: 'pageImage' | 'document' | 'pressImage' }>;

interface WantedFile {
  key: string;
  etag: string;
  mimeType: string;
  disposition?: string;
}

/** Files of a record: only those that its current row and pages name, whatever lies in the store. */
export async function answerFile(context: SiteContext, library: LibraryReader, asked: FileAsked): Promise<Answer> {
  const wanted = await findFile(library, asked);
  if (wanted === undefined) {
    const moved = asked.type === 'pageImage' ? await findMovedImage(library, asked) : undefined;
    return moved ?? answerNoFile(library, asked);
  }
  const stat = await context.files.stat(wanted.key);
  if (stat === undefined) {
    // visible, but the publisher has not brought it yet
    return plain(503, 'This file is being made ready. Please try again in a moment.', { 'retry-after': '2' });
  }
  return {
    status: 200,
    headers: {
      'content-type': wanted.mimeType,
      ...(wanted.disposition && { 'content-disposition': wanted.disposition }),
    },
    etag: `"${wanted.etag}"`,
    body: { type: 'file', size: stat.size, open: (range) => context.files.open(wanted.key, range) },
  };
}

/** The image of a page that was given to another publication, or joined to its other half. */
async function findMovedImage(
  library: LibraryReader,
  { publication, key, size }: Extract<FileAsked, { type: 'pageImage' }>,
): Promise<Answer | undefined> {
  const to = await library.movedPage(publication, key);
  const image = to && (await library.pageImage(to.publication, to.key));
  return to && image ? redirect(301, fileAddress.pageImage(to.publication, to.key, image, size)) : undefined;
}

async function findFile(library: LibraryReader, asked: FileAsked): Promise<WantedFile | undefined> {
  if (asked.type === 'pageImage') {
    const image = await library.pageImage(asked.publication, asked.key);
    if (image === undefined) return undefined;
    return {
      key: publicKeys.pageImage(asked.publication, image, asked.size),
      etag: `${image}-${asked.size}`,
      mimeType: 'image/webp',
    };
  }
  if (asked.type === 'document') {
    const record = (await library.records('publication', [asked.publication])).get(asked.publication)?.record;
    const file = record?.objectAccess === 'public' ? record.files.find(({ scan }) => scan === asked.scan) : undefined;
    if (file === undefined) return undefined;
    return {
      key: publicKeys.document(asked.publication, file.sha256),
      etag: file.sha256,
      mimeType: 'application/pdf',
      disposition: contentDisposition('inline', file.fileName),
    };
  }
  const release = await library.pressRelease(asked.release);
  const image = release?.images.find((one) => one.image === asked.image);
  if (image === undefined) return undefined;
  if (asked.preview) {
    return {
      key: publicKeys.pressPreview(asked.release, image.image, image.sha256),
      etag: `${image.sha256}-preview`,
      mimeType: 'image/webp',
    };
  }
  return {
    key: publicKeys.pressImage(asked.release, image.image, image.sha256),
    etag: image.sha256,
    mimeType:
      image.mimeType.startsWith('image/') && image.mimeType !== 'image/svg+xml'
        ? image.mimeType
        : 'application/octet-stream',
    disposition: contentDisposition('attachment', image.fileName),
  };
}

/** 410 for what belonged to a withdrawn record, so that copies kept elsewhere are given up; else 404. */
export async function answerNoFile(
  library: LibraryReader,
  asked: { publication: number } | { release: number },
): Promise<Answer> {
  const status =
    'publication' in asked
      ? await library.status('publication', asked.publication)
      : await library.status('press-release', asked.release);
  return status.state === 'withdrawn' ? plain(410, 'Withdrawn.') : plain(404, 'Not found.');
}

/** RFC 6266: an ASCII name for old clients, and the true one. */
export function contentDisposition(type: 'inline' | 'attachment', fileName: string): string {
  const name =
    fileName
      .replace(/[\\/\p{Cc}]/gu, '_')
      .toWellFormed()
      .slice(-200) || `file${extname(fileName)}`;
  const ascii = name
    .replace(/ı/g, 'i')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${type}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
