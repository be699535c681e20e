import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemVariables } from '../../cms/environment.ts';
import { readArguments, WrongUse } from '../../scripts/readArguments.ts';

const usage = { en: 'Usage', tr: 'Kullanım' };
const form = { usage, options: { email: { type: 'string' }, yes: { type: 'boolean' } }, places: 1 } as const;

describe('what is typed after a command', () => {
  it('is taken as its form says', () => {
    expect(readArguments(form, ['--email', 'a@b.example', 'folder', '--yes'])).toEqual({
      values: { email: 'a@b.example', yes: true },
      places: ['folder'],
    });
    expect(readArguments(form, ['--email=-dash'])).toMatchObject({ values: { email: '-dash' } });
    expect(readArguments(form, [])).toMatchObject({ values: {}, places: [] });
  });

  it.each([['--help'], ['-h'], ['--nonsense', '--help']])('is a question with %s', (...typed) => {
    expect(readArguments(form, typed)).toBe('help');
  });

  it.each([
    [['--nonsense'], 'There is no option --nonsense.'],
    [['-x'], 'There is no option -x.'],
    [['--email'], 'The option --email lacks its value.'],
    [['--email', '--yes'], 'The option --email lacks its value.'],
    [['--yes=no'], 'The option --yes takes no value.'],
    [['one', 'two'], '“two” is not expected here.'],
  ])('is refused with a sentence: %j', (typed, sentence) => {
    const read = () => readArguments(form, typed);
    expect(read).toThrow(WrongUse);
    expect(read).toThrow(sentence);
  });
});

function run(script: string, typed: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', '..', 'scripts', script), ...typed], {
    // settings that can't be used: neither question nor mistake gets as far as reading them
    env: { ...systemVariables(), LC_ALL: '', LANG: 'tr_TR.UTF-8', CMS_PORT: 'none' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })));
}

describe('a command', () => {
  it.each(['verify', 'import', 'user', 'backup', 'restore', 'demo', 'publish:all'])(
    'says what it did not understand and how it is used, without a stack: %s',
    async (name) => {
      const ended = await run(`${name === 'publish:all' ? 'publishAll' : name}.ts`, ['--olmayan']);
      expect(ended).toEqual({
        code: 2,
        out: '',
        err: expect.stringMatching(new RegExp(`^--olmayan diye bir seçenek yok\\.\n\nKullanım: npm run ${name}`)),
      });
    },
  );

  it('says how it is used when asked', async () => {
    const ended = await run('verify.ts', ['--help']);
    expect(ended).toEqual({ code: 0, out: expect.stringMatching(/^Kullanım: npm run verify/), err: '' });
  });
});
