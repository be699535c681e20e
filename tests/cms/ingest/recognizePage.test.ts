import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ingestLimits } from '../../../cms/ingest/limits.ts';
import { openRecognizer } from '../../../cms/ingest/openRecognizer.ts';
import { recognizePage } from '../../../cms/ingest/recognizePage.ts';
import type { KeptSandbox } from '../../../cms/ingest/sandbox/keepSandbox.ts';
import { SandboxKilled } from '../../../cms/ingest/sandbox/startSandbox.ts';
import { textEngine } from '../../../cms/ingest/textEngine.ts';
import { wordBoxes } from '../../../cms/ingest/wordBoxes.ts';
import { characterErrorRate, wordOverlap } from '../../support/compareReading.ts';
import { makeTruePage, type PageLook } from '../../support/makeTruePage.ts';

// a few seconds each on an idle machine
vi.setConfig({ testTimeout: 120_000 });

const limits = ingestLimits;
let folder: string;
let recognizer: KeptSandbox;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kutuk-recognise-'));
  recognizer = openRecognizer({ engine: textEngine('tur', undefined), models: 'tur', folder, limits, bulk: false });
});
afterAll(async () => {
  await recognizer.close();
  await rm(folder, { recursive: true, force: true });
});

async function readPage(look: PageLook) {
  const page = await makeTruePage(look);
  const path = join(folder, 'page.grey');
  await writeFile(path, page.grey);
  const { width, height, dpi } = page;
  const read = await recognizePage({ recognizer, image: { path, width, height, dpi }, limits });
  const overlap = wordOverlap({ text: read.text, words: wordBoxes(read.words) }, page);
  return { ...read, errors: characterErrorRate(read.text, page.text), overlap };
}

describe('recognising a page', () => {
  it('reads two columns that lie sideways and askew, and says where each word is on the page as it lies', async () => {
    const look = { words: 70, seed: 'columns', size: [340, 200], columns: 2, turn: 90, skew: 2.5 } as const;
    const { errors, overlap, confidence } = await readPage(look);
    expect(errors).toBeLessThanOrEqual(0.01);
    expect(overlap.mean).toBeGreaterThan(0.9);
    expect(overlap.found).toBeGreaterThan(0.9);
    expect(confidence).toBeGreaterThan(90);
  });

  it('reads typewriting with broken letters that stands on its head', async () => {
    const look = {
      words: 45,
      seed: 'typed',
      size: [420, 260],
      face: 'typewriter',
      typewritten: true,
      turn: 180,
    } as const;
    const { errors, overlap } = await readPage(look);
    expect(errors).toBeLessThanOrEqual(0.03);
    expect(overlap.mean).toBeGreaterThan(0.9);
  });
});

describe('trying again', () => {
  const lie = { along: 0, down: 0, sideways: 'no', overturned: false, worn: false, piece: undefined } as const;
  const image = { path: '/nowhere', width: 10, height: 10, dpi: 300 };
  /** Words of ten letters, all as sure. */
  const reading = (confidence: number, words: number) => ({
    text: '',
    confidence,
    words: Int32Array.from(Array.from({ length: words }, () => [0, 10, 0, 0, 1, 1, confidence]).flat()),
  });

  /** A recogniser that gives these answers in turn and notes what it was asked. */
  function answering(
    answers: (ReturnType<typeof reading> | Error)[],
    seen: Partial<Record<keyof typeof lie, unknown>> = {},
  ) {
    const asked: { cleaning: string; segmentation: number; straighten: number; piece: boolean }[] = [];
    const call = async (method: string, args: never) => {
      if (method === 'examine') return { ...lie, ...seen };
      const { cleaning, segmentation, straighten, piece } = args;
      asked.push({ cleaning, segmentation, straighten, piece: piece !== undefined });
      const answer = answers.shift();
      if (answer === undefined || answer instanceof Error) throw answer ?? new RangeError('asked too often');
      return answer;
    };
    return { asked, recognizer: { call, prepare: async () => undefined, close: async () => undefined } as never };
  }

  it('is not done when the first reading is good', async () => {
    const { asked, recognizer: child } = answering([reading(90, 50)]);
    expect((await recognizePage({ recognizer: child, image, limits })).confidence).toBe(90);
    expect(asked).toEqual([{ cleaning: 'fine', segmentation: 3, straighten: 0, piece: false }]);
  });

  it('keeps what has most that is sure, and not what has most', async () => {
    const { asked, recognizer: child } = answering([reading(60, 20), reading(70, 14), reading(30, 200)]);
    expect((await recognizePage({ recognizer: child, image, limits })).confidence).toBe(70);
    expect(asked.map(({ cleaning, segmentation }) => [cleaning, segmentation])).toEqual([
      ['fine', 3],
      ['rough', 3],
      ['fine', 6],
    ]);
  });

  it('turns a page that reads poorly when a piece of it reads better the other way round', async () => {
    const piece = { left: 0, top: 0, width: 5, height: 5 };
    const answers = [reading(40, 30), reading(30, 9), reading(88, 9), reading(92, 40)];
    const { asked, recognizer: child } = answering(answers, { piece, along: 1.5 });
    expect((await recognizePage({ recognizer: child, image, limits })).confidence).toBe(92);
    expect(asked.map(({ straighten, piece: part }) => [straighten, part])).toEqual([
      [1.5, false],
      [1.5, true],
      [181.5, true],
      [181.5, false],
    ]);
  });

  it('goes on after a try that was killed, and says why when all were', async () => {
    const killed = () => new SandboxKilled('timeout');
    const once = answering([killed(), reading(90, 50)]);
    expect((await recognizePage({ recognizer: once.recognizer, image, limits })).confidence).toBe(90);
    const always = answering([killed(), killed(), killed()]);
    await expect(recognizePage({ recognizer: always.recognizer, image, limits })).rejects.toMatchObject({
      killCause: 'timeout',
    });
  });
});
