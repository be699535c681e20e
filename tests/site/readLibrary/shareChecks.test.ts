import { expect, it } from 'vitest';
import { shareChecks } from '../../../site/readLibrary/shareChecks.ts';

it('answers each caller from a check that began after the call, and shares it', async () => {
  let begun = 0;
  let finish: (() => void) | undefined;
  const ask = shareChecks(async () => {
    const mine = ++begun;
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    return mine;
  });
  const first = ask();
  const [second, third] = [ask(), ask()];
  expect(begun).toBe(1);
  finish?.();
  expect(await first).toBe(1);
  await expect.poll(() => begun).toBe(2);
  finish?.();
  expect(await Promise.all([second, third])).toEqual([2, 2]);
  expect(begun).toBe(2);
});

it('goes on after a check that failed', async () => {
  let fails = true;
  const ask = shareChecks(async () => {
    if (fails) throw new Error('down');
    return 'up';
  });
  const [first, second] = await Promise.allSettled([ask(), ask()]);
  expect([first?.status, second?.status]).toEqual(['rejected', 'rejected']);
  fails = false;
  expect(await ask()).toBe('up');
});
