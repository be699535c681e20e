import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import type { TableSettings } from '../../../../cms/imports/contract.ts';
import { guessMapping } from '../../../../cms/imports/read/guessMapping.ts';
import { openTable } from '../../../../cms/imports/read/openTable.ts';
import { proposeRow } from '../../../../cms/imports/read/proposeRow.ts';
import { SourceRefused } from '../../../../cms/imports/read/sourceRefused.ts';
import { clerkColumns, clerkCsv, clerkList, toWindows1254 } from '../../../support/clerkSpreadsheet.ts';
import { type MadeField, makeMarc } from '../../../support/makeMarc.ts';
import { makeZip } from '../../../support/makeZip.ts';

const folder = mkdtempSync(join(tmpdir(), 'kutuk-table-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(content: string | Uint8Array, settings: TableSettings = {}) {
  const path = join(folder, 'table');
  writeFileSync(path, content);
  const table = await openTable(path, settings);
  const rows: Awaited<ReturnType<typeof collect>> = await collect(table.rows());
  return { facts: table.facts, ...rows };
}
async function collect(all: ReturnType<Awaited<ReturnType<typeof openTable>>['rows']>) {
  const rows: { row: number; values: Record<string, string>; ditto?: Record<string, string>; rest?: unknown }[] = [];
  const bad: [row: number, code: string][] = [];
  for await (const one of all) {
    if ('row' in one) rows.push(one.row);
    else bad.push([one.bad.row, one.bad.problem.code]);
  }
  return { rows, bad };
}

describe('a CSV', () => {
  const lines = ['Yayın Adı;Yıl', 'Şehir Işığı;1957', '"Su; ""yol"";\nçeşme";1958'];
  it.each([';', ',', '\t'] as const)('is read with “%s”', async (delimiter) => {
    const { facts, rows } = await read(lines.join('\r\n').replaceAll(';', delimiter));
    expect(facts).toMatchObject({
      format: 'csv',
      delimiter,
      encoding: 'utf-8',
      columns: ['Yayın Adı', 'Yıl'],
      rows: 2,
    });
    expect(rows[1]).toEqual({
      row: 3,
      values: { 'Yayın Adı': `Su${delimiter} "yol"${delimiter}\nçeşme`, Yıl: '1958' },
    });
  });

  const text = lines.join('\n');
  it.each([
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['Windows-1254', toWindows1254(text), 'windows-1254'],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without its mark', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['UTF-16, high byte first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'utf-16be'],
  ])('is read in %s, and says so', async (_, bytes, encoding) => {
    const { facts, rows } = await read(bytes);
    expect(facts.encoding).toBe(encoding);
    expect(rows[0]?.values['Yayın Adı']).toBe('Şehir Işığı');
  });

  it('is read as it is told against what it looks like', async () => {
    const { facts, rows } = await read('Ad,Yıl;Not\nx,1957;y', { delimiter: ',', encoding: 'windows-1254' });
    expect(facts.delimiter).toBe(',');
    expect(Object.keys(rows[0]?.values ?? {})[0]).toBe('Ad');
  });

  it('names each bad row and goes on', async () => {
    const { rows, bad } = await read(
      'Ad;Yıl;Not\n1;1957;a\n"açık;1958;b\n3;1959\n4;1960;c;d\n5;1961;"x"y\n6;"1962";e\n',
    );
    expect(bad).toEqual([
      [3, 'quoteMisplaced'],
      [4, 'tooFewCells'],
      [5, 'tooManyCells'],
      [6, 'quoteMisplaced'],
    ]);
    expect(rows.map(({ row }) => row)).toEqual([2, 7]);
  });

  it('loses one row to a quote that is never closed', async () => {
    const many = Array.from({ length: 500 }, (_, at) => `Ad ${at};1957`);
    many[100] = '"Ad 100;1957';
    const { rows, bad } = await read(['Ad;Yıl', ...many].join('\n'));
    expect(bad).toEqual([[102, 'quoteNotClosed']]);
    expect(rows).toHaveLength(499);
  });

  it('has columns of one name, and of none, told apart', async () => {
    const { facts, rows } = await read('Ad;Sayı;Sayı;;__proto__;\na;1;2;3;4;\n');
    expect(facts.columns).toEqual(['Ad', 'Sayı', 'Sayı (2)', 'Sütun D', 'Sütun E']);
    expect(rows[0]?.values).toEqual({ Ad: 'a', Sayı: '1', 'Sayı (2)': '2', 'Sütun D': '3', 'Sütun E': '4' });
  });

  it('gives back what was written, whatever it is', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'İ', 'ş', '"', ';', '\n', '\r\n', ' ', ',', '\t', "'"), maxLength: 8 })
      .map((one) => `x${one}x`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 }), async (cells) => {
        const quoted = cells.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';'));
        const { rows, bad } = await read(['Başlık;Yıl;Sayı', ...quoted].join('\r\n'), { delimiter: ';', headRow: 1 });
        expect(bad).toEqual([]);
        expect(rows.map(({ values }) => Object.values(values))).toEqual(cells);
      }),
      { seed: 4180, numRuns: 60 },
    );
  });
});

describe('a list as a clerk of 2009 typed it', () => {
  const list = clerkList(120);
  it('gives every publication and nothing else', async () => {
    const { facts, rows, bad } = await read(clerkCsv(list));
    expect(facts).toMatchObject({
      encoding: 'windows-1254',
      delimiter: ';',
      headRow: 4,
      columns: [...clerkColumns],
      rows: 120,
    });
    expect(facts.notes.map(({ code }) => code)).toEqual([
      'rowsAboveHead',
      'emptyRowsSkipped',
      'headRepeated',
      'totalsSkipped',
    ]);
    expect(bad).toEqual([]);
    expect(rows.map(({ values }) => values['SIRA NO'])).toEqual(Array.from({ length: 120 }, (_, at) => String(at + 1)));
    expect(rows.filter(({ ditto }) => ditto).length).toBeGreaterThan(5);
    expect(await read(clerkCsv(list, 'utf-8'))).toMatchObject({ facts: { encoding: 'utf-8', rows: 120 } });
  });

  it('is understood without a word of the archivist', async () => {
    const { facts, rows } = await read(clerkCsv(list));
    const mapping = guessMapping(facts);
    const proposals = rows.map((row) => proposeRow({ row, mapping, answers: {} }));
    expect(proposals.flatMap(({ notes }) => notes).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(
      proposals.every(({ data }) => typeof data.title === 'string' && String(data.title).includes('gösterim')),
    ).toBe(true);
    expect(proposals[0]?.identity.accessionNumber).toBe('001001');
  });
});

describe('a workbook', () => {
  it('shows its cells as they were typed', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Boş', rows: [] },
        {
          name: 'Liste',
          rows: [
            ['BELEDİYE YAYINLARI'],
            ['Ad', 'Tarih', 'Demirbaş No', 'Yıl', 'Sayı', 'Birim'],
            ['A', new Date(Date.UTC(1957, 2, 12)), 43, 1957, null, 'Fen İşleri'],
            ['B', '12.3.1957', 123456789012345, 1957.5, 7, null],
            ['C', null, 1, true, null, null],
          ],
          cells: new Map([
            ['2,2', { value: 43, style: { numFmt: '000000' } }],
            ['2,4', { value: new Date(Date.UTC(2009, 7, 7)), style: { numFmt: 'd-mmm' } }],
            ['4,1', { value: new Date(Date.UTC(1957, 2, 1)), style: { numFmt: 'mmm-yy' } }],
            ['4,4', { value: null, formula: 'A1+1' }],
          ]),
          merges: [{ startRow: 2, startCol: 5, endRow: 4, endCol: 5 }],
        },
        { name: 'Gizli', hidden: true, rows: [['Ad'], ['x']] },
      ],
    });
    const { facts, rows } = await read(bytes);
    expect(facts).toMatchObject({
      format: 'xlsx',
      sheet: 'Liste',
      sheets: ['Boş', 'Liste', 'Gizli'],
      headRow: 2,
      rows: 3,
    });
    expect(rows.map(({ values }) => values)).toEqual([
      { Ad: 'A', Tarih: '12.03.1957', 'Demirbaş No': '000043', Yıl: '1957', Sayı: '7/8', Birim: 'Fen İşleri' },
      { Ad: 'B', Tarih: '12.3.1957', 'Demirbaş No': '123456789012345', Yıl: '1957,5', Sayı: '7', Birim: 'Fen İşleri' },
      { Ad: 'C', Tarih: 'Mart 1957', 'Demirbaş No': '1', Yıl: 'DOĞRU', Birim: 'Fen İşleri' },
    ]);
    expect(facts.notes.map(({ code }) => code)).toEqual([
      'formulasWithoutValue',
      'cellsTurnedToDates',
      'rowsAboveHead',
    ]);
    expect((await read(bytes, { sheet: 'Gizli' })).rows).toHaveLength(1);
    await expect(read(bytes, { sheet: 'Yok' })).rejects.toMatchObject({ reason: { code: 'sheetMissing' } });
  });

  it('counts the days of 1904 from 1904', async () => {
    const bytes = await writeXlsx({
      dateSystem: '1904',
      sheets: [
        {
          name: 'L',
          rows: [
            ['Ad', 'Tarih'],
            ['A', new Date(Date.UTC(1957, 2, 12))],
          ],
        },
      ],
    });
    expect((await read(bytes)).rows[0]?.values.Tarih).toBe('12.03.1957');
  });

  it('is refused when it would grow beyond the limit, or is none', async () => {
    const bomb = makeZip([{ name: 'xl/workbook.xml', says: { size: 2 ** 30 } }]);
    await expect(read(bomb)).rejects.toMatchObject({ reason: { code: 'tableTooLarge' } });
    await expect(read(makeZip([{ name: 'a.txt' }]))).rejects.toMatchObject({ reason: { code: 'tableDamaged' } });
  });
});

describe('MARC 21', () => {
  const fields: MadeField[] = [
    ['001', '991005'],
    ['003', 'TOKAT'],
    ['020', '  ', 'a9789757302124'],
    ['245', '10', 'aŞehremaneti mecmuası :', 'baylık dergi /', 'cBelediye.'],
    ['260', '  ', 'aİstanbul :', 'bBelediye,', 'c[1957?]'],
    ['490', '1 ', 'aBelediye neşriyatı ;', 'vsayı 7'],
    ['650', ' 4', 'aSu', 'xİstanbul'],
    ['700', '1 ', 'aErgin, Osman Nuri,', 'd1883-1961,', 'eyayına hazırlayan'],
    ['880', '10', '6245-01/(3/r', 'aشهرامانتی مجموعه‌سی'],
    ['949', '  ', 'ayerel', 'balan'],
  ];
  const expected = {
    '001': 'TOKAT: 991005',
    '245$a': 'Şehremaneti mecmuası',
    '245$b': 'aylık dergi',
    '260$a': 'İstanbul',
    '260$c': '[1957?]',
    '490$v': 'sayı 7',
    '650$a': 'Su -- İstanbul',
    '700$a edt': 'Ergin, Osman Nuri, 1883-1961',
  };

  it('is read in UTF-8, with its bad records named and what has no field kept whole', async () => {
    const record = makeMarc(fields);
    const lies = Buffer.concat([Buffer.from('00099'), record.subarray(5)]);
    const { facts, rows, bad } = await read(
      Buffer.concat([record, Buffer.from('\nbozuk\x1d'), lies, record.subarray(0, 150)]),
    );
    expect(facts).toMatchObject({ format: 'marc', encoding: 'utf-8', rows: 2 });
    expect(bad).toEqual([
      [2, 'marcNoLeader'],
      [4, 'marcDirectoryWrong'],
    ]);
    expect(rows[1]?.values).toMatchObject({ ...expected, '880$a 245': 'شهرامانتی مجموعه‌سی' });
    expect(JSON.stringify(rows[0]?.rest)).toContain('[["a","yerel"],["b","alan"]]');
    const { data, authorities, identity } = proposeRow({
      row: { row: 1, values: rows[0]?.values ?? {} },
      mapping: guessMapping(facts),
      answers: {},
    });
    expect(data).toMatchObject({
      title: 'Şehremaneti mecmuası',
      date: { edtf: '1957?', supplied: true },
      memberships: [{ enumeration: [{ caption: 'Sayı', from: 7 }] }],
      contributions: [{ role: 'edt' }],
    });
    expect(data.otherTitles).toContainEqual({ type: 'parallel', text: 'شهرامانتی مجموعه‌سی', language: 'ota-Arab' });
    expect(authorities.map(({ name }) => name.collection).sort()).toEqual(['agents', 'series', 'subjects']);
    expect(identity.identifier).toEqual({ type: 'ISBN', value: '9789757302124' });
  });

  it('is read in Windows-1254 and in MARC-8', async () => {
    const latin = fields.filter(([tag]) => tag !== '880');
    expect((await read(makeMarc(latin, toWindows1254))).facts.encoding).toBe('windows-1254');
    const old = await read(makeMarc(latin, toMarc8));
    expect(old.facts.encoding).toBe('marc-8');
    expect(old.rows[0]?.values).toMatchObject(expected);
    const other = await read(makeMarc(latin, (text) => Buffer.concat([toMarc8(text), Buffer.from([0x1b, 0x28])])));
    expect(other.bad).toEqual([[1, 'marcLettersUnknown']]);
  });

  it('is read as XML up to where it breaks, and refused with a document type', async () => {
    const record =
      '<marc:record><marc:leader>00000nas</marc:leader><marc:datafield tag="245" ind1="1" ind2="0"><marc:subfield code="a">Su &amp; yol /</marc:subfield></marc:datafield></marc:record>';
    const { facts, rows, bad } = await read(
      `<?xml version="1.0"?><marc:collection xmlns:marc="x">${record}<marc:record/>${record}<marc:record><broken`,
    );
    expect(facts.format).toBe('marcxml');
    expect(rows.map(({ values }) => values['245$a'])).toEqual(['Su & yol', 'Su & yol']);
    expect(bad).toEqual([
      [2, 'marcNoFields'],
      [4, 'xmlBroken'],
    ]);
    const doctype =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><collection><record>&b;</record></collection>';
    await expect(read(doctype)).rejects.toMatchObject({ reason: { code: 'xmlDoctype' } });
  });
});

function toMarc8(text: string): Buffer {
  const signs: Record<string, number[]> = {
    ç: [0xf0, 99],
    ş: [0xf0, 115],
    Ş: [0xf0, 83],
    ğ: [0xe6, 103],
    İ: [0xe7, 73],
    ö: [0xe8, 111],
    ü: [0xe8, 117],
    ı: [0xb8],
  };
  return Buffer.from([...text].flatMap((letter) => signs[letter] ?? [letter.charCodeAt(0)]));
}

describe('any file', () => {
  it('is a table or is refused, and nothing else', async () => {
    const samples = [
      Buffer.from('Ad;Yıl\na;1'),
      makeMarc([['245', '10', 'aSu']]),
      await writeXlsx({ sheets: [{ name: 'L', rows: [['Ad'], ['a']] }] }),
      Buffer.from('<?xml version="1.0"?><collection><record/></collection>'),
    ].map((bytes) => Buffer.from(bytes));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(3),
        fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { maxLength: 8 }),
        fc.uint8Array({ maxLength: 60 }),
        async (which, flips, tail) => {
          const bytes = Buffer.concat([samples[which] ?? Buffer.alloc(0), tail]);
          for (const [at, byte] of flips) bytes[at % bytes.length] = byte;
          try {
            await read(bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(SourceRefused);
          }
        },
      ),
      { seed: 2709, numRuns: 150 },
    );
    for (const bytes of ['', ' ', '\n\n', 'x', '\u0000', '\u0000\u0001\u0002\u0003', '"'])
      await read(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(SourceRefused));
    await expect(openTable(join(folder, 'none'), {})).rejects.toMatchObject({ reason: { code: 'tableMissing' } });
  });
});
