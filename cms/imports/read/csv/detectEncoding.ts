import { createReadStream } from 'node:fs';
import type { Encoding } from '../../contract.ts';

/** What a text is encoded in; `sure` is false where nothing but the absence of anything better speaks for it. */
export interface DetectedEncoding {
  encoding: Exclude<Encoding, 'marc-8'>;
  sure: boolean;
}

/**
 * A byte order mark decides; else zeros at every other byte are UTF-16; else what is sound UTF-8 to its end is UTF-8;
 * the rest is Windows-1254 (Latin-5 has the same letters), sure when the letters that only Turkish has are among the most
 * common of its high bytes. The whole file is read: the first Turkish letter may stand far down.
 */
export async function detectEncoding(path: string): Promise<DetectedEncoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const counts = new Uint32Array(256);
  let sound = true;
  let first = true;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const bytes: Buffer = chunk;
    if (first) {
      const marked = byMark(bytes) ?? byZeros(bytes);
      if (marked) return { encoding: marked, sure: true };
      first = false;
    }
    if (sound) {
      try {
        decoder.decode(bytes, { stream: true });
      } catch {
        sound = false;
      }
    }
    for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  }
  if (sound) {
    try {
      decoder.decode();
    } catch {
      sound = false;
    }
  }
  if (sound) return { encoding: 'utf-8', sure: true };
  let high = 0;
  for (let byte = 0x80; byte < 256; byte += 1) high += counts[byte] ?? 0;
  const turkish = turkishBytes.reduce((sum, byte) => sum + (counts[byte] ?? 0), 0);
  return { encoding: 'windows-1254', sure: turkish * 2 >= high };
}

/** ç ğ ı ö ş ü Ç Ğ İ Ö Ş Ü in Windows-1254. */
const turkishBytes = [0xe7, 0xf0, 0xfd, 0xf6, 0xfe, 0xfc, 0xc7, 0xd0, 0xdd, 0xd6, 0xde, 0xdc];

function byMark(bytes: Buffer): DetectedEncoding['encoding'] | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Without a mark: ASCII letters, digits and separators leave a zero in every other byte. */
function byZeros(bytes: Buffer): DetectedEncoding['encoding'] | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const many = length / 2 / 2;
  if (odd > many && even < many / 10) return 'utf-16le';
  if (even > many && odd < many / 10) return 'utf-16be';
  return undefined;
}
