import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../site/i18n/en.ts';
import { languageAskedFor, languageOfAddress, written } from '../../site/i18n/language.ts';
import { tr } from '../../site/i18n/tr.ts';

const site = join(import.meta.dirname, '../../site');

describe('messages', () => {
  it('have the same keys in both languages, each a sentence or a function of as many arguments', () => {
    expect(shapeOf(en)).toEqual(shapeOf(tr));
  });

  it('are none of them empty, and none left untranslated', () => {
    const turkish = textsOf(tr);
    const english = new Map(textsOf(en));
    const same = turkish.filter(([key, text]) => text === english.get(key)).map(([key]) => key);
    expect(turkish.filter(([, text]) => text.trim() === '')).toEqual([]);
    expect([...english].filter(([, text]) => text.trim() === '')).toEqual([]);
    // the same word in both languages, or a name
    expect(same).toEqual(['authority.issn']);
  });

  it('are all used', () => {
    const code = sourcesBelow(site)
      .filter((file) => !/i18n[/\\](tr|en)\.ts$/.test(file))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const unused = Object.keys(shapeOf(tr)).filter((key) => {
      const [group, name] = key.split('.');
      const short = new RegExp(`\\ba\\.${name}\\b`).test(code) && group === 'accessibility';
      return !short && !new RegExp(`\\bt\\.${group}\\.${name}\\b`).test(code);
    });
    expect(unused).toEqual([]);
  });

  it('exist wherever they are asked for', () => {
    const known = shapeOf(tr);
    const asked = sourcesBelow(site).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\.([a-z]\w*)\.([a-z]\w*)\b/g)].map(
        ([, group, name]) => `${group}.${name}`,
      ),
    );
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => !Object.hasOwn(known, key))).toEqual([]);
  });

  it('count in English with and without a plural', () => {
    expect(en.common.publications(1)).toBe('1 publication');
    expect(en.common.publications(1234)).toBe('1,234 publications');
    expect(tr.common.publications(1234)).toBe('1.234 yayın');
  });
});

describe('the language', () => {
  it('of an address is its first segment', () => {
    expect(languageOfAddress('/en/publication/3')).toBe('en');
    expect(languageOfAddress('/en')).toBe('en');
    expect(languageOfAddress('/tr/yayin/3')).toBe('tr');
    expect(languageOfAddress('/english')).toBe('tr');
  });

  it.each([
    [null, 'tr'],
    ['en-GB,en;q=0.9', 'en'],
    ['de,en;q=0.8,tr;q=0.9', 'tr'],
    ['fr', 'tr'],
    ['en;q=0', 'tr'],
  ])('asked for by %s is %s', (header, language) => {
    expect(languageAskedFor(header)).toBe(language);
  });

  it('of what people wrote falls back to the other one, and says so', () => {
    expect(written({ tr: 'özet' }, 'en')).toEqual({ text: 'özet', language: 'tr' });
    expect(written({ tr: 'özet', en: 'abstract' }, 'en')).toEqual({ text: 'abstract', language: 'en' });
    expect(written({}, 'en')).toBeUndefined();
  });
});

type Tree = { readonly [key: string]: string | ((...given: never[]) => string) | Tree };

/** Key to `text`, or the number of arguments. */
function shapeOf(tree: Tree, path = ''): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'object'
        ? Object.entries(shapeOf(value, `${path}${key}.`))
        : [[path + key, typeof value === 'string' ? 'text' : value.length]],
    ),
  );
}

function textsOf(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'object'
      ? textsOf(value, `${path}${key}.`)
      : typeof value === 'string'
        ? [[path + key, value]]
        : [],
  );
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(astro|ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/node_modules|[/\\]\.astro[/\\]/.test(file));
}
