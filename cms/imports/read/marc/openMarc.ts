import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Encoding, OpenedTable, TableSettings } from '../../contract.ts';
import type { Reason } from '../../reasons.ts';
import { decodeMarc8 } from './marc8.ts';
import type { MarcField, MarcOutcome } from './marcRecord.ts';
import { marcTable } from './marcTable.ts';

const recordEnd = 0x1d;
const fieldEnd = 0x1e;
const subfieldStart = '\u001f';
/** The leader has five digits for the length of a record. */
const longestRecord = 99_999;

/** MARC 21 in ISO 2709. Records are told apart by their terminator, since the length in a leader often lies. */
export async function openMarc(path: string, settings: TableSettings): Promise<OpenedTable> {
  const encoding = settings.encoding ?? (await detectMarcEncoding(path));
  return marcTable({ format: 'marc', encoding }, () => readRecords(path, encoding));
}

async function* readRecords(path: string, encoding: Encoding): AsyncGenerator<MarcOutcome, void, undefined> {
  let row = 0;
  let pending: Buffer[] = [];
  let length = 0;
  const next = (piece: Buffer): MarcOutcome | undefined => {
    const bytes = Buffer.concat([...pending, piece]);
    const tooLong = length + piece.length > longestRecord;
    pending = [];
    length = 0;
    if (/^\s*$/.test(bytes.toString('latin1', 0, 200)) && bytes.length < 200) return undefined;
    row += 1;
    if (tooLong) return { row, problem: { code: 'rowTooLong', detail: { limit: longestRecord } } };
    const found = readRecord(bytes, encoding);
    return 'code' in found ? { row, problem: found, text: sample(bytes) } : { row, record: found };
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    let rest: Buffer = chunk;
    for (let end = rest.indexOf(recordEnd); end !== -1; end = rest.indexOf(recordEnd)) {
      const outcome = next(rest.subarray(0, end));
      if (outcome) yield outcome;
      rest = rest.subarray(end + 1);
    }
    length += rest.length;
    // What has grown too long is only counted any more.
    if (length <= longestRecord) pending.push(rest);
  }
  const last = next(Buffer.alloc(0));
  if (last && 'record' in last) yield { row: last.row, problem: { code: 'marcBreaksOff', detail: {} } };
  else if (last) yield last;
}

function readRecord(given: Buffer, encoding: Encoding): { leader: string; fields: MarcField[] } | Reason {
  // Blank lines between records are what editors leave.
  let start = 0;
  while (given[start] === 0x0a || given[start] === 0x0d || given[start] === 0x20 || given[start] === 0x1a) start += 1;
  const bytes = given.subarray(start);
  const leader = bytes.toString('latin1', 0, 24);
  const directoryEnd = bytes.indexOf(fieldEnd, 24);
  if (!/^\d{5}/.test(leader) || directoryEnd === -1) return { code: 'marcNoLeader', detail: {} };
  const directory = bytes.toString('latin1', 24, directoryEnd);
  const entries = directory.match(/.{12}/gs) ?? [];
  if (entries.length === 0 || entries.some((entry) => !/^[0-9A-Za-z]{3}\d{9}$/.test(entry))) {
    return { code: 'marcDirectoryWrong', detail: {} };
  }
  const pieces =
    piecesByDirectory(bytes, entries, Number(leader.slice(12, 17))) ??
    piecesInOrder(bytes, directoryEnd, entries.length);
  if (!pieces) return { code: 'marcDirectoryWrong', detail: {} };
  const fields: MarcField[] = [];
  for (const [at, piece] of pieces.entries()) {
    const text = decode(piece, encoding);
    if (text === undefined) return { code: 'marcLettersUnknown', detail: { tag: entries[at]?.slice(0, 3) ?? '' } };
    fields.push(toField(entries[at]?.slice(0, 3) ?? '', text));
  }
  return { leader, fields };
}

/** Undefined unless every field ends where the directory says. */
function piecesByDirectory(bytes: Buffer, entries: readonly string[], base: number): Buffer[] | undefined {
  const pieces: Buffer[] = [];
  for (const entry of entries) {
    const start = base + Number(entry.slice(7));
    const end = start + Number(entry.slice(3, 7)) - 1;
    if (end >= bytes.length || end < start || bytes[end] !== fieldEnd) return undefined;
    pieces.push(bytes.subarray(start, end));
  }
  return pieces;
}

/** Where lengths were counted in letters instead of bytes the fields still follow each other, each with its end. */
function piecesInOrder(bytes: Buffer, directoryEnd: number, expected: number): Buffer[] | undefined {
  const pieces: Buffer[] = [];
  for (let at = directoryEnd + 1; at < bytes.length; ) {
    const end = bytes.indexOf(fieldEnd, at);
    if (end === -1) break;
    pieces.push(bytes.subarray(at, end));
    at = end + 1;
  }
  return pieces.length === expected ? pieces : undefined;
}

function toField(tag: string, text: string): MarcField {
  if (/^00/.test(tag) || !text.includes(subfieldStart)) return { tag, value: text };
  const [indicators = '', ...parts] = text.split(subfieldStart);
  return { tag, indicators, subfields: parts.map((part) => [part.slice(0, 1), part.slice(1)]) };
}

function decode(bytes: Buffer, encoding: Encoding): string | undefined {
  if (encoding === 'marc-8') return decodeMarc8(bytes);
  return new TextDecoder(encoding).decode(bytes).normalize('NFC');
}

/** UTF-8 where the bytes are; else MARC-8 where signs stand before letters that take them; else Windows-1254. */
async function detectMarcEncoding(path: string): Promise<Encoding> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2 ** 20), 0, 2 ** 20, 0);
    const sampled = buffer.subarray(0, bytesRead);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(sampled, { stream: true });
      return 'utf-8';
    } catch {
      return looksLikeMarc8(sampled) ? 'marc-8' : 'windows-1254';
    }
  } finally {
    await file.close();
  }
}

/** ç, ş, ğ, İ, ö, ü as sign and letter, and ı, against the letters of Windows-1254. */
function looksLikeMarc8(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  const marc8 = text.match(/ð[cCsS]|æ[gG]|çI|è[oOuU]|ã[aiuAIU]|¸/g)?.length ?? 0;
  const windows = text.match(/[ýþöüÝÞÖÜÐ]|(?<=[aeiouıAEIOU])[ðç](?=[aeiou])/g)?.length ?? 0;
  return marc8 > windows;
}

function sample(bytes: Buffer): string {
  return bytes.toString('latin1', 0, 300).replace(/\p{Cc}+/gu, ' ');
}
