import { describe, expect, it } from 'vitest';
import { BadSettings, readSettings, type Variables } from '../../cms/environment.ts';

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

  it('allow one port twice on different addresses, and 0 for any free one', () => {
    expect(problems({ CMS_PORT: '0', SITE_PORT: '0' })).toEqual([]);
    expect(problems({ CMS_HOST: '10.0.0.1', CMS_PORT: '80', SITE_HOST: '10.0.0.2', SITE_PORT: '80' })).toEqual([]);
  });
});
