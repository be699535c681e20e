import type { IncomingMessage } from 'node:http';
import { formAt } from '../addresses.ts';
import { type Answer, plain } from '../server/answer.ts';
import { type FormContext, takeForm } from './answerForm.ts';
import { readFields } from './readFields.ts';

const refusals = {
  400: 'The form did not arrive whole.',
  413: 'That is more than a form holds.',
  415: 'Forms are taken as application/x-www-form-urlencoded.',
} as const;

/** A form as it came over the line. Must be called before anything is awaited: see `readFields`. */
export async function takeSent(
  context: FormContext,
  request: IncomingMessage,
  { path, address }: { path: string; address: string },
): Promise<Answer> {
  const at = formAt(path);
  const read = await readFields(request);
  if ('refused' in read) return plain(read.refused, refusals[read.refused], { connection: 'close' });
  if (at === undefined || at.form === 'thanks') return plain(404, 'Not found.');
  const { form, language } = at;
  return takeForm(context, { form, language, fields: read.fields, headers: request.headers, address });
}
