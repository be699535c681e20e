import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentOn, contrast, themeStyles } from '../../../cms/publish/accent.ts';

const tokens = readFileSync(join(import.meta.dirname, '../../../site/styles/tokens.css'), 'utf8');
const token = (name: string) =>
  new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens)?.slice(1);

describe('the accent', () => {
  it('can be read on every paper of both schemes, whatever colour is chosen', () => {
    const papers = ['paper', 'sheet'].map((name) => token(name) ?? []);
    expect(papers.flat()).toHaveLength(4);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const colour = `#${number.toString(16).padStart(6, '0')}`;
        for (const [light = '', dark = ''] of papers) {
          expect(contrast(accentOn('light', colour), light)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(accentOn('dark', colour), dark)).toBeGreaterThanOrEqual(4.5);
        }
        // high contrast (1.4.6)
        expect(contrast(accentOn('white', colour), '#ffffff')).toBeGreaterThanOrEqual(7);
        expect(contrast(accentOn('black', colour), '#000000')).toBeGreaterThanOrEqual(7);
      }),
    );
  });

  it('stays as it was chosen where it can be read', () => {
    expect(accentOn('light', '#7A2E1D')).toBe('#7a2e1d');
    expect(accentOn('dark', '#7a2e1d')).not.toBe('#7a2e1d');
  });

  it('is set by a stylesheet that holds nothing else', () => {
    expect(themeStyles('#1d4f7a')).toMatch(/^:root\{(?:--accent-on-(?:light|dark|white|black):#[0-9a-f]{6};?){4}\}\n$/);
  });

  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe('ink', () => {
  it.each(['ink', 'soft'])('%s can be read on every paper', (name) => {
    for (const paper of ['paper', 'sheet', 'shade']) {
      const [light = '', dark = ''] = token(name) ?? [];
      const [onLight = '', onDark = ''] = token(paper) ?? [];
      expect(contrast(light, onLight)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark, onDark)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('borders of fields and underlines of links can be seen (1.4.11)', () => {
    const [light = '', dark = ''] = token('edge') ?? [];
    const [onLight = '', onDark = ''] = token('paper') ?? [];
    expect(contrast(light, onLight)).toBeGreaterThanOrEqual(3);
    expect(contrast(dark, onDark)).toBeGreaterThanOrEqual(3);
  });
});
