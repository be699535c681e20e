import { createReadStream } from 'node:fs';
import type { Delimiter, OpenedTable, TableSettings } from '../../contract.ts';
import type { RawRow } from '../table/rawTable.ts';
import { shapeTable } from '../table/shapeTable.ts';
import { cellsOf } from './cellsOf.ts';
import { detectDelimiter } from './detectDelimiter.ts';
import { type DetectedEncoding, detectEncoding } from './detectEncoding.ts';
import { splitRecords } from './splitRecords.ts';

/** Text with separators, of any size: it is never in memory whole. @throws SourceRefused */
export async function openCsv(path: string, settings: TableSettings): Promise<OpenedTable> {
  const given = settings.encoding === 'marc-8' ? undefined : settings.encoding;
  const { encoding, sure } = given ? { encoding: given, sure: true } : await detectEncoding(path);
  const sample = await firstText(path, encoding);
  // Excel's own way of saying it, honoured wherever it reads such a file.
  const said = /^sep=([;,\t])\r?\n/.exec(sample)?.[1];
  const delimiter =
    settings.delimiter ?? (said ? toDelimiter(said) : await detectDelimiter(sample.slice(0, sampleLength)));
  return shapeTable(
    {
      facts: { format: 'csv', delimiter, encoding },
      notes: sure ? [] : [{ code: 'encodingDoubtful', detail: { encoding } }],
      ragged: false,
      rows: () => readRows(path, encoding, delimiter, said !== undefined),
    },
    settings,
    async () => {},
  );
}

const sampleLength = 100_000;
const batchSize = 500;

async function* readRows(
  path: string,
  encoding: DetectedEncoding['encoding'],
  delimiter: Delimiter,
  skipFirst: boolean,
): AsyncGenerator<RawRow, void, undefined> {
  let lines: number[] = [];
  let texts: string[] = [];
  const takeApart = (): RawRow[] => {
    const cells = cellsOf(texts, delimiter);
    const rows = lines.map((row, at) => ({ row, cells: cells[at] ?? [] }));
    lines = [];
    texts = [];
    return rows;
  };
  for await (const record of splitRecords(readText(path, encoding), delimiter)) {
    if (skipFirst && record.line === 1) continue;
    if ('problem' in record) {
      yield* takeApart();
      yield { row: record.line, problem: record.problem, text: record.text };
    } else {
      lines.push(record.line);
      texts.push(record.text);
      if (texts.length >= batchSize) yield* takeApart();
    }
  }
  yield* takeApart();
}

/** The file as text, in pieces. A file of before OS X ends its lines with CR alone. */
async function* readText(
  path: string,
  encoding: DetectedEncoding['encoding'],
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding);
  let oldMac: boolean | undefined;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    oldMac ??= text.includes('\r') && !text.includes('\n');
    yield oldMac ? text.replaceAll('\r', '\n') : text;
  }
  yield decoder.decode();
}

async function firstText(path: string, encoding: DetectedEncoding['encoding']): Promise<string> {
  for await (const text of readText(path, encoding)) return text;
  return '';
}

function toDelimiter(text: string): Delimiter {
  return text === ',' || text === '\t' ? text : ';';
}
