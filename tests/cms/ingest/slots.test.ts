import { describe, expect, it } from 'vitest';
import { makeSlots } from '../../../cms/ingest/slots.ts';

describe('slots', () => {
  it('never give out more places than there are, and serve in order', async () => {
    const slots = makeSlots(2);
    const begun: number[] = [];
    let now = 0;
    let most = 0;
    const gates = Array.from({ length: 6 }, () => Promise.withResolvers<void>());
    const all = gates.map((gate, index) =>
      slots.use(async () => {
        begun.push(index);
        most = Math.max(most, ++now);
        await gate.promise;
        now--;
        return index;
      }),
    );
    for (const gate of gates) gate.resolve();
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });

  it('give a place back when the work fails', async () => {
    const slots = makeSlots(1);
    await expect(slots.use(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await slots.use(async () => 'yes')).toBe('yes');
  });
});
