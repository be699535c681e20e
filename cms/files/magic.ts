import { open } from 'node:fs/promises';

/** `%PDF-` may stand anywhere in the first kilobyte (ISO 32000-1, annex H.3.4.1): old scanners put headers before it. */
const headBytes = 1024;

export type MagicType = 'application/pdf' | 'image/jpeg' | 'image/png';

/** What a file is by its first bytes, whatever its name says; undefined for anything that is not taken in. */
export async function magicType(path: string): Promise<MagicType | undefined> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head.includes('%PDF-')) return 'application/pdf';
    if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
    if (head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'image/png';
    return undefined;
  } finally {
    await file.close();
  }
}
