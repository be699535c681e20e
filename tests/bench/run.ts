/**
 * Runs the benches, or those that are named: `npm run bench -- search publish`. Each prints medians and, where there is
 * a peer, the ratio against it in the same run: the machine's speed drifts, ratios stay.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const benches = readdirSync(import.meta.dirname)
  .filter((name) => /^[a-z]+\.ts$/.test(name) && name !== 'run.ts')
  .map((name) => name.replace(/\.ts$/, ''));
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const unknown = wanted.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  console.error(`no such bench: ${unknown.join(', ')}. There are: ${benches.join(', ')}.`);
  process.exit(1);
}
const options = process.argv.slice(2).filter((name) => name.startsWith('-'));
let failed = 0;
for (const name of wanted.length > 0 ? wanted : benches) {
  console.log(`\n# ${name}\n`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`), ...options], {
    stdio: 'inherit',
  });
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
