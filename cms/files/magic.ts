import { open } from 'node:fs/promises';

/** `%PDF-` may stand anywhere in the first kilobyte (ISO 32000-1, annex H.3.4.1): old scanners put headers before it. */
const headBytes = 1024;

export type MagicType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/tiff';

/** Beginnings of files, in Latin-1. TIFF in both byte orders, and BigTIFF, which is what goes beyond 4 GiB. */
const signatures: [beginning: string, type: MagicType][] = [
  ['\xff\xd8\xff', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['II*\0', 'image/tiff'],
  ['MM\0*', 'image/tiff'],
  ['II+\0', 'image/tiff'],
  ['MM\0+', 'image/tiff'],
];

/** What a file is by its first bytes, whatever its name says; undefined for anything that is not taken in. */
export async function magicType(path: string): Promise<MagicType | undefined> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const head = buffer.subarray(0, bytesRead).toString('latin1');
    const picture = signatures.find(([beginning]) => head.startsWith(beginning))?.[1];
    return picture ?? (head.includes('%PDF-') ? 'application/pdf' : undefined);
  } finally {
    await file.close();
  }
}
