import type { WordBox } from './publicRecord.ts';

/**
 * Words of a page as the database keeps them: 16 bytes each, big-endian, as `archive.pack_words` writes them too. As JSON
 * they took longer to store than the page took to be read.
 */
const bytesPerWord = 16;
/** What is longer is no word. */
const longest = 0x7fff;

export function packWords(words: readonly WordBox[]): Buffer {
  const packed = Buffer.allocUnsafe(words.length * bytesPerWord);
  let at = 0;
  for (const [start, length, x, y, width, height, confidence] of words) {
    at = packed.writeUInt32BE(start, at);
    at = packed.writeInt16BE(Math.min(length, longest), at);
    at = packed.writeInt16BE(x, at);
    at = packed.writeInt16BE(y, at);
    at = packed.writeInt16BE(width, at);
    at = packed.writeInt16BE(height, at);
    at = packed.writeInt16BE(confidence, at);
  }
  return packed;
}

export function unpackWords(packed: Buffer): WordBox[] {
  const words: WordBox[] = [];
  for (let at = 0; at + bytesPerWord <= packed.length; at += bytesPerWord) {
    words.push([
      packed.readUInt32BE(at),
      packed.readInt16BE(at + 4),
      packed.readInt16BE(at + 6),
      packed.readInt16BE(at + 8),
      packed.readInt16BE(at + 10),
      packed.readInt16BE(at + 12),
      packed.readInt16BE(at + 14),
    ]);
  }
  return words;
}

/** SQL: how many words are packed in a value. */
export const wordCount = (packed: string) => `(octet_length(${packed}) / ${bytesPerWord})`;
