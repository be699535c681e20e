import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ingestLimits } from '../../../cms/ingest/limits.ts';
import { compileForChildren } from '../../../cms/ingest/sandbox/compiledCode.ts';
import { startSandbox } from '../../../cms/ingest/sandbox/startSandbox.ts';

const folder = await mkdtemp(join(tmpdir(), 'kutuk-compiled-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = () =>
  startSandbox({
    role: 'text',
    memory: ingestLimits.textMemory,
    folder,
    readable: [],
    startTime: ingestLimits.openTime,
  });

test('a child starts without compiled code, and with a copy of its own once there is some', async () => {
  await (await start()).close();
  expect(await readdir(folder)).toEqual([]);
  await compileForChildren(join(folder, 'kept'));
  expect(await readdir(join(folder, 'kept'))).toEqual(['recognize', 'render', 'text']);
  const before = await filesBelow(join(folder, 'kept'));
  expect(before.length).toBeGreaterThan(20);
  const sandbox = await start();
  await sandbox.close();
  const copy = (await readdir(folder)).find((name) => name !== 'kept');
  expect(await filesBelow(join(folder, copy ?? ''))).toEqual(await filesBelow(join(folder, 'kept', 'text')));
  expect(await filesBelow(join(folder, 'kept'))).toEqual(before);
});

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}
