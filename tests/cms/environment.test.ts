import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  BadSettings,
  ingestVariables,
  readIngestSettings,
  readSettings,
  type Variables,
} from '../../cms/environment.ts';
import { ingestLimits, limitsOf } from '../../cms/ingest/limits.ts';

function problems(variables: Variables, language: 'en' | 'tr' = 'en'): string[] {
  try {
    readSettings(variables, language);
  } catch (error) {
    if (error instanceof BadSettings) return error.problems;
    throw error;
  }
  return [];
}

describe('settings', () => {
  it('are all optional, and empty ones are not set', () => {
    const fromNothing = readSettings({});
    expect(fromNothing).toMatchObject({ CMS_PORT: 3000, SITE_PORT: 8080, CMS_HOST: '127.0.0.1', TRUST_PROXY: false });
    expect(readSettings({ CMS_PORT: '', DATABASE_URL: '', TRUST_PROXY: '', SITE_URL: '' })).toEqual(fromNothing);
  });

  it('lose the slash at the end of public addresses', () => {
    expect(readSettings({ SITE_URL: 'https://kutuphane.example/' }).SITE_URL).toBe('https://kutuphane.example');
  });

  it('never show an address that may hold a password', () => {
    expect(problems({ DATABASE_URL: 'mysql://kutuk:gizli@db/kutuk', LIBRARY_DATABASE_URL: 'x' }).join()).not.toContain(
      'gizli',
    );
  });

  it.each<[name: string, variables: Variables, said: RegExp[]]>([
    ['a port beyond the last', { CMS_PORT: '65536' }, [/^CMS_PORT=65536: must be a port number/]],
    ['a port with a sign', { CMS_PORT: '-1' }, [/^CMS_PORT=-1: must be a port number/]],
    ['one port for two servers', { CMS_PORT: '8080' }, [/^SITE_PORT: is also CMS_PORT/]],
    ['an address without a scheme', { CMS_URL: 'arsiv.example' }, [/^CMS_URL: must be an address/]],
    ['a public role without its database', { LIBRARY_DATABASE_URL: 'postgres://a@b/c' }, [/^DATABASE_URL: is needed/]],
    [
      'one role for owner and public site',
      { DATABASE_URL: 'postgres://a@b/c', LIBRARY_DATABASE_URL: 'postgres://a@b/c' },
      [/^LIBRARY_DATABASE_URL: must name another role/],
    ],
    [
      'a limit that is no number',
      { INGEST_PAGES: '5 000' },
      [/^INGEST_PAGES=5 000: must be a whole number, 1 or more$/],
    ],
    ['a limit of nothing', { INGEST_OCR_SECONDS: '0' }, [/^INGEST_OCR_SECONDS=0: must be a whole number/]],
    ['children without room to start', { INGEST_TEXT_MB: '100' }, [/^INGEST_TEXT_MB=100: .* 256 or more$/]],
    [
      'several at once',
      { TRUST_PROXY: 'x', LOG_LEVEL: 'loud' },
      [/^TRUST_PROXY=x: must be 0 or 1$/, /^LOG_LEVEL=loud: /],
    ],
  ])('are refused: %s', (_, variables, said) => {
    expect(problems(variables)).toEqual(said.map((pattern) => expect.stringMatching(pattern)));
  });

  it('are refused in the operator’s language', () => {
    expect(problems({ CMS_PORT: 'x' }, 'tr')).toEqual([
      'CMS_PORT=x: 0 ile 65535 arasında bir kapı (port) numarası olmalı',
    ]);
  });

  it('of ingest reach the processes that take scans in', () => {
    const settings = readSettings({ INGEST_OPEN_SECONDS: '7', INGEST_FILE_MB: '100' });
    const limits = limitsOf(readIngestSettings(ingestVariables(settings)));
    expect(limits).toEqual({ ...ingestLimits, openTime: 7_000, fileBytes: 100 * 1024 ** 2 });
    // as they were asked for
    expect(ingestLimits).toMatchObject({
      fileBytes: 2 * 1024 ** 3,
      pages: 5_000,
      pageSide: 14_400,
      renderedPixels: 40e6,
      imagePixels: 200e6,
      openTime: 20_000,
      textTime: 5_000,
      renderTime: 20_000,
      recognitionTime: 90_000,
      textMemory: 800 * 1024 ** 2,
      imageMemory: 1_500 * 1024 ** 2,
      pageCharacters: 200_000,
      pageWords: 20_000,
      killedPages: 3,
      deaths: 2,
    });
    const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8');
    for (const [name, value] of Object.entries(ingestVariables(readSettings({})))) {
      expect(example).toMatch(new RegExp(`^${name}=(?:${value})?$`, 'm'));
    }
  });

  it('allow one port twice on different addresses, and 0 for any free one', () => {
    expect(problems({ CMS_PORT: '0', SITE_PORT: '0' })).toEqual([]);
    expect(problems({ CMS_HOST: '10.0.0.1', CMS_PORT: '80', SITE_HOST: '10.0.0.2', SITE_PORT: '80' })).toEqual([]);
  });
});
