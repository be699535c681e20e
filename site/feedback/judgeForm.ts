import { type FormProblem, type HandedIn, longest } from './forms.ts';

/** Less than this between form and answer, in milliseconds, and nobody has read or written anything. */
const quickest = 3_000;
/** A form may lie open for a day. */
const oldest = 86_400_000;
const mostLinks = 2;

/** What is wrong with what was sent, the first things first; nothing when it can be handed in. */
export function judgeForm(given: {
  kind: HandedIn;
  /** As they will be kept. */
  words: string;
  /** Milliseconds since the form was made; undefined when its token is not one of ours. */
  age: number | undefined;
  /** What stands in the field that people don't see. */
  trap: string;
  /** The line as it was shown with the form, and as it is now. */
  line?: { shown: string; now: string };
}): { problem: FormProblem; field: boolean }[] {
  const { kind, words, age, trap, line } = given;
  const found: { problem: FormProblem; field: boolean }[] = [];
  if (words === '') found.push({ problem: 'empty', field: true });
  if ([...words].length > longest[kind]) found.push({ problem: 'long', field: true });
  if ((words.match(/https?:\/\/|www\.|\[url|<a\s/gi)?.length ?? 0) > mostLinks) {
    found.push({ problem: 'links', field: true });
  }
  if (line && line.shown !== line.now) found.push({ problem: 'lineChanged', field: true });
  else if (line && words === line.now) found.push({ problem: 'same', field: true });
  if (trap !== '') found.push({ problem: 'trap', field: false });
  if (age === undefined || age > oldest) found.push({ problem: 'old', field: false });
  else if (age < quickest && found.length === 0) found.push({ problem: 'quick', field: false });
  return found;
}

/** As the inbox takes it: no control characters, plain line ends, a line of a page in one line. */
export function tidyWords(kind: HandedIn, typed: string): string {
  const plain = typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
  return (kind === 'correction' ? plain.replace(/\s+/g, ' ') : plain.replace(/\n{3,}/g, '\n\n')).trim();
}
