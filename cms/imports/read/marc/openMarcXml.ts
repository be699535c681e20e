import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { SaxesParser } from 'saxes';
import type { Encoding, OpenedTable } from '../../contract.ts';
import { SourceRefused } from '../sourceRefused.ts';
import type { MarcField, MarcOutcome, MarcRecord } from './marcRecord.ts';
import { marcTable } from './marcTable.ts';

const longestRecord = 2_000_000;

/**
 * MARCXML (https://www.loc.gov/standards/marcxml/). A document type is refused: entities are how an XML of a few bytes
 * becomes gigabytes or reads other files, and MARCXML has none.
 */
export async function openMarcXml(path: string): Promise<OpenedTable> {
  const encoding = await detectXmlEncoding(path);
  return marcTable({ format: 'marcxml', encoding }, () => readRecords(path, encoding));
}

async function* readRecords(path: string, encoding: Encoding): AsyncGenerator<MarcOutcome, void, undefined> {
  const reader = recordReader();
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 16 })) {
    reader.write(decoder.decode(chunk as Buffer, { stream: true }));
    yield* reader.take();
    if (reader.failed()) return;
  }
  reader.end();
  yield* reader.take();
}

/** Records as they become whole. XML that breaks can't be read on: what stands before the break is given, and the break. */
function recordReader() {
  const parser = new SaxesParser();
  let done: MarcOutcome[] = [];
  let row = 0;
  let failed = false;
  let record: MarcRecord | undefined;
  let field: MarcField | undefined;
  let code = '';
  let text = '';
  let size = 0;
  const fail = (problem: Extract<MarcOutcome, { problem: unknown }>['problem']) => {
    if (failed) return;
    failed = true;
    done.push({ row: row + (record ? 0 : 1), problem });
  };
  parser.on('doctype', () => {
    throw new SourceRefused({ code: 'xmlDoctype', detail: {} });
  });
  parser.on('error', (error) => fail({ code: 'xmlBroken', detail: { where: error.message.slice(0, 100) } }));
  parser.on('opentag', ({ name, attributes }) => {
    if (failed) return;
    const tag = String(attributes.tag ?? '');
    text = '';
    switch (localName(name)) {
      case 'record':
        row += 1;
        size = 0;
        record = { leader: '', fields: [] };
        break;
      case 'controlfield':
        field = { tag, value: '' };
        break;
      case 'datafield':
        field = { tag, indicators: `${attributes.ind1 ?? ' '}${attributes.ind2 ?? ' '}`, subfields: [] };
        break;
      case 'subfield':
        code = String(attributes.code ?? '');
        break;
    }
  });
  const take = (piece: string) => {
    size += piece.length;
    if (size > longestRecord) fail({ code: 'rowTooLong', detail: { limit: longestRecord } });
    else text += piece;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ name }) => {
    if (failed || !record) return;
    const value = text.normalize('NFC');
    text = '';
    switch (localName(name)) {
      case 'leader':
        record.leader = value;
        break;
      case 'subfield':
        if (field && 'subfields' in field) field.subfields.push([code, value]);
        break;
      case 'controlfield':
        if (field && 'value' in field) record.fields.push({ tag: field.tag, value });
        field = undefined;
        break;
      case 'datafield':
        if (field) record.fields.push(field);
        field = undefined;
        break;
      case 'record':
        if (record.fields.length > 0) done.push({ row, record });
        else done.push({ row, problem: { code: 'marcNoFields', detail: {} } });
        record = undefined;
        break;
    }
  });
  return {
    write(piece: string) {
      if (!failed) parser.write(piece);
    },
    end() {
      if (!failed) parser.close();
    },
    failed: () => failed,
    take() {
      const taken = done;
      done = [];
      return taken;
    },
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

async function detectXmlEncoding(path: string): Promise<Encoding> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(200), 0, 200, 0);
    if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
    if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be';
    const said = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*encoding\s*=\s*["']([^"']+)/
      .exec(buffer.toString('latin1'))?.[1]
      ?.toLowerCase();
    if (said === undefined || /^utf-?8$|^us-ascii$/.test(said)) return 'utf-8';
    if (/^(?:windows-1254|iso-8859-9|latin-?5)$/.test(said)) return 'windows-1254';
    throw new SourceRefused({ code: 'xmlEncoding', detail: { encoding: said.slice(0, 40) } });
  } finally {
    await file.close();
  }
}
