import { z } from 'zod';
import type { Language } from '../../publications/vocabularies.ts';
import type { Slot } from '../../readings/pageReadings.ts';

/** What somebody typed and has not saved yet, kept by their browser: a bad line or a closed window loses nothing. */
const draftSchema = z.object({
  text: z.string(),
  /** The reading that it began from. */
  seen: z.number().nullable(),
});
export type Draft = z.infer<typeof draftSchema>;

export interface DraftAddress {
  user: number | string;
  publication: number;
  key: number;
  slot: Slot;
  language: Language;
}

const nameOf = ({ user, publication, key, slot, language }: DraftAddress) =>
  `kutuk-reading-${user}-${publication}-${key}-${slot}-${slot === 'translation' ? language : ''}`;

export function readDraft(address: DraftAddress): Draft | undefined {
  try {
    const found = draftSchema.safeParse(JSON.parse(localStorage.getItem(nameOf(address)) ?? 'null'));
    return found.success ? found.data : undefined;
  } catch {
    return undefined;
  }
}

/** @returns whether it is kept: a browser may forbid it, or be full */
export function keepDraft(address: DraftAddress, draft: Draft): boolean {
  try {
    localStorage.setItem(nameOf(address), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(address: DraftAddress): void {
  try {
    localStorage.removeItem(nameOf(address));
  } catch {
    // forbidden storage held nothing
  }
}
