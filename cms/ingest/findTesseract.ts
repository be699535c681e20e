import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { tesseractEnvironment } from './sandbox/nativeEngine.ts';

/** A Tesseract of the system's own: about 2.5 times as fast as the one that comes with the project. */
export interface NativeTesseract {
  /** Absolute path. */
  program: string;
  version: string;
  /** Models that it has, by Tesseract's names: `tur`, `eng`. */
  languages: string[];
}

/** Milliseconds for it to say what it is. */
const answerTime = 10_000;

/**
 * Looks for `tesseract` in the folders of a search path. Undefined when there is none, when it does not answer, or when
 * it is older than version 4, which reads letter by letter.
 */
export async function findTesseract(searchPath: string | undefined): Promise<NativeTesseract | undefined> {
  for (const folder of (searchPath ?? '').split(delimiter)) {
    if (folder === '') continue;
    const program = join(folder, 'tesseract');
    const usable = await access(program, constants.X_OK).then(
      () => true,
      () => false,
    );
    const found = usable ? await ask(program) : undefined;
    if (found) return found;
  }
  return undefined;
}

async function ask(program: string): Promise<NativeTesseract | undefined> {
  try {
    const version = /^tesseract v?(\d+)(\.[\w.-]+)/m.exec(await answer(program, '--version'));
    if (!version || Number(version[1]) < 4) return undefined;
    const [, ...languages] = (await answer(program, '--list-langs')).trim().split(/\r?\n/);
    return { program, version: `${version[1]}${version[2]}`, languages: languages.map((name) => name.trim()) };
  } catch {
    return undefined;
  }
}

/** Some versions answer on standard output, some on standard error. */
async function answer(program: string, question: string): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(program, [question], {
    env: { ...tesseractEnvironment },
    timeout: answerTime,
    killSignal: 'SIGKILL',
  });
  return stdout === '' ? stderr : stdout;
}
