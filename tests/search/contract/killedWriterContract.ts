import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { openIndex, type SearchOptions } from '../../../search/openEngine.ts';
import { madePublication, seeded } from '../madeLibrary.ts';
import { query, type Subject } from './subject.ts';

export function killedWriterContract(subject: Subject): void {
  describe('a writer that is killed', () => {
    it('leaves an index that is whole, with all that it said was durable', { timeout: 240_000 }, async () => {
      await subject.open();
      await subject.index.close();
      const next = seeded(11);
      for (let round = 1; round <= 3; round += 1) {
        const durable = await killedWhileIndexing(subject.options, {
          seed: round,
          lines: 10 + Math.floor(next() * 60),
        });
        subject.index = await openIndex(subject.options);
        const indexed = await subject.index.indexed();
        for (const [number, revision] of durable) expect(indexed.get(number)).toBeGreaterThanOrEqual(revision);
        expect(new Map(await subject.engine.indexed())).toEqual(new Map(indexed));
        for (const [number, revision] of indexed) {
          const mark = await subject.engine.search(query(`"sürüm no${revision}"`, { within: number }));
          const pages = mark.hits[0]?.matchingPages ?? 0;
          expect(pages).toBeGreaterThan(0);
          expect(await subject.numbers(`"sayfa${pages}"`, { within: number })).toEqual([number]);
          expect((await subject.engine.search(query('"sürüm"', { within: number }))).hits[0]?.matchingPages).toBe(
            pages,
          );
        }
        await subject.index.replace(madePublication(next, { number: 1000 + round, pages: 3 }));
        expect((await subject.engine.indexed()).has(1000 + round)).toBe(true);
        await subject.index.remove(1000 + round);
        await subject.index.close();
      }
      await subject.engine.close();
    });
  });
}

/** Starts a writer, kills it after so many publications are durable, and says which and in which revision. */
async function killedWhileIndexing(
  options: SearchOptions,
  { seed, lines }: { seed: number; lines: number },
): Promise<Map<number, number>> {
  const script = new URL('../indexForever.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, JSON.stringify(options), String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const durable = new Map<number, number>();
  let left = lines;
  for await (const line of createInterface({ input: child.stdout })) {
    const [number, revision] = line.split(' ').map(Number);
    durable.set(number!, revision!);
    left -= 1;
    if (left === 0) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return durable;
}
