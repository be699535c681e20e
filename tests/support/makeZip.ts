import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a ZIP, true or lying. */
export interface ZipPart {
  name: string | Buffer;
  data?: Buffer;
  /** General purpose bits; 0x800 says that the name is UTF-8, 1 that the data is encrypted. */
  flags?: number;
  /** The Unix mode, such as 0o120777 of a link. */
  mode?: number;
  method?: number;
  /** What the headers say instead of the truth. */
  says?: { size?: number; crc?: number };
  /** Stand on the data of an earlier part. */
  overlaps?: number;
}

/** A ZIP by hand, since no library makes bad ones (APPNOTE.TXT 4.3). */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.isBuffer(part.name) ? part.name : Buffer.from(part.name);
    const data = part.data ?? Buffer.from('%PDF-1.4 demonstration');
    const method = part.method ?? 8;
    const packed = method === 8 ? deflateRawSync(data) : data;
    const flags = part.flags ?? (Buffer.isBuffer(part.name) ? 0 : 0x800);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(part.says?.crc ?? crc32(data), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(part.says?.size ?? data.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const offset = part.overlaps === undefined ? at : (offsets[part.overlaps] ?? 0);
    offsets.push(offset);
    if (part.overlaps === undefined) {
      local.push(Buffer.from('504b0304', 'hex'), shared, name, packed);
      at += 30 + name.length + packed.length;
    }
    const head = Buffer.alloc(46);
    head.write('504b0102', 0, 'hex');
    head.writeUInt16LE(0x0314, 4);
    shared.copy(head, 6);
    head.writeUInt32LE(((part.mode ?? 0) << 16) >>> 0, 38);
    head.writeUInt32LE(offset, 42);
    central.push(head, name);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}
