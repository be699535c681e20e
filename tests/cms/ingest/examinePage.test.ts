import { beforeAll, describe, expect, it, vi } from 'vitest';
import { examinePage } from '../../../cms/ingest/sandbox/examinePage.ts';
import { makeTruePage, type PageLook } from '../../support/makeTruePage.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A leaf of a note block, at half of the usual resolution. */
const leaf: PageLook = { words: 120, seed: 'leaf', size: [300, 300], ppi: 150 };

async function examine(look: Partial<PageLook>) {
  const { grey, width, height } = await makeTruePage({ ...leaf, ...look });
  return examinePage(grey, width, height);
}

// the first page loads the library that draws them
beforeAll(() => examine({ words: 5 }));

describe('how a page lies', () => {
  it.each([0, 0.5, -1.5, 4, -8])('sees that its lines slope by %s degrees', async (skew) => {
    const { along, sideways, overturned } = await examine({ skew });
    expect(Math.abs(along + skew)).toBeLessThan(0.15);
    expect({ sideways, overturned }).toEqual({ sideways: 'no', overturned: false });
  });

  it.each([90, 270] as const)('sees lines that run down the page, turned by %s degrees', async (turn) => {
    const { down, sideways } = await examine({ turn, skew: 2 });
    expect(sideways).toBe('yes');
    expect(Math.abs(down + 2)).toBeLessThan(0.15);
  });

  it.each([
    {},
    { columns: 2, fontSize: 8 },
    { face: 'typewriter', typewritten: true, ppi: 300, size: [420, 420] },
  ] as const)('sees that it stands on its head: %j', async (look) => {
    expect((await examine(look)).overturned).toBe(false);
    expect((await examine({ ...look, turn: 180 })).overturned).toBe(true);
  });

  it('tells broken letters from whole ones, also in small print', async () => {
    expect((await examine({ face: 'typewriter', typewritten: true, ppi: 300 })).worn).toBe(true);
    expect((await examine({ fontSize: 7, ppi: 300 })).worn).toBe(false);
    expect((await examine({})).worn).toBe(false);
  });

  it('says nothing of a blank page', async () => {
    const blank = examinePage(new Uint8Array(300 * 400).fill(250), 300, 400);
    expect(blank).toEqual({ along: 0, down: 0, sideways: 'no', overturned: false, worn: false, piece: undefined });
  });
});
