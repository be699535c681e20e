import { expect, it } from 'vitest';
import { openTurns } from '../../../site/server/takeTurns.ts';

it('lets one go on in each turn of the event loop', async () => {
  const turn = openTurns();
  let turns = 0;
  let counting = true;
  const count = () => {
    turns += 1;
    if (counting) setImmediate(count);
  };
  setImmediate(count);
  const at = await Promise.all([1, 2, 3, 4].map(() => turn().then(() => turns)));
  counting = false;
  expect(new Set(at).size).toBe(4);
  expect(at).toEqual(at.toSorted((one, other) => one - other));
});
