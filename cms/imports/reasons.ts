import type { Label } from '../publications/vocabularies.ts';

/** Why a row, a file or a whole import came out as it did. `{name}` is filled from the detail. */
export const importReasons = {
  rowUnreadable: { tr: '{row}. satır okunamadı: {why}', en: 'Row {row} could not be read: {why}' },
} as const satisfies Record<string, Label>;
export type ImportReasonCode = keyof typeof importReasons;

export interface Reason {
  code: ImportReasonCode;
  detail: Record<string, string | number>;
}
