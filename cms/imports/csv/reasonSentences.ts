import type { Label } from '../../publications/vocabularies.ts';
import { authorityCollections, type ImportRow } from '../api.ts';
import { importSentence, type Reason } from '../reasons.ts';

/** All that is to be told about a row, a line each. */
export function reasonSentences({ notes, failure }: Pick<ImportRow, 'notes' | 'failure'>, language: keyof Label) {
  const told = notes.map(
    ({ column, reason }) => `${column === undefined ? '' : `${column}: `}${say(reason, language)}`,
  );
  if (failure && !notes.some(({ reason }) => reason.code === failure.code)) told.unshift(say(failure, language));
  return told.join('\n');
}

/** With the kind of an authority in the reader's language. */
export function say(reason: Reason, language: keyof Label): string {
  const { collection } = reason.detail;
  const kind = Object.entries(authorityCollections).find(([name]) => name === collection)?.[1];
  return importSentence(kind ? { ...reason, detail: { ...reason.detail, kind: kind[language] } } : reason, language);
}
