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

  it('let what somebody waits for go first', async () => {
    const slots = makeSlots(1);
    const begun: string[] = [];
    const gate = Promise.withResolvers<void>();
    const use = (name: string, bulk: boolean) =>
      slots.use(
        async () => {
          begun.push(name);
          await gate.promise;
        },
        { bulk },
      );
    const all = [use('running', true), use('bulk 1', true), use('bulk 2', true), use('urgent', false)];
    gate.resolve();
    await Promise.all(all);
    expect(begun).toEqual(['running', 'urgent', 'bulk 1', 'bulk 2']);
  });

  it('give a place back when the work fails', async () => {
    const slots = makeSlots(1);
    await expect(slots.use(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await slots.use(async () => 'yes')).toBe('yes');
  });
});
