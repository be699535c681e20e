import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownTables } from '../../../cms/migrations/ownTables.ts';
import type { WordBox } from '../../../cms/publish/publicRecord.ts';
import { packWords, unpackWords } from '../../../cms/publish/wordBoxes.ts';
import { createTestDatabase } from '../../support/postgres.ts';

const words: WordBox[] = [
  [0, 8, 100, 250, 1_200, 90, 100],
  [199_990, 9, 0, 10_000, 10_000, 0, 0],
];

let pool: pg.Pool;
beforeAll(async () => {
  pool = new pg.Pool({ connectionString: (await createTestDatabase()).databaseUrl, max: 1 });
});
afterAll(() => pool.end());

describe('packed words', () => {
  it('come out as they went in', () => {
    expect(unpackWords(packWords(words))).toEqual(words);
    expect(unpackWords(packWords([]))).toEqual([]);
    // what is longer than any word keeps its place and its box
    expect(unpackWords(packWords([[3, 100_000, 1, 2, 3, 4, 5]]))).toEqual([[3, 32_767, 1, 2, 3, 4, 5]]);
  });

  it('are packed by the database in the same way', async () => {
    const { rows } = await pool.query<{ packed: Buffer; none: Buffer }>(
      `select archive.pack_words($1) as packed, archive.pack_words('[]') as none`,
      [JSON.stringify(words)],
    );
    expect(rows).toEqual([{ packed: packWords(words), none: Buffer.alloc(0) }]);
  });

  it('replace the words that an earlier version kept as JSON', async () => {
    await pool.query(`
      alter table archive.page_text alter column words drop default, alter column words type jsonb using '[]',
        alter column words set default '[]';
      insert into archive.page (publication, key, position, label, scan, frame) values (1, 1, 1, '1', 1, 0);
      insert into archive.page_text (page, kind, language, engine, text, words)
        select id, 'ocr', 'tr', 'test', 'Belediye', '${JSON.stringify(words)}' from archive.page;`);
    await pool.query(ownTables);
    await pool.query(ownTables);
    const { rows } = await pool.query<{ words: Buffer }>('select words from archive.page_text');
    expect(rows.map((row) => unpackWords(row.words))).toEqual([words]);
  });
});
