import { closeSync, writeSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLog } from '../../../scripts/supervisor/openLog.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kutuk-log-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(text: string): Promise<void> {
  const { descriptor } = await openLog(folder, 'cms');
  writeSync(descriptor, text);
  closeSync(descriptor);
}

it('goes on in the same file, which only its owner reads', async () => {
  await write('one\n');
  await write('two\n');
  expect(await readFile(join(folder, 'cms.log'), 'utf8')).toBe('one\ntwo\n');
  expect((await stat(join(folder, 'cms.log'))).mode & 0o777).toBe(0o600);
});

it('puts a large file aside, and keeps three of them', async () => {
  for (const number of [1, 2, 3, 4, 5]) {
    await writeFile(join(folder, 'cms.log'), `${number}`);
    await truncate(join(folder, 'cms.log'), 11 * 1024 * 1024);
    await write('');
  }
  expect((await readdir(folder)).sort()).toEqual(['cms.log', 'cms.log.1', 'cms.log.2', 'cms.log.3']);
  expect((await readFile(join(folder, 'cms.log.1'), 'utf8'))[0]).toBe('5');
  expect((await readFile(join(folder, 'cms.log.3'), 'utf8'))[0]).toBe('3');
});
