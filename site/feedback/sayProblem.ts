import type { InterfaceLanguage } from '../addresses.ts';
import { messagesIn } from '../i18n/language.ts';
import { type FormProblem, type HandedIn, longest } from './forms.ts';

/** What happened, and what to do. */
export function sayProblem(
  problem: FormProblem,
  { kind, wait = 1, language }: { kind: HandedIn; wait?: number | undefined; language: InterfaceLanguage },
): string {
  const t = messagesIn(language);
  switch (problem) {
    case 'empty':
      return t.feedback.problemEmpty;
    case 'long':
      return t.feedback.problemLong(longest[kind]);
    case 'links':
      return t.feedback.problemLinks;
    case 'same':
      return t.feedback.problemSame;
    case 'lineChanged':
      return t.feedback.problemLineChanged;
    case 'quick':
      return t.feedback.problemQuick;
    case 'old':
      return t.feedback.problemOld;
    case 'foreign':
      return t.feedback.problemForeign;
    case 'trap':
      return t.feedback.problemTrap;
    case 'often':
      return t.feedback.problemOften(wait);
    case 'full':
      return t.feedback.problemFull;
    case 'unavailable':
      return t.feedback.problemUnavailable;
  }
}
