import { describe, expect, it } from 'vitest';
import { prepareForReading } from '../../../cms/ingest/sandbox/prepareForReading.ts';
import { wordsOfTable } from '../../../cms/ingest/sandbox/wordsOfTable.ts';

const page = { width: 200, height: 100 };
const grey = { ...page, data: Buffer.alloc(200 * 100, 255), dpi: 300 };
const flat = await prepareForReading(grey, { straighten: 0, cleaning: 'fine' });

/** Rows of block, paragraph, line, word, left, top, width, height, confidence and text. */
function tableOf(rows: (string | number)[][]): string {
  const header = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext';
  return [header, '1\t1\t0\t0\t0\t0\t0\t0\t200\t100\t-1\t', ...rows.map((row) => [5, 1, ...row].join('\t')), ''].join(
    '\n',
  );
}

describe('the words of a table', () => {
  it('become lines and paragraphs, with boxes in ten-thousandths of the page', () => {
    const read = wordsOfTable(
      tableOf([
        [1, 1, 1, 1, 20, 10, 40, 10, 96.4, 'Bele-'],
        [1, 1, 2, 1, 20, 30, 40, 10, 90, 'diye'],
        [1, 1, 2, 2, 70, 30, 20, 10, 80, 'S\u0327ehri'],
        [2, 1, 1, 1, 20, 60, 30, 10, 70, 'iki'],
      ]),
      flat,
      page,
    );
    expect(read.text).toBe('Bele-\ndiye Şehri\n\niki');
    expect([...read.words.subarray(0, 7)]).toEqual([0, 5, 1000, 1000, 2000, 1000, 96]);
    // weighted by their letters
    expect(read.confidence).toBeCloseTo((96 * 5 + 90 * 4 + 80 * 5 + 70 * 3) / 17);
  });

  it('lose specks that were read as marks, and keep marks that are sure', () => {
    const read = wordsOfTable(
      tableOf([
        [1, 1, 1, 1, 0, 0, 9, 9, 30, '|'],
        [1, 1, 1, 2, 10, 0, 9, 9, 92, '—'],
        [1, 1, 1, 3, 20, 0, 9, 9, 20, '4'],
      ]),
      flat,
      page,
    );
    expect(read.text).toBe('— 4');
  });

  it.each(['Segmentation fault', '5\t1\t1\t1\t1\t1\tleft\t2\t3\t4\t5\tsöz', '\u0000\u0001\u0002'])(
    'are refused when there is no table: %j',
    (garbage) => {
      expect(() => wordsOfTable(garbage, flat, page)).toThrow(/not a table of words/);
    },
  );

  it('lie where the page shows them when it was turned for reading', async () => {
    // one dark word at the foot of a page that stands on its head
    const data = Buffer.alloc(200 * 100, 255);
    for (let y = 80; y < 90; y++) data.fill(0, y * 200 + 150, y * 200 + 190);
    const turned = await prepareForReading({ ...page, data, dpi: 300 }, { straighten: 180, cleaning: 'fine' });
    const table = tableOf([[1, 1, 1, 1, 10, 10, 40, 10, 95, 'söz']]);
    expect([...wordsOfTable(table, turned, page).words]).toEqual([0, 3, 7500, 8000, 2000, 1000, 95]);
    const quarter = await prepareForReading({ ...page, data, dpi: 300 }, { straighten: 90, cleaning: 'fine' });
    expect([quarter.width, quarter.height]).toEqual([100, 200]);
    const sideways = tableOf([[1, 1, 1, 1, 10, 150, 10, 40, 95, 'söz']]);
    expect([...wordsOfTable(sideways, quarter, page).words]).toEqual([0, 3, 7500, 8000, 2000, 1000, 95]);
  });
});
