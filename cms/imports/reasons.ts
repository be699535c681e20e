import { keysOf, type Label } from '../publications/vocabularies.ts';
import { singular } from '../singular.ts';
import { authorityCollections } from './api.ts';
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

/** The reason as a sentence for people; a `collection` in its detail is named as `{kind}`. */
export function importSentence({ code, detail }: Reason, language: keyof Label): string {
  const kind = keysOf(authorityCollections).find((collection) => collection === detail.collection);
  const filled: Reason['detail'] = { ...detail, ...(kind && { kind: authorityCollections[kind][language] }) };
  const said = importReasons[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(filled[name] ?? '?'));
  return language === 'en' ? singular(said) : said;
}
