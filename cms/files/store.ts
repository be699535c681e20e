import type { Readable } from 'node:stream';

/**
 * Where files lie. Two stores are used: the archive's (originals and what is derived from them, private) and the
 * public one (what the library shows; a cache that can be made again). Keys are slash-separated relative paths.
 */
export interface FileStore {
  /**
   * Stores a stream whole or not at all: temporary name, fsync, rename, fsync of the folder.
   * @returns bytes and lower-case hexadecimal SHA-256 of what was written.
   */
  put(key: string, body: Readable | Uint8Array): Promise<StoredFile>;
  /** Takes over a local file (moved when on the same volume, else copied). */
  take(key: string, path: string): Promise<StoredFile>;
  /** Puts a copy of a file of another store here, without reading it when both are local (hard link). */
  copyFrom(source: FileStore, sourceKey: string, key: string): Promise<void>;
  /** @throws FileMissing */
  open(key: string, range?: { start: number; end: number }): Promise<Readable>;
  /** Undefined when there is none. */
  stat(key: string): Promise<{ size: number; modified: Date } | undefined>;
  remove(key: string): Promise<void>;
  /** Keys below a prefix, in no order. */
  list(prefix: string): AsyncIterable<string>;
  /** A path to the file's bytes for programs that need one; a remote store downloads to a temporary file. */
  localPath(key: string): Promise<string>;
}

export interface StoredFile {
  size: number;
  sha256: string;
}

export class FileMissing extends Error {
  override name = 'FileMissing';
  readonly key: string;
  constructor(key: string) {
    super(`no file is stored under "${key}"`);
    this.key = key;
  }
}

export class BadFileKey extends Error {
  override name = 'BadFileKey';
}

/** Refuses keys that would leave the store: absolute, empty or dot segments, backslashes, control characters. */
export function checkKey(key: string): string {
  const bad =
    key === '' ||
    key.includes('\\') ||
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
    /[\u0000-\u001f]/.test(key) ||
    key.split('/').some((segment) => segment === '' || segment === '.' || segment === '..');
  if (bad) throw new BadFileKey(`"${key}" is not a file key: use relative segments joined by "/"`);
  return key;
}

/** Keys of the archive's store. */
export const archiveKeys = {
  original: (sha256: string) => `originals/${sha256.slice(0, 2)}/${sha256}`,
  pageImage: (scan: number, image: string, size: PageImageSize) => `derived/scans/${scan}/${image}-${size}.webp`,
  /** A zip of stored tiles, as IIIF Image API level 0 names them. */
  tiles: (scan: number, image: string) => `derived/scans/${scan}/${image}-tiles.zip`,
  /** A PDF of what is shown of a publication. */
  document: (publication: number, sha256: string) => `derived/documents/${publication}/${sha256}.pdf`,
  pressOriginal: (sha256: string) => `press/${sha256.slice(0, 2)}/${sha256}`,
};

/** Keys of the public store. Everything of a record lies below one folder, so that it is removed as one. */
export const publicKeys = {
  folder: (kind: string, number: number) => `files/${kind}/${number}/`,
  pageImage: (publication: number, image: string, size: PageImageSize) =>
    `files/publication/${publication}/${image}-${size}.webp`,
  tiles: (publication: number, image: string) => `files/publication/${publication}/${image}-tiles.zip`,
  document: (publication: number, sha256: string) => `files/publication/${publication}/${sha256}.pdf`,
  pressImage: (release: number, image: number, sha256: string) => `files/press-release/${release}/${image}-${sha256}`,
  pressPreview: (release: number, image: number, sha256: string) =>
    `files/press-release/${release}/${image}-${sha256}-preview.webp`,
};

/** Pixels of both sides of a tile. */
export const tileSize = 512;

/** Pixels of the width of a page image; 320 is the thumbnail. */
export const pageImageSizes = [320, 1200, 2400] as const;
export type PageImageSize = (typeof pageImageSizes)[number];
