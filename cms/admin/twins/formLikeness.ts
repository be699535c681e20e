import type { FormState } from 'payload';

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);
const count = (value: unknown): number | null => {
  const parsed = typeof value === 'number' || (typeof value === 'string' && value !== '') ? Number(value) : Number.NaN;
  return Number.isFinite(parsed) ? parsed : null;
};
const idOf = (value: unknown): number | null => {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
  return count(id);
};

/** What the fields of the form say of title, date and series, as `/api/twins` asks for it. */
export function formLikeness(fields: FormState, id: number | string | undefined) {
  const value = (path: string): unknown => fields[path]?.value;
  const rows = (path: string) =>
    Array.from({ length: fields[path]?.rows?.length ?? 0 }, (_, index) => `${path}.${index}`);
  return {
    id: idOf(id),
    title: text(value('title')) ?? '',
    asPrinted: text(value('date.asPrinted')),
    calendar: text(value('date.calendar')) ?? 'gregorian',
    // derived from what was typed: the server derives it again
    edtf: text(value('date.asPrinted')) === null ? text(value('date.edtf')) : null,
    memberships: rows('memberships').flatMap((path) => {
      const series = idOf(value(`${path}.series`));
      if (series === null) return [];
      return {
        series,
        runningNumber: count(value(`${path}.runningNumber`)),
        designation: text(value(`${path}.designation`)),
        levels: rows(`${path}.enumeration`).map((level) => [
          count(value(`${level}.from`)),
          count(value(`${level}.to`)),
        ]),
      };
    }),
  };
}
