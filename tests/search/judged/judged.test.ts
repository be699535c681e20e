import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine, openIndex } from '../../../search/openEngine.ts';
import { askEngine, fillIndex } from './askEngine.ts';
import { judgedDocuments, judgedQueries } from './judgedLibrary.ts';
import { type Answer, scoreAnswers } from './scoreEngine.ts';

const documents = judgedDocuments();
const queries = judgedQueries(documents);
let folder: string;
let answers: Answer[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kutuk-judged-'));
  const options = { engine: 'embedded', folder } as const;
  const index = await openIndex(options);
  const engine = await openEngine({ ...options, log: pino({ level: 'silent' }) });
  try {
    await fillIndex(index, documents);
    answers = await askEngine(engine, queries);
  } finally {
    await engine.close();
    await index.close();
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the judged queries', () => {
  it('are many, of many kinds, over a library of some size', () => {
    expect(documents.length).toBeGreaterThan(300);
    expect(new Set(documents.map(({ number }) => number)).size).toBe(documents.length);
    expect(queries.length).toBeGreaterThanOrEqual(150);
    expect(queries.filter(({ relevant }) => relevant.size >= 10).length).toBeGreaterThanOrEqual(20);
    expect(queries.filter(({ relevant }) => relevant.size === 0).length).toBeGreaterThanOrEqual(15);
  });

  it('are answered no worse than before', () => {
    const { recall, precision, ndcg } = scoreAnswers(answers);
    expect(recall).toBeGreaterThan(0.86);
    expect(precision).toBeGreaterThan(0.94);
    expect(ndcg).toBeGreaterThan(0.9);
  });
});
