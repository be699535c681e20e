import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type SandboxRole, sandboxRoles } from './protocol.ts';

const kept = new Map<SandboxRole, string>();

/**
 * Compiles the code of children once, so that each starts in about two thirds of the time. Children that never see
 * a document do it, and write what V8 made of the code (https://nodejs.org/api/module.html#module-compile-cache).
 * @param folder only this process may write to it; what an earlier start left there is thrown away
 */
export async function compileForChildren(folder: string): Promise<void> {
  for (const role of sandboxRoles) {
    const own = join(folder, role);
    try {
      await rm(own, { recursive: true, force: true });
      await mkdir(own, { recursive: true, mode: 0o700 });
      await promisify(execFile)(
        process.execPath,
        ['--no-warnings', join(import.meta.dirname, 'child.mts'), role, 'compile'],
        { env: { NODE_ENV: 'production', NODE_COMPILE_CACHE: own } },
      );
      kept.set(role, own);
    } catch {
      // they start more slowly, and what is wrong with the code is said by them
    }
  }
}

/**
 * Copies the compiled code for a child: Node reads such a folder only where it may also write, and what one document's
 * child could write must never be run by another's.
 * @param folder of the child
 * @returns where it lies; undefined when there is none, which only makes the child start more slowly
 */
export async function copyCompiledCode(role: SandboxRole, folder: string): Promise<string | undefined> {
  const from = kept.get(role);
  if (from === undefined) return undefined;
  const to = join(folder, `compiled-${++copies}`);
  try {
    for (const version of await readdir(from)) {
      await mkdir(join(to, version), { recursive: true });
      const files = await readdir(join(from, version));
      await Promise.all(files.map((file) => copyFile(join(from, version, file), join(to, version, file))));
    }
    return to;
  } catch {
    // somebody tidied the folder away: no reason not to read a document
    return undefined;
  }
}

let copies = 0;
