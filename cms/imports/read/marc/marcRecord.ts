import type { Reason } from '../../reasons.ts';

/** A MARC 21 record, whatever it was written in (https://www.loc.gov/marc/bibliographic/). */
export interface MarcRecord {
  leader: string;
  fields: MarcField[];
}
export type MarcField =
  | { tag: string; value: string }
  | { tag: string; indicators: string; subfields: [code: string, value: string][] };

/** A record by its number in the file, from 1, or why it could not be read. */
export type MarcOutcome = { row: number; record: MarcRecord } | { row: number; problem: Reason; text?: string };
