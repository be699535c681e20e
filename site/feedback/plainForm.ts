import { type Form, formAddress, type InterfaceLanguage } from '../addresses.ts';
import { escapeXml } from '../formats/escapeXml.ts';
import { messagesIn } from '../i18n/language.ts';
import { type Answer, html } from '../server/answer.ts';
import type { FormState } from './forms.ts';
import { sayProblem } from './sayProblem.ts';

/** The form without anything of the library's, for when its database does not answer: what was typed is not lost. */
export function plainForm({
  form,
  language,
  state,
}: {
  form: Exclude<Form, 'thanks'>;
  language: InterfaceLanguage;
  state: FormState;
}): Answer {
  const t = messagesIn(language);
  const { thing, token, typed, wait, answer, page } = state;
  const kind = form === 'satisfaction' ? 'satisfaction' : thing?.line !== undefined ? 'correction' : 'report';
  const hidden = Object.entries({
    token,
    ...(thing && { [thing.kind ?? 'publication']: thing.number, page: thing.key, line: thing.line }),
    ...(form === 'satisfaction' && { answer, page }),
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeXml(String(value))}">`);
  const problems = [...new Set([...state.problems.map(({ problem }) => problem), 'unavailable' as const])].map(
    (problem) => `<li>${escapeXml(sayProblem(problem, { kind, wait, language }))}</li>`,
  );
  const label = kind === 'correction' ? t.feedback.correctLabel : t.feedback.reportLabel;
  const title = escapeXml(t.feedback.titleWithProblem(label));
  return html(
    503,
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="stylesheet" href="/plain.css"><main><h1>${escapeXml(t.feedback.problemsTitle)}</h1><ul>${problems.join('')}</ul><form method="post" action="${formAddress(form, language)}">${hidden.join('')}<p><label for="words">${escapeXml(label)}</label></p><p><textarea id="words" name="words" rows="8" cols="60">${escapeXml(typed)}</textarea></p><p><button>${escapeXml(t.feedback.sendReport)}</button></p></form></main></html>`,
    { 'cache-control': 'no-store', 'retry-after': '300' },
  );
}
