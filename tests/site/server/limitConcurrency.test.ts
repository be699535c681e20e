import { expect, it } from 'vitest';
import { limitConcurrency, TooManyWaiting } from '../../../site/server/limitConcurrency.ts';

it('runs so many at a time, lets so many wait, and refuses the rest', async () => {
  const gates: (() => void)[] = [];
  let most = 0;
  let running = 0;
  const limited = limitConcurrency(
    async (name: string) => {
      most = Math.max(most, ++running);
      await new Promise<void>((resolve) => gates.push(resolve));
      running--;
      return name;
    },
    { atOnce: 2, waiting: 2 },
  );
  const calls = ['a', 'b', 'c', 'd'].map((name) => limited(name));
  await expect(limited('e')).rejects.toThrow(TooManyWaiting);
  let finished = false;
  const all = Promise.all(calls).finally(() => {
    finished = true;
  });
  while (!finished) {
    gates.shift()?.();
    await Promise.resolve();
  }
  expect(await all).toEqual(['a', 'b', 'c', 'd']);
  expect(most).toBe(2);
});

it('gives the place back after a failure', async () => {
  const limited = limitConcurrency(
    async (fails: boolean) => {
      if (fails) throw new Error('failed');
      return 'done';
    },
    { atOnce: 1, waiting: 1 },
  );
  await expect(limited(true)).rejects.toThrow('failed');
  expect(await limited(false)).toBe('done');
});
