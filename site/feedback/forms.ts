import type { ReportedThing } from '../addresses.ts';

/** What can be wrong with what was handed in. `site/i18n` has a sentence for each. */
export type FormProblem =
  | 'empty'
  | 'long'
  | 'links'
  | 'same'
  | 'lineChanged'
  | 'quick'
  | 'old'
  | 'foreign'
  | 'trap'
  | 'often'
  | 'full'
  | 'unavailable';

export interface FormState {
  /** Says when the form was made, and which message it becomes; see `formToken.ts`. */
  token: string;
  /** What was typed, kept when the form comes back. */
  typed: string;
  /** What is wrong, in the order in which it is said. `field` is the one to go to. */
  problems: { problem: FormProblem; field: boolean }[];
  /** Of a report or a correction. */
  thing?: ReportedThing | undefined;
  /** Of a word on satisfaction: what was answered, and the path of the page that it was about. */
  answer?: SatisfactionAnswer | undefined;
  page?: string | undefined;
  /** Minutes to wait, when too much came from one address. */
  wait?: number | undefined;
}

export type SatisfactionAnswer = 'yes' | 'no';

/** Longest text of each kind, in characters; the inbox function holds to the same. */
export const longest = { report: 2_000, correction: 500, satisfaction: 1_000 } as const;
export type HandedIn = keyof typeof longest;
