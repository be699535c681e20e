/**
 * All tests: types, lint, generated files, the public site's own check, then every suite, in a real browser too. With
 * `--soak` the long rounds. Ends with a line `N passed, N failed, N skipped`.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { processVariables } from '../cms/environment.ts';
import { build } from './build.ts';
import { repositoryRoot } from './repositoryRoot.ts';

const bin = (name: string) => join(repositoryRoot, 'node_modules/.bin', name);
const soak = process.argv.includes('--soak');
const variables: NodeJS.ProcessEnv = {
  ...processVariables(),
  NODE_ENV: 'test',
  ...(soak && { KUTUK_SOAK: '1' }),
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
};

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const steps: [name: string, command: string, ...given: string[]][] = [
  ['types', bin('tsc'), '-p', '.'],
  ['lint and format', bin('biome'), 'ci', '--colors=off', '--diagnostic-level=error', '.'],
  ['generated files', process.execPath, 'scripts/generate.ts', '--check'],
  ['public site', bin('astro'), 'check', '--root', 'site'],
];

const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const [name, command, ...given] of steps) {
  const started = performance.now();
  const code = await run(command, given);
  counts[code === 0 ? 'passed' : 'failed'] += 1;
  console.log(`${code === 0 ? 'passed' : 'FAILED'}: ${name} (${Math.round((performance.now() - started) / 1000)} s)`);
}
// once, for every suite that starts the system or a browser
await build({ logFolder: join(repositoryRoot, '.build'), signal: new AbortController().signal });
const suites = await runSuites();
counts.passed += suites.passed;
counts.failed += suites.failed;
counts.skipped += suites.skipped;
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 ? 0 : 1);

function run(command: string, given: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, given, {
      cwd: repositoryRoot,
      env: variables,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function runSuites(): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'kutuk-test-report-'));
  const report = join(folder, 'report.json');
  try {
    const code = await run(bin('vitest'), [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    const told = z
      .object({
        numPassedTests: z.number(),
        numFailedTests: z.number(),
        numPendingTests: z.number(),
        numFailedTestSuites: z.number(),
      })
      .safeParse(JSON.parse(await readFile(report, 'utf8').catch(() => 'null')));
    if (!told.success) return { passed: 0, failed: 1, skipped: 0 };
    const { numPassedTests: passed, numFailedTests, numPendingTests: skipped } = told.data;
    // A suite that could not be loaded, or an error outside of any test, counts as a failure too.
    const failed = numFailedTests > 0 || code === 0 ? numFailedTests : 1;
    return { passed, failed, skipped };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
