/**
 * `npm start`: everything on one machine. Exit codes: 0 stopped, 1 could not start, 3 Postgres ended.
 *
 * With `--dev` (`npm run dev`) the CMS compiles its screens while they are asked for; for those who work on them.
 */
import pino from 'pino';
import { operatorLanguage, readSettings } from '../cms/environment.ts';
import { build } from './build.ts';
import { migrate } from './migrate.ts';
import { operatorVariables } from './operatorVariables.ts';
import { roleOf } from './postgres/checkDatabase.ts';
import { explain } from './supervisor/explain.ts';
import { kutukProcesses } from './supervisor/kutukProcesses.ts';
import { openLog } from './supervisor/openLog.ts';
import { screen } from './supervisor/screen.ts';
import { stopSignals } from './supervisor/stopSignals.ts';
import { type SupervisorEvent, supervise } from './supervisor/supervise.ts';

const variables = operatorVariables();
const dev = process.argv.includes('--dev');
const to = { language: operatorLanguage(variables), terminal: process.stdout.isTTY };
const says = (event: SupervisorEvent | { type: 'building'; name: 'cms' | 'site' }) => {
  const text = screen(event, to);
  if (text !== undefined) console.log(text);
};

// a terminal that was closed takes no more lines, and must not keep us from stopping in order
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
const signals = stopSignals();
let fault: unknown;
process.on('uncaughtException', (error) => {
  fault ??= error;
  signals.request();
});

try {
  const settings = readSettings(variables, to.language);
  const outcome = await supervise({
    settings,
    stop: signals.stop,
    hurry: signals.hurry,
    processes: (composition) => kutukProcesses({ ...composition, dev }),
    build: ({ folder, signal, started }) =>
      build({
        logFolder: folder.logs,
        signal,
        started,
        building: (name) => says({ type: 'building', name }),
        without: dev ? 'cms' : undefined,
      }),
    migrate: async ({ database, folder, secrets, signal, started }) => {
      await migrate({
        databaseUrl: database.databaseUrl,
        libraryRole: roleOf(database.libraryDatabaseUrl),
        dataFolder: folder.path,
        logFolder: folder.logs,
        secret: secrets.payload,
        signal,
        started: (pid) => started('migrations', pid),
      });
    },
    log: async (folder) => {
      const { descriptor } = await openLog(folder.logs, 'supervisor');
      return pino(
        { name: 'supervisor', level: settings.LOG_LEVEL },
        pino.destination({ dest: descriptor, sync: true }),
      );
    },
    says,
  });
  if (fault !== undefined) throw fault;
  process.exit(outcome === 'postgresEnded' ? 3 : 0);
} catch (error) {
  console.error(explain(error, to.language));
  process.exit(1);
}
