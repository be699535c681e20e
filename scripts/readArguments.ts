import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Problem, type Sentence } from './problem.ts';

export type Options = NonNullable<ParseArgsConfig['options']>;

/** How a command is used. */
export interface CommandForm<Given extends Options> {
  /** Shown for `--help`, and after the sentence that says what was not understood. */
  usage: Sentence;
  options: Given;
  /** How many arguments without a name it takes at most; default 0. */
  places?: number;
}

/** What was typed, as the form says that it may be. */
export interface Understood<Given extends Options> {
  values: ReturnType<typeof parseArgs<{ options: Given; strict: true; allowPositionals: true }>>['values'];
  places: string[];
}

/** Somebody has typed what the command does not know: it ends with 2, after its sentence and how it is used. */
export class WrongUse extends Problem {
  override name = 'WrongUse';
}

/** @returns `help` when that is asked for. @throws WrongUse */
export function readArguments<Given extends Options>(
  { options, places = 0 }: CommandForm<Given>,
  typed: string[],
): Understood<Given> | 'help' {
  const known: Options = { ...options, help: { type: 'boolean', short: 'h' } };
  const { tokens, positionals } = parseArgs({
    args: typed,
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const named = tokens.filter((token) => token.kind === 'option');
  if (named.some(({ name }) => name === 'help')) return 'help';
  for (const { name, rawName, value, inlineValue } of named) {
    const type = known[name]?.type;
    if (type === undefined) {
      throw new WrongUse({ en: `There is no option ${rawName}.`, tr: `${rawName} diye bir seçenek yok.` });
    }
    if (type === 'boolean' && value !== undefined) {
      throw new WrongUse({ en: `The option ${rawName} takes no value.`, tr: `${rawName} seçeneği değer almaz.` });
    }
    // what begins with a dash is the next option, unless it was written with an equals sign
    if (type === 'string' && (value === undefined || (!inlineValue && value.startsWith('-')))) {
      throw new WrongUse({ en: `The option ${rawName} lacks its value.`, tr: `${rawName} seçeneğinin değeri eksik.` });
    }
  }
  const beyond = positionals[places];
  if (beyond !== undefined) {
    throw new WrongUse({ en: `“${beyond}” is not expected here.`, tr: `Burada “${beyond}” beklenmiyor.` });
  }
  const { values } = parseArgs({ args: typed, options: options, strict: true, allowPositionals: true });
  return { values, places: positionals };
}
