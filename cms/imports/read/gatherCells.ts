import type { Answers, Mapping, Question, RowNote, SourceRow } from '../contract.ts';
import type { ImportField } from '../fields.ts';
import type { Reason } from '../reasons.ts';
import { emptyMark } from './values/emptyMark.ts';

/** A value of a field, and the column it stands in; none when it is a default of the whole table. */
export interface Cell {
  value: string;
  column?: string;
}

/** What a row is read with: its values by field, and what is noted meanwhile. */
export interface RowReading {
  /** All values, in the order of the columns. */
  all(field: ImportField): Cell[];
  /** The first value; others are noted as not used. */
  one(field: ImportField): Cell | undefined;
  note(severity: 'error' | 'note', column: string | undefined, reason: Reason): void;
  /** The archivist's answer when it is one of the choices; else the question is noted. */
  ask(column: string | undefined, reason: Reason, question: Question): string | undefined;
  notes: RowNote[];
  /** Values that the archivist chose to leave out of their fields; they go into the record's notes. */
  leftOut: Cell[];
}

export const leaveOut = {
  value: 'leaveOut',
  label: { tr: 'Bu değer olmadan aktar, notlara yaz', en: 'Import without this value, keep it in the notes' },
} as const;

export function gatherCells(given: {
  row: SourceRow;
  mapping: Mapping;
  answers: Answers;
  defaults?: Partial<Record<ImportField, string>>;
}): RowReading {
  const cells = new Map<ImportField, Cell[]>();
  const notes: RowNote[] = [];
  const note = (severity: RowNote['severity'], column: string | undefined, reason: Reason, question?: Question) => {
    notes.push({ severity, ...(column !== undefined && { column }), reason, ...(question && { question }) });
  };
  for (const [column, field] of Object.entries(given.mapping)) {
    const value = own(given.row.ditto, column) ?? own(given.row.values, column);
    if (value === undefined) continue;
    const mark = emptyMark(value);
    if (mark === 'unknown') note('note', column, { code: 'cellUnknown', detail: { value: value.trim() } });
    if (mark === 'error') note('note', column, { code: 'cellError', detail: { value: value.trim() } });
    if (mark !== undefined) continue;
    const found = cells.get(field) ?? [];
    found.push({
      value: value
        .replace(/[ \t\u00a0]+/g, ' ')
        .trim()
        .normalize('NFC'),
      column,
    });
    cells.set(field, found);
  }
  for (const [field, value] of Object.entries(given.defaults ?? {}) as [ImportField, string][]) {
    if (!cells.has(field) && value.trim() !== '') cells.set(field, [{ value: value.trim() }]);
  }
  return {
    notes,
    leftOut: [],
    all: (field) => cells.get(field) ?? [],
    one(field) {
      const [first, ...others] = cells.get(field) ?? [];
      for (const other of others) {
        if (other.value !== first?.value) {
          note('note', other.column, { code: 'secondColumnUnused', detail: { value: short(other.value) } });
        }
      }
      return first && { ...first, value: first.value.replace(/\s+/g, ' ') };
    },
    note,
    ask(column, reason, question) {
      const answer = own(given.answers, question.key);
      if (question.choices.some((choice) => choice.value === answer)) return answer;
      note('question', column, reason, question);
      return undefined;
    },
  };
}

function own(values: Record<string, string> | undefined, key: string): string | undefined {
  return values && Object.hasOwn(values, key) ? values[key] : undefined;
}

export function short(value: string): string {
  return value.length > 100 ? `${value.slice(0, 99)}…` : value;
}
