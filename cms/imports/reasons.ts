import type { Label } from '../publications/vocabularies.ts';
import { engineReasons } from './engineReasons.ts';
import { readReasons } from './read/reasons.ts';

/** Why a row, a file or a whole import came out as it did. `{name}` is filled from the detail. */
export const importReasons = {
  ...engineReasons,
  ...readReasons,
} as const satisfies Record<string, Label>;
export type ImportReasonCode = keyof typeof importReasons;

export interface Reason {
  code: ImportReasonCode;
  detail: Record<string, string | number>;
}

/** The reason as a sentence for people. */
export function importSentence({ code, detail }: Reason, language: keyof Label): string {
  return importReasons[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? '?'));
}
