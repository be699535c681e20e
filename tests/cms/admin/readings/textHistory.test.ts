import { describe, expect, it } from 'vitest';
import { redoText, startHistory, typeText, undoText } from '../../../../cms/admin/readings/textHistory.ts';

describe('the history of a text', () => {
  it('undoes what was typed in one go as one step, and does it again', () => {
    let history = startHistory('su');
    for (const [at, text] of ['suy', 'suyo', 'suyol'].entries())
      history = typeText(history, text, { now: 1000 + at * 100 });
    history = typeText(history, 'su yolu', { now: 9000 });
    history = undoText(history);
    expect(history.text).toBe('suyol');
    history = undoText(history);
    expect(history.text).toBe('su');
    expect(undoText(history)).toBe(history);
    expect(redoText(redoText(history)).text).toBe('su yolu');
  });

  it('forgets what was undone once something else is typed', () => {
    let history = typeText(startHistory('a'), 'ab', { now: 1000 });
    history = typeText(undoText(history), 'ac', { now: 5000 });
    expect(redoText(history)).toBe(history);
    expect(undoText(history).text).toBe('a');
  });

  it('makes the taking over of another text a step of its own, also in the middle of typing', () => {
    let history = typeText(startHistory('benim'), 'benimki', { now: 1000 });
    history = typeText(history, 'onunki', { now: 1001, whole: true });
    history = typeText(history, 'onunkiler', { now: 1002 });
    expect([undoText(history).text, undoText(undoText(history)).text]).toEqual(['onunki', 'benimki']);
  });
});
