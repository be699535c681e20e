import { describe, expect, it } from 'vitest';
import { findPage } from '../../../site/reader/findPage.ts';

const pages = ['Kapak', 'i', 'ıv', '1', '2', 'Levha 3', '1', '12'].map((label, index) => ({
  label,
  position: index + 1,
}));
const found = (typed: string, from?: number) => findPage(pages, typed, from)?.position;

describe('a page that somebody goes to', () => {
  it('is the one that bears what was typed, in whatever letters', () => {
    expect(found('12')).toBe(8);
    expect(found(' KAPAK ')).toBe(1);
    expect(found('IV')).toBe(3);
    expect(found('levha 3')).toBe(6);
  });

  it('is the next one that bears it where two do', () => {
    expect(found('1')).toBe(4);
    expect(found('1', 4)).toBe(7);
    expect(found('1', 7)).toBe(4);
  });

  it('is else the one at that place', () => {
    expect(found('7')).toBe(7);
    expect(found('#1')).toBe(1);
    expect(found('# 4')).toBe(4);
  });

  it('is none when there is none', () => {
    expect(found('99')).toBeUndefined();
    expect(found('#0')).toBeUndefined();
    expect(found('yok')).toBeUndefined();
    expect(found('')).toBeUndefined();
  });
});
