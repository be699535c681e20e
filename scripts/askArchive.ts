import { fork } from 'node:child_process';
import { join } from 'node:path';
import { systemVariables } from '../cms/environment.ts';
import { repositoryRoot } from './repositoryRoot.ts';
import type { ArchiveTasks } from './run/archiveTasks.ts';
import type { OpenedDatabase } from './withDatabase.ts';

/**
 * Has a task done by a process of its own that loads Payload: it takes 345 MB, and keeps connections that never become
 * idle. Arguments and outcome travel over the pipe, never over the command line.
 *
 * @throws Error with what the process said
 */
export function askArchive<Name extends keyof ArchiveTasks>(
  database: OpenedDatabase,
  name: Name,
  given: Parameters<ArchiveTasks[Name]>[1],
): Promise<Awaited<ReturnType<ArchiveTasks[Name]>>> {
  const child = fork(join(import.meta.dirname, 'run', 'archiveTasks.ts'), {
    cwd: repositoryRoot,
    env: {
      ...systemVariables(),
      NODE_ENV: 'production',
      KUTUK_DATA: database.folder.path,
      DATABASE_URL: database.databaseUrl,
      KUTUK_SECRET: database.secrets.payload,
      PAYLOAD_DISABLE_TELEMETRY: '1',
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('message', (message: { outcome?: Awaited<ReturnType<ArchiveTasks[Name]>>; error?: string }) => {
      if (message.outcome === undefined) reject(new Error(message.error ?? 'the archive gave no answer'));
      else resolve(message.outcome);
    });
    child.once('exit', () => reject(new Error(`the archive process ended early: ${said.trim()}`)));
    child.send({ name, given });
  });
}
