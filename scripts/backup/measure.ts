import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';

export interface Measured {
  size: number;
  sha256: string;
}

/** A stream that hands on what it gets, and afterwards knows its size and SHA-256. */
export function measure(): { through: Transform; result(): Measured } {
  const hash = createHash('sha256');
  let size = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  return { through, result: () => ({ size, sha256: hash.digest('hex') }) };
}

export async function measureFile(path: string, read?: (bytes: number) => void): Promise<Measured> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const bytes: Buffer = chunk;
    hash.update(bytes);
    size += bytes.length;
    read?.(bytes.length);
  }
  return { size, sha256: hash.digest('hex') };
}
