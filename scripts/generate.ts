/**
 * Makes the generated files anew: Payload's types and the admin's import map. With `--check` it changes nothing and
 * fails when what is committed is not what would be generated.
 *
 * A change of fields also needs a migration: `npm run generate -- --migration name-of-change`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemVariables } from '../cms/environment.ts';
import { repositoryRoot } from './repositoryRoot.ts';

const generated = ['cms/generated/payload-types.ts', 'cms/app/(payload)/admin/importMap.js'];
const migrationsFolder = join(repositoryRoot, 'cms/migrations/payload');

const { values } = parseArgs({ options: { check: { type: 'boolean' }, migration: { type: 'string' } } });

const before = generated.map((path) => readFileSync(join(repositoryRoot, path), 'utf8'));
payload('generate:types');
payload('generate:importmap');
const after = generated.map((path) => readFileSync(join(repositoryRoot, path), 'utf8'));
if (values.check) {
  for (const [index, path] of generated.entries()) writeFileSync(join(repositoryRoot, path), before[index] ?? '');
  const stale = generated.filter((_, index) => before[index] !== after[index]);
  if (stale.length > 0) {
    console.error(`generated files are not up to date: ${stale.join(', ')}. Run "npm run generate" and commit them.`);
    process.exit(1);
  }
}
if (values.migration) {
  payload('migrate:create', values.migration);
  await makeRunnable();
}

function payload(...given: string[]): void {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [join(repositoryRoot, 'node_modules/payload/bin.js'), ...given],
    {
      cwd: repositoryRoot,
      env: { ...systemVariables(), KUTUK_BUILD: '1', PAYLOAD_DISABLE_TELEMETRY: '1' },
      encoding: 'utf8',
    },
  );
  if (status !== 0) {
    console.error(stdout, stderr);
    process.exit(1);
  }
}

/** Node strips types but does not drop imports of types: Payload's template imports two as values. */
async function makeRunnable(): Promise<void> {
  // Payload reads the folder; this list is for bundled migrations only
  await rm(join(migrationsFolder, 'index.ts'), { force: true });
  for (const name of await readdir(migrationsFolder)) {
    if (!name.endsWith('.ts')) continue;
    const path = join(migrationsFolder, name);
    const text = await readFile(path, 'utf8');
    const runnable = text.replace(
      /^import \{ MigrateUpArgs, MigrateDownArgs, sql \}/m,
      'import { type MigrateDownArgs, type MigrateUpArgs, sql }',
    );
    if (runnable !== text) await writeFile(path, runnable);
  }
}
