import type { ImportField } from '../../fields.ts';
import { recogniseColumn } from '../recogniseColumn.ts';
import { SourceRefused } from '../sourceRefused.ts';

/**
 * How names of files are read: text as it stands, and names of fields in braces, in Turkish or English, as columns of a
 * table would be called: `{dizi}_{yıl}_{sayı}`, `{title} - {number} - {date}`. `{*}` is anything, and is dropped. A pattern
 * with `/` reads the folders too, from the right: `{series}/{year}/{number}`. Case, dashes and blanks of the text between
 * the braces need not be exact.
 */
export interface NamePattern {
  pattern: string;
  /** Names in braces, as typed, without `*`; columns of the table. */
  columns: string[];
  /** Values by column, or undefined when the name does not fit. `path` is without its ending. */
  read(path: string): Record<string, string> | undefined;
}

type Part = { text: string } | { column: string; field: ImportField | undefined; year: boolean };

/** @throws SourceRefused when it is no pattern. */
export function namePattern(pattern: string): NamePattern {
  const parts = readParts(tidy(pattern));
  const depth = pattern.split('/').length;
  const columns = parts.flatMap((part) => ('column' in part && part.column !== '*' ? [part.column] : []));
  return {
    pattern,
    columns,
    read(path) {
      const name = tidy(path.split('/').slice(-depth).join('/'));
      return depth > path.split('/').length ? undefined : match(parts, name);
    },
  };
}

function readParts(pattern: string): Part[] {
  const parts: Part[] = [];
  const seen = new Set<string>();
  for (const piece of pattern.split(/(\{[^{}]*\})/)) {
    if (piece === '') continue;
    const name = /^\{(.*)\}$/.exec(piece)?.[1]?.trim();
    if (name === undefined) {
      if (/[{}]/.test(piece)) throw refused('patternBraces', pattern);
      parts.push({ text: piece });
      continue;
    }
    const field = recogniseColumn(name);
    if (name !== '*' && !field) throw refused('patternUnknownField', name);
    if (name !== '*' && seen.has(name)) throw refused('patternTwice', name);
    const before = parts.at(-1);
    const year = field === 'date' && /^(?:y[ıi]l|sene|year)/i.test(name.normalize('NFC'));
    if (before && 'column' in before && !year) throw refused('patternAdjacent', name);
    seen.add(name);
    parts.push({ column: name, field, year });
  }
  if (seen.size === 0 || [...seen].every((name) => name === '*')) throw refused('patternEmpty', pattern);
  return parts;
}

/**
 * A year, date or number that stands first is taken from the left. The others are taken
 * from the right, so that what stands first takes what is left over: a title may hold the very sign that separates. Each
 * part is looked for once: no name takes long.
 */
function match(parts: readonly Part[], name: string): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  const [lead, text] = parts;
  let first = 0;
  let begin = 0;
  if (lead && 'column' in lead && text && 'text' in text && lead.field && !freeText.has(lead.field)) {
    const stop = lead.year ? 4 : firstOf(name, text.text);
    const value = stop === undefined ? '' : name.slice(0, stop).trim();
    if (value === '' || (lead.year && !/^\d{4}$/.test(value))) return undefined;
    values[lead.column] = value;
    first = 1;
    begin = stop ?? 0;
  }
  let end = name.length;
  const startOf = (part: Extract<Part, { column: string }>, at: number) => {
    const before = parts[at - 1];
    if (!before) return begin;
    if (part.year) return end - 4;
    if (!('text' in before)) return undefined;
    // What stands right behind the lead takes all that is left.
    return first === 1 && at === 2 ? begin + before.text.length : lastOf(name, before.text, end);
  };
  for (let at = parts.length - 1; at >= first; at -= 1) {
    const part = parts[at];
    if (!part) break;
    if ('text' in part) {
      if (!same(name.slice(Math.max(0, end - part.text.length), end), part.text)) return undefined;
      end -= part.text.length;
      continue;
    }
    const start = startOf(part, at);
    if (start === undefined || start < begin || start >= end) return undefined;
    const value = name.slice(start, end).trim();
    if (value === '' || (part.year && !/^\d{4}$/.test(value))) return undefined;
    if (part.column !== '*') values[part.column] = value;
    end = start;
  }
  return end === begin ? values : undefined;
}

/** What may hold the sign that separates. */
const freeText: ReadonlySet<ImportField> = new Set(['title', 'subtitle', 'series', 'departments', 'notes', 'subjects']);

function firstOf(name: string, text: string): number | undefined {
  for (let at = 1; at + text.length <= name.length; at += 1)
    if (same(name.slice(at, at + text.length), text)) return at;
  return undefined;
}

/** Where the value behind the last such text before `end` begins. */
function lastOf(name: string, text: string, end: number): number | undefined {
  for (let at = end - text.length - 1; at >= 0; at -= 1) {
    if (same(name.slice(at, at + text.length), text)) return at + text.length;
  }
  return undefined;
}

function same(a: string, b: string): boolean {
  return a === b || a.toLocaleLowerCase('tr') === b.toLocaleLowerCase('tr');
}

/** One kind of dash and of blank, single blanks. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function refused(
  code: 'patternBraces' | 'patternUnknownField' | 'patternTwice' | 'patternAdjacent' | 'patternEmpty',
  name: string,
) {
  return new SourceRefused({ code, detail: { name } });
}
