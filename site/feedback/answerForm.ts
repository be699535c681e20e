import type { IncomingHttpHeaders } from 'node:http';
import { type Form, formAddress, type InterfaceLanguage } from '../addresses.ts';
import { type LibraryReader, LibraryUnavailable } from '../library.ts';
import type { Answer } from '../server/answer.ts';
import { renderAddress } from '../server/answerRendered.ts';
import type { SiteContext } from '../server/context.ts';
import type { SenderLimit } from '../server/limitSenders.ts';
import type { FormProblem, FormState, HandedIn } from './forms.ts';
import type { FormTokens } from './formToken.ts';
import { isOwnPage } from './isOwnPage.ts';
import { isOwnPath } from './isOwnPath.ts';
import { judgeForm, tidyWords } from './judgeForm.ts';
import type { Counts } from './keepCounts.ts';
import type { Inbox, Message } from './openInbox.ts';
import { plainForm } from './plainForm.ts';
import { readThing } from './readThing.ts';
import { thingFrom } from './thingFrom.ts';

export interface Feedback {
  inbox: Inbox;
  counts: Counts;
  tokens: FormTokens;
  /** Of anything that is sent, and of what is handed in. */
  limits: { sent: SenderLimit; handedIn: SenderLimit };
}

export type FormContext = SiteContext & { feedback: Feedback };

interface Shown {
  form: Exclude<Form, 'thanks'>;
  language: InterfaceLanguage;
}
interface Sent extends Shown {
  fields: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** Of the sender; only ever hashed. */
  address: string;
}

/** An empty form. @throws LibraryUnavailable */
export async function showForm(
  context: FormContext,
  library: LibraryReader,
  { form, language, query }: Shown & { query: string },
): Promise<Answer> {
  const state = stateOf(context.feedback, form, new URLSearchParams(query));
  return render(context, library, { form, language, state, status: 200 });
}

/**
 * What was sent: handed in, and on to a page that says thank you, so that loading it again sends nothing; or the form
 * once more with what was typed, and what to do about it. Also without the database.
 */
export async function takeForm(context: FormContext, sent: Sent): Promise<Answer> {
  const { feedback, siteUrl, log } = context;
  const { form, language, fields, headers, address } = sent;
  const state = stateOf(feedback, form, fields);
  const refuse = async (problems: FormState['problems'], status: number, wait?: number): Promise<Answer> => {
    const again = { ...state, problems, ...(wait !== undefined && { wait: Math.ceil(wait / 60) }) };
    const answer = await showAgain(again, status);
    return wait === undefined ? answer : { ...answer, headers: { ...answer.headers, 'retry-after': String(wait) } };
  };
  const showAgain = async (again: FormState, status: number): Promise<Answer> => {
    try {
      return await render(context, await context.library.now(), { form, language, state: again, status });
    } catch (error) {
      if (error instanceof LibraryUnavailable) return plainForm({ form, language, state: again });
      throw error;
    }
  };
  const because = (problem: FormProblem) => [{ problem, field: false }];

  if (!isOwnPage(headers, siteUrl)) return refuse(because('foreign'), 403);
  const wait = feedback.limits.sent.take(address);
  if (wait !== undefined) return refuse(because('often'), 429, wait);

  if (form === 'satisfaction' && !fields.has('words')) {
    if (!state.answer || !state.page) return refuse([], 400);
    feedback.counts.answered(state.answer, state.page);
    const after = new URLSearchParams({ answer: state.answer, page: state.page });
    return seeOther(formAddress('satisfaction', language, after));
  }
  try {
    const { problems, message } = await readMessage(await context.library.now(), sent, state, feedback.tokens);
    if (problems.length > 0) return refuse(problems, 422);
    if (message === undefined) return seeOther(thanksFor(form, language, state));
    const pause = feedback.limits.handedIn.take(address);
    if (pause !== undefined) return refuse(because('often'), 429, pause);
    const taken = await feedback.inbox.handIn(message);
    if (taken === 'taken') return seeOther(thanksFor(message.kind, language, state));
    if (taken === 'refused') log.warn({ kind: message.kind }, 'the inbox refused what the site had found right');
    return refuse(because(taken === 'full' ? 'full' : 'unavailable'), 503, 3600);
  } catch (error) {
    if (!(error instanceof LibraryUnavailable)) throw error;
    log.warn({ err: error }, 'a form could not be handed in');
    return refuse(because('unavailable'), 503, 300);
  }
}

/** What is to be handed in, or what is wrong with it; neither when there is nothing to say. */
async function readMessage(
  library: LibraryReader,
  { form, language, fields }: Sent,
  state: FormState,
  tokens: FormTokens,
): Promise<{ problems: FormState['problems']; message?: Message }> {
  const token = tokens.read(fields.get('token') ?? '');
  const thing = form === 'report' ? await readThing(library, state.thing) : undefined;
  const kind: HandedIn = form === 'satisfaction' ? 'satisfaction' : thing?.line !== undefined ? 'correction' : 'report';
  const words = tidyWords(kind, state.typed);
  if (kind === 'satisfaction' && words === '') return { problems: [] };
  const problems = judgeForm({
    kind,
    words,
    age: token?.age,
    trap: fields.get('website') ?? '',
    ...(thing?.lineText !== undefined && { line: { shown: fields.get('shown') ?? '', now: thing.lineText } }),
  });
  if (problems.length > 0 || !token) return { problems };
  const { answer, page } = state;
  if (kind === 'satisfaction' && !(answer && page)) return { problems: [] };
  return {
    problems: [],
    message: {
      kind,
      form: token.form,
      language,
      words,
      ...(kind === 'satisfaction' && answer && page && { answer, path: page }),
      ...(thing &&
        state.thing && {
          recordKind: state.thing.kind ?? 'publication',
          recordNumber: state.thing.number,
          ...(thing.page && { pageKey: thing.page.key }),
          ...(thing.line !== undefined && { line: thing.line }),
        }),
    },
  };
}

function stateOf({ tokens }: Feedback, form: Shown['form'], fields: URLSearchParams): FormState {
  const answer = fields.get('answer');
  const page = fields.get('page') ?? '';
  return {
    token: tokens.issue(),
    typed: (fields.get('words') ?? '').slice(0, 20_000),
    problems: [],
    ...(form === 'report' && { thing: thingFrom(fields) }),
    ...(form === 'satisfaction' && (answer === 'yes' || answer === 'no') && { answer }),
    // a path of ours, never another site's
    ...(form === 'satisfaction' && isOwnPath(page) && { page }),
  };
}

async function render(
  context: FormContext,
  library: LibraryReader,
  given: Shown & { state: FormState; status: number },
): Promise<Answer> {
  const { form, language, state, status } = given;
  const rendered = await renderAddress(context, library, { address: formAddress(form, language), form: state });
  return {
    status: rendered.status === 200 ? status : rendered.status,
    headers: { ...rendered.headers, 'cache-control': 'no-store' },
    body: { type: 'text', text: rendered.text },
  };
}

function thanksFor(kind: HandedIn | Form, language: InterfaceLanguage, { thing, page }: FormState): string {
  const parameters = new URLSearchParams({ for: kind });
  if (thing) parameters.set(thing.kind ?? 'publication', String(thing.number));
  if (thing?.key !== undefined) parameters.set('page', String(thing.key));
  if (page) parameters.set('from', page);
  return formAddress('thanks', language, parameters);
}

/** RFC 9110, 15.4.4: the answer to what was sent is elsewhere, and is got, not sent again. */
const seeOther = (location: string): Answer => ({ status: 303, headers: { location, 'cache-control': 'no-store' } });
