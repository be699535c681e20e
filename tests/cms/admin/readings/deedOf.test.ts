import { describe, expect, it } from 'vitest';
import { deedOf } from '../../../../cms/admin/readings/useKeys.ts';

const press = (key: string, more: Partial<Parameters<typeof deedOf>[0]> = {}) =>
  deedOf({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

describe('keys of the correction screen', () => {
  it('do what is said beside them', () => {
    expect(press('F8')).toBe('nextWord');
    expect(press('F8', { shiftKey: true })).toBe('previousWord');
    expect(press('ArrowDown', { altKey: true })).toBe('nextWord');
    expect(press('PageDown', { altKey: true })).toBe('nextPage');
    expect(press('Enter', { ctrlKey: true })).toBe('finish');
    expect(press('ы', { code: 'KeyS', ctrlKey: true })).toBe('save');
    expect(press('Z', { code: 'KeyZ', metaKey: true, shiftKey: true })).toBe('redo');
  });

  it('leave writing alone: plain keys, and signs typed with AltGr', () => {
    for (const key of ['a', 'Enter', 'ArrowDown', 'PageDown']) expect(press(key), key).toBeUndefined();
    expect(press('@', { code: 'KeyQ', ctrlKey: true, altKey: true })).toBeUndefined();
    expect(press('s', { code: 'KeyS', ctrlKey: true, altKey: true })).toBeUndefined();
  });
});
