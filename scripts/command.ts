import { operatorLanguage, readSettings, type Settings } from '../cms/environment.ts';
import { operatorVariables } from './operatorVariables.ts';
import type { OperatorLanguage } from './problem.ts';
import { explain } from './supervisor/explain.ts';

/**
 * The frame of a command: reads the operator's settings, and ends the process with 0 or what the work has put into
 * `process.exitCode`, or with 1 and a sentence. Payload keeps connections that never become idle, so a command ends by
 * itself only this way.
 */
export async function command(
  work: (context: { settings: Settings; language: OperatorLanguage }) => Promise<void>,
): Promise<never> {
  const variables = operatorVariables();
  const language = operatorLanguage(variables);
  try {
    await work({ settings: readSettings(variables, language), language });
  } catch (error) {
    console.error(explain(error, language));
    process.exit(1);
  }
  process.exit();
}
