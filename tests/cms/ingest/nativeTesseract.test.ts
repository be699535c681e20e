import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { processVariables } from '../../../cms/environment.ts';
import { findTesseract } from '../../../cms/ingest/findTesseract.ts';
import { ingestLimits } from '../../../cms/ingest/limits.ts';
import { openRecognizer } from '../../../cms/ingest/openRecognizer.ts';
import { recognizePage } from '../../../cms/ingest/recognizePage.ts';
import type { KeptSandbox } from '../../../cms/ingest/sandbox/keepSandbox.ts';
import { describeEngines, textEngine } from '../../../cms/ingest/textEngine.ts';
import { wordBoxes } from '../../../cms/ingest/wordBoxes.ts';
import { characterErrorRate, wordOverlap } from '../../support/compareReading.ts';
import { makeTruePage } from '../../support/makeTruePage.ts';

vi.setConfig({ testTimeout: 60_000 });

const installed = await findTesseract(processVariables().PATH);
const usable = installed?.languages.includes('tur') === true;
let folder: string;
let opened: KeptSandbox[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kutuk-tesseract-'));
  await chmod(folder, 0o755);
});
afterEach(async () => {
  await Promise.all(opened.map((recognizer) => recognizer.close()));
  opened = [];
  await rm(folder, { recursive: true, force: true });
});

/** A program that says what Tesseract says of itself, notes how it is called, and reads as the given shell does. */
async function stub({ version = 'tesseract 5.3.0', languages = 'eng\ntur', reads = 'cat >/dev/null' } = {}) {
  await mkdir(join(folder, 'bin'), { recursive: true });
  const program = join(folder, 'bin', 'tesseract');
  await writeFile(
    program,
    `#!/bin/sh
case "$1" in
  --version) printf '%s\\n leptonica-1.82.0\\n' '${version}' ;;
  --list-langs) printf 'List of available languages in "/usr/share" (2):\\n%s\\n' '${languages}' ;;
  *) for each in "$@"; do printf '%s\\n' "$each"; done >'${folder}/arguments'
     env >'${folder}/environment'
     ${reads} ;;
esac
`,
  );
  await chmod(program, 0o755);
  const native = await findTesseract(`/nowhere:${join(folder, 'bin')}`);
  if (!native) throw new TypeError('the stub was not found');
  return native;
}

function open(native: Awaited<ReturnType<typeof stub>>): KeptSandbox {
  const recognizer = openRecognizer({
    engine: textEngine('tur', native),
    models: 'tur',
    folder,
    limits: ingestLimits,
    bulk: false,
  });
  opened.push(recognizer);
  return recognizer;
}

const blank = { width: 100, height: 50, dpi: 297.4 };
async function read(recognizer: KeptSandbox, time = 20_000) {
  const image = join(folder, 'page.grey');
  await writeFile(image, Buffer.alloc(blank.width * blank.height, 255));
  return recognizer.call('recognize', { ...blank, image, straighten: 0, cleaning: 'fine', segmentation: 3 }, time);
}

const row = (...fields: (string | number)[]) => fields.join('\\t');
const table = `cat >/dev/null; printf '${row(5, 1, 1, 1, 1, 1, 10, 5, 50, 10, 91.5, 'İskele')}\\n'`;

describe('a native tesseract', () => {
  it('is found on a search path, with its version and languages', async () => {
    expect(await stub()).toEqual({
      program: join(folder, 'bin', 'tesseract'),
      version: '5.3.0',
      languages: ['eng', 'tur'],
    });
    expect(await findTesseract('/nowhere')).toBeUndefined();
    expect(await findTesseract(undefined)).toBeUndefined();
    await expect(stub({ version: 'tesseract 3.04.01' })).rejects.toThrow('not found');
    await expect(stub({ version: 'command not known' })).rejects.toThrow('not found');
  });

  it('reads only languages that it has data for', async () => {
    const native = await stub({ languages: 'eng' });
    expect(textEngine('eng', native)).toEqual({ name: 'tesseract 5.3.0', program: native.program });
    expect(textEngine('tur+eng', native).name).toMatch(/^tesseract\.js \d/);
    expect(describeEngines(native)).toMatch(
      /^tesseract 5\.3\.0 at .*; tesseract\.js [\d.]+ for tur, which it has no data/,
    );
    expect(describeEngines(await stub())).not.toContain('tesseract.js');
    expect(describeEngines(undefined)).toMatch(/^tesseract\.js [\d.]+ \(no native tesseract on PATH\)$/);
  });

  it('is called with a list of arguments, one thread and nothing of our environment', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://secret');
    const found = await read(open(await stub({ reads: table })));
    vi.unstubAllEnvs();
    expect(found.text).toBe('İskele');
    expect([...found.words]).toEqual([0, 6, 1000, 1000, 5000, 2000, 92]);
    const given = (await readFile(join(folder, 'arguments'), 'utf8')).trim().split('\n').join(' ');
    expect(given).toBe('stdin stdout -l tur --oem 1 --psm 3 --dpi 297 -c tessedit_create_tsv=1');
    const environment = (await readFile(join(folder, 'environment'), 'utf8')).split('\n');
    expect(environment).toContain('OMP_THREAD_LIMIT=1');
    expect(environment.filter((line) => /secret|DATABASE|KUTUK/.test(line))).toEqual([]);
  });

  it.each([
    ['crashes', 'echo "actual_tessdata_num_entries_: assert failed" >&2; kill -SEGV $$', 'crash'],
    ['ends with an error', 'echo "Error opening data file" >&2; exit 1', 'crash'],
    ['runs out of memory', 'echo "std::bad_alloc" >&2; exit 1', 'memory'],
    ['answers with garbage', 'cat >/dev/null; echo "<html>"', 'crash'],
    ['answers without end', 'yes "$(head -c 100000 /dev/zero | tr "\\0" "x")"', 'crash'],
  ])('that %s costs one page, and is started again for the next', async (_, reads, killCause) => {
    const recognizer = open(await stub({ reads }));
    await expect(read(recognizer)).rejects.toMatchObject({ name: 'SandboxKilled', killCause });
    await stub({ reads: table });
    expect((await read(recognizer)).text).toBe('İskele');
  });

  it.runIf(process.platform === 'linux')('that hangs is killed, with all that it has started', async () => {
    const recognizer = open(await stub({ reads: 'sleep 7423 & exec sleep 7424' }));
    await recognizer.prepare();
    await expect(read(recognizer, 250)).rejects.toMatchObject({ killCause: 'timeout' });
    const left = readdirSync('/proc').filter((pid) => {
      try {
        return /^\d+$/.test(pid) && /sleep.742[34]/.test(readFileSync(`/proc/${pid}/cmdline`, 'latin1'));
      } catch {
        return false;
      }
    });
    expect(left).toEqual([]);
  });

  it.runIf(usable)('reads a page where it is installed with Turkish (skipped where it is not)', async () => {
    if (!installed) return;
    const page = await makeTruePage({ words: 60, seed: 'native', size: [300, 200], skew: 2 });
    const path = join(folder, 'page.grey');
    await writeFile(path, page.grey);
    const { width, height, dpi } = page;
    const found = await recognizePage({
      recognizer: open(installed),
      image: { path, width, height, dpi },
      limits: ingestLimits,
    });
    expect(characterErrorRate(found.text, page.text)).toBeLessThanOrEqual(0.01);
    expect(wordOverlap({ text: found.text, words: wordBoxes(found.words) }, page).mean).toBeGreaterThan(0.9);
  });
});
