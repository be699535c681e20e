import { createInterface } from 'node:readline/promises';
import { type OperatorLanguage, Problem, type Sentence } from '../problem.ts';

/**
 * Asks on the terminal, unless `--yes` was given.
 * @throws Problem without a terminal, or when the answer is no
 */
export async function confirm(
  yes: boolean,
  question: Sentence,
  language: OperatorLanguage,
  otherwise: Sentence,
): Promise<void> {
  if (yes) return;
  if (!process.stdin.isTTY) {
    throw new Problem({
      en: `Nothing was done: there is no terminal to ask on. Give --yes to go ahead. ${otherwise.en}`,
      tr: `Hiçbir şey yapılmadı: sorulacak bir uçbirim yok. Onaylamak için --yes verin. ${otherwise.tr}`,
    });
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(`${question[language]} ${language === 'tr' ? '[e/H]' : '[y/N]'} `);
    if (/^\s*(e|evet|y|yes)\s*$/i.test(answer)) return;
  } finally {
    terminal.close();
  }
  throw new Problem({ en: `Nothing was done. ${otherwise.en}`, tr: `Hiçbir şey yapılmadı. ${otherwise.tr}` });
}
