import type { Reason } from '../../reasons.ts';

/** One record as it stands in the file; `text` is complete and its quotes are sound, or `problem` says what is wrong. */
export type CsvRecord = { line: number; text: string } | { line: number; text: string; problem: Reason };

/**
 * Text in pieces to records, so that one unclosed quotation mark costs its own line and not the rest of the file: a
 * record that can't be right is given up at its first line end, and reading goes on behind it. The cells are then taken
 * apart by csv-parse, which by itself would read on to the end of the file.
 * A quote inside an unquoted cell is a plain letter (5 1/4" disk), as spreadsheets read it too.
 */
export async function* splitRecords(
  chunks: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<CsvRecord, void, undefined> {
  let buffer = '';
  let at = 0;
  let line = 1;
  for await (const chunk of chunks) {
    buffer = buffer.slice(at) + chunk;
    at = 0;
    for (;;) {
      const found = scanRecord(buffer, at, delimiter, false);
      if (found === undefined) break;
      yield toRecord(buffer, at, line, found);
      at = found.next;
      line += found.lines;
    }
  }
  while (at < buffer.length) {
    const found = scanRecord(buffer, at, delimiter, true);
    if (found === undefined) return;
    yield toRecord(buffer, at, line, found);
    at = found.next;
    line += found.lines;
  }
}

/** A cell of Excel holds 32,767 letters; quoted line ends beyond these are a quote that was never closed. */
const longestRecord = 100_000;
const mostLines = 60;

interface Found {
  end: number;
  next: number;
  lines: number;
  problem?: Reason;
}

/** Undefined when more text is needed. With `final` there is none, and a record ends where the text does. */
function scanRecord(text: string, start: number, delimiter: string, final: boolean): Found | undefined {
  const newline = text.indexOf('\n', start);
  const lineEnd = newline === -1 ? text.length : newline;
  if (newline === -1 && !final && text.length - start <= longestRecord) return undefined;
  const oneLine = (problem?: Reason): Found => ({
    end: text[lineEnd - 1] === '\r' && newline !== -1 ? lineEnd - 1 : lineEnd,
    next: newline === -1 ? text.length : newline + 1,
    lines: 1,
    ...(problem && { problem }),
  });
  if (lineEnd - start > longestRecord) return oneLine({ code: 'rowTooLong', detail: { limit: longestRecord } });
  const quote = text.indexOf('"', start);
  if (quote === -1 || quote >= lineEnd) return oneLine();

  let at = start;
  let lines = 1;
  for (;;) {
    // here a cell begins
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const close = text.indexOf('"', at);
        const until = close === -1 ? text.length : close;
        for (let end = text.indexOf('\n', at); end !== -1 && end < until; end = text.indexOf('\n', end + 1)) {
          lines += 1;
          if (lines > mostLines) return oneLine(notClosed);
        }
        if (until - start > longestRecord) return oneLine(notClosed);
        if (close === -1) return final ? oneLine(notClosed) : undefined;
        if (close + 1 === text.length && !final) return undefined;
        if (text[close + 1] !== '"') {
          at = close + 1;
          break;
        }
        at = close + 2;
      }
      if (text[at] === '\r' && at + 1 === text.length && !final) return undefined;
      const ends = at === text.length || text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n');
      if (!ends && text[at] !== delimiter) return oneLine(misplaced);
    }
    const nextDelimiter = indexOrEnd(text, delimiter, at);
    const nextLine = indexOrEnd(text, '\n', at);
    if (nextLine === text.length && nextDelimiter === text.length && !final) return undefined;
    if (nextLine <= nextDelimiter) {
      if (nextLine === text.length && !final) return undefined;
      const end = text[nextLine - 1] === '\r' && nextLine < text.length ? nextLine - 1 : nextLine;
      return { end: Math.max(end, at), next: Math.min(nextLine + 1, text.length), lines };
    }
    at = nextDelimiter + 1;
  }
}

const notClosed: Reason = { code: 'quoteNotClosed', detail: {} };
const misplaced: Reason = { code: 'quoteMisplaced', detail: {} };

function indexOrEnd(text: string, letter: string, from: number): number {
  const at = text.indexOf(letter, from);
  return at === -1 ? text.length : at;
}

function toRecord(text: string, start: number, line: number, found: Found): CsvRecord {
  const record = { line, text: text.slice(start, found.end) };
  return found.problem ? { ...record, problem: found.problem } : record;
}
