import { type ReportedThing, recordSegments } from '../addresses.ts';

/** What `reportAddress` wrote, from an address or from a form's fields. Undefined when it names no record. */
export function thingFrom(parameters: URLSearchParams): ReportedThing | undefined {
  const whole = (name: string) => {
    const text = parameters.get(name) ?? '';
    return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
  };
  for (const kind of Object.keys(recordSegments) as (keyof typeof recordSegments)[]) {
    const number = whole(kind);
    if (number === undefined) continue;
    if (kind !== 'publication') return { kind, number };
    const key = whole('page');
    const line = whole('line');
    return { number, ...(key !== undefined && { key, ...(line !== undefined && { line }) }) };
  }
  return undefined;
}
