import { describe, expect, it } from 'vitest';
import { runAhead } from '../../../cms/ingest/runAhead.ts';

class Killed extends Error {}
const isShared = (error: unknown) => error instanceof Killed;

async function collect(items: number[], ahead: number, work: (item: number) => Promise<number>) {
  const found: (number | string)[] = [];
  for await (const outcome of runAhead({ items, ahead, work, isShared })) {
    found.push('result' in outcome ? outcome.result : `${outcome.item}: ${String(outcome.error)}`);
  }
  return found;
}

describe('running ahead', () => {
  it('gives results in order, whichever comes first', async () => {
    const gates = [0, 1, 2].map(() => Promise.withResolvers<number>());
    const found = collect([0, 1, 2], 3, (item) => gates[item]!.promise);
    for (const item of [2, 0, 1]) gates[item]!.resolve(item * 10);
    expect(await found).toEqual([0, 10, 20]);
  });

  it('reports an error of an item and goes on', async () => {
    const found = await collect([0, 1, 2], 2, async (item) => {
      if (item === 1) throw new Error('bad page');
      return item;
    });
    expect(found).toEqual([0, '1: Error: bad page', 2]);
  });

  it('finds out which of several is to blame for a death by trying each alone', async () => {
    let inWork = 0;
    const tries: number[] = [];
    const found = await collect([0, 1, 2, 3], 3, async (item) => {
      tries.push(item);
      inWork++;
      await Promise.resolve();
      const alone = inWork === 1;
      // page 1 kills whatever is in work with it
      const dies = item === 1 || (!alone && tries.length <= 3);
      await Promise.resolve();
      inWork--;
      if (dies) throw new Killed('dead');
      return item;
    });
    expect(found).toEqual([0, '1: Error: dead', 2, 3]);
    expect(tries).toEqual([0, 1, 2, 0, 1, 2, 3]);
  });
});
