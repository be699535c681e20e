import { operatorLanguage, readSettings, type Settings } from '../cms/environment.ts';
import { operatorVariables } from './operatorVariables.ts';
import type { OperatorLanguage } from './problem.ts';
import { type CommandForm, type Options, readArguments, type Understood, WrongUse } from './readArguments.ts';
import { explain } from './supervisor/explain.ts';

/**
 * The frame of a command: reads what was typed and the operator's settings, and ends the process with 0 or what the work
 * has put into `process.exitCode`, with 1 and a sentence, or with 2, a sentence and the usage where it was not
 * understood. Payload keeps connections that never become idle, so a command ends by itself only this way.
 */
export async function command<Given extends Options>(
  form: CommandForm<Given>,
  work: (context: { settings: Settings; language: OperatorLanguage } & Understood<Given>) => Promise<void>,
): Promise<never> {
  const variables = operatorVariables();
  const language = operatorLanguage(variables);
  try {
    const typed = readArguments(form, process.argv.slice(2));
    if (typed === 'help') console.log(form.usage[language]);
    else await work({ settings: readSettings(variables, language), language, ...typed });
  } catch (error) {
    console.error(explain(error, language));
    if (!(error instanceof WrongUse)) process.exit(1);
    console.error(`\n${form.usage[language]}`);
    process.exit(2);
  }
  process.exit();
}
