/**
 * Imports records and scans from a folder or a ZIP:
 *
 *   npm run import -- FOLDER_OR_ZIP --table records.csv
 *   npm run import -- --resume 12
 *   npm run import -- --undo 12
 *
 * First a dry run, with a table beside; then the run, once somebody has said yes. Works while Kütük runs and while it
 * does not. Ends with 0, with 1 when something has to be put right, with 2 when rows could not be imported or when it was
 * not understood.
 */
import { basename } from 'node:path';
import { command } from './command.ts';
import { importOptions, importUsage, understandImport } from './import/arguments.ts';
import { dryRun } from './import/dryRun.ts';
import { runIt } from './import/runIt.ts';
import { undoIt } from './import/undoIt.ts';
import { openWork } from './import/work.ts';
import { withDatabase } from './withDatabase.ts';

const form = { usage: importUsage, options: importOptions, places: 1 };

await command(form, async ({ settings, language, values, places }) => {
  const given = await understandImport(values, places[0]);
  await withDatabase(settings, async (database) => {
    const work = openWork(database, settings, language);
    try {
      if (given.undo !== undefined) await undoIt(work, given.undo, given);
      else if (given.resume !== undefined) await runIt(work, given.resume, given);
      else {
        const id = await dryRun(work, { ...given, name: basename(given.table ?? given.source ?? '') });
        if (id !== undefined) await runIt(work, id, given);
      }
    } finally {
      await work.close();
    }
  });
});
