import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mapping, TableFacts } from '../../../../cms/imports/contract.ts';
import { importFields } from '../../../../cms/imports/fields.ts';
import { guessMapping } from '../../../../cms/imports/read/guessMapping.ts';
import { indexAuthorities } from '../../../../cms/imports/read/indexAuthorities.ts';
import { matchFiles } from '../../../../cms/imports/read/matchFiles.ts';
import { proposeRow } from '../../../../cms/imports/read/proposeRow.ts';
import { suggestMapping } from '../../../../cms/imports/read/suggestMapping.ts';
import { suggestPatterns } from '../../../../cms/imports/read/suggestPatterns.ts';
import { tableOfFiles } from '../../../../cms/imports/read/tableOfFiles.ts';
import { readNumber } from '../../../../cms/imports/read/values/readNumber.ts';
import { importReasons } from '../../../../cms/imports/reasons.ts';

const factsOf = (columns: string[], examples: Record<string, string[]> = {}): TableFacts => ({
  format: 'csv',
  columns,
  examples,
  rows: 1,
  badRows: 0,
  notes: [],
});

describe('columns', () => {
  it.each([
    ['Yayın Adı', 'title'],
    ['BAŞLIK', 'title'],
    ['YAYIN ADI', 'title'],
    ['title', 'title'],
    ['Yıl', 'date'],
    ['Sayı', 'enumeration'],
    ['Demirbaş No', 'accessionNumber'],
    ['DEMIRBAS NO.', 'accessionNumber'],
    ['Birim', 'departments'],
    ['Daire Başkanlığı', 'departments'],
    ['Dizi', 'series'],
    ['Dosya Adı', 'file'],
    ['Accession No', 'accessionNumber'],
    ['Keywords', 'subjects'],
    ['Yayin Adlari', 'title'],
  ])('named %s are recognised', (column, field) => {
    expect(guessMapping(factsOf([column]))).toEqual({ [column]: field });
  });

  it('are mapped as before, each field of one value once, and what nothing fits is left', () => {
    const facts = factsOf(['Sıra No', 'Ad', 'Başlık', 'Belge Rengi', 'Yıl', 'Konu', 'Etiketler'], {
      Yıl: ['1', '2', '3'],
    });
    expect(suggestMapping(facts, { Ad: 'series', 'BELGE RENGİ': 'condition' })).toEqual([
      { column: 'Sıra No' },
      { column: 'Ad', field: 'series', confidence: 'remembered' },
      { column: 'Başlık', field: 'title', confidence: 'exact' },
      { column: 'Belge Rengi', field: 'condition', confidence: 'remembered' },
      { column: 'Yıl', field: 'volumeYear', confidence: 'likely' },
      { column: 'Konu', field: 'subjects', confidence: 'exact' },
      { column: 'Etiketler', field: 'subjects', confidence: 'exact' },
    ]);
  });

  it('each know their field by both labels', () => {
    for (const [field, { label }] of Object.entries(importFields)) {
      for (const text of [label.tr, label.en]) expect(guessMapping(factsOf([text])), text).toEqual({ [text]: field });
    }
  });
});

describe('numbers', () => {
  const level = (caption: string, from: number, to?: number) => ({ caption, from, ...(to && { to }) });
  it.each([
    ['Yıl 3 Sayı 7 (43)', { enumeration: [level('Yıl', 3), level('Sayı', 7)], runningNumber: 43 }],
    [
      'YIL: 3, CİLT: 2, SAYI: 7-8 (43-44)',
      { enumeration: [level('Yıl', 3), level('Cilt', 2), level('Sayı', 7, 8)], runningNumber: 43 },
    ],
    ['7–8', { enumeration: [level('Sayı', 7, 8)] }],
    ['özel sayı', { enumeration: [], designation: 'özel sayı' }],
    ['Cilt 2 No. 5', { enumeration: [level('Cilt', 2), level('No.', 5)] }],
    ['S. 12', { enumeration: [level('Sayı', 12)] }],
    ['2. cilt 5. sayı', { enumeration: [level('Cilt', 2), level('Sayı', 5)] }],
    ['Cilt II', { enumeration: [level('Cilt', 2)] }],
    ['7 – Fetih özel sayısı', { enumeration: [level('Sayı', 7)], designation: 'Fetih özel sayısı' }],
    ['7/A', { enumeration: [level('Sayı', 7)], designation: '7/A' }],
    ['1957/3', { enumeration: [level('Yıl', 1957), level('Sayı', 3)] }],
    ['000043', { enumeration: [level('Sayı', 43)] }],
  ])('of %s', (text, number) => expect(readNumber(text)).toEqual({ ok: true, number }));

  it('with a slash are asked about, and read as answered', () => {
    expect(readNumber('3/7')).toMatchObject({ ok: false, why: 'twoNumbers', shape: 'x/y' });
    expect(readNumber('7/8')).toMatchObject({ ok: false, shape: 'x/x+1' });
    expect(readNumber('7/8', 'double')).toEqual({ ok: true, number: { enumeration: [level('Sayı', 7, 8)] } });
    expect(readNumber('3/7', 'volume')).toEqual({
      ok: true,
      number: { enumeration: [level('Cilt', 3), level('Sayı', 7)] },
    });
  });
});

const mapping: Mapping = {
  Ad: 'title',
  Dizi: 'series',
  Sayı: 'enumeration',
  Tarih: 'date',
  Tür: 'type',
  Dem: 'accessionNumber',
  Ay: 'month',
  Dosya: 'file',
  Erişim: 'objectAccess',
};
const propose = (values: Record<string, string>, answers = {}, more = {}) =>
  proposeRow({ row: { row: 2, values }, mapping, answers, ...more });

describe('a row', () => {
  it('asks one question for all that ask the same, and does as it is answered', () => {
    const asked = propose({ Ad: 'A', Tarih: ' 1332 ' });
    expect(asked.notes).toMatchObject([
      { severity: 'question', column: 'Tarih', reason: { code: 'dateNeedsCalendar' } },
    ]);
    expect(asked.data.date).toBeUndefined();
    const key = asked.notes[0]?.question?.key ?? '';
    expect(asked.notes[0]?.question?.choices.map(({ value }) => value)).toEqual([
      'rumi',
      'hijri',
      'gregorian',
      'leaveOut',
    ]);
    expect(propose({ Ad: 'B', Tarih: '1332' }).notes[0]?.question?.key).toBe(key);
    expect(propose({ Ad: 'A', Tarih: '1332' }, { [key]: 'rumi' }).data.date).toMatchObject({
      asPrinted: '1332',
      calendar: 'rumi',
      earliest: '1916-03-14',
    });
    const left = propose({ Ad: 'A', Tarih: '1332' }, { [key]: 'leaveOut' });
    expect(left).toMatchObject({ data: { notes: 'Tarih: 1332' }, notes: [] });
    expect(propose({ Ad: 'A', Tarih: '1332' }, { [key]: 'tomorrow' }).notes).toHaveLength(1);
  });

  it('is kept out by what can not be', () => {
    expect(propose({ Tarih: '1957' }).notes).toMatchObject([{ severity: 'error', reason: { code: 'titleMissing' } }]);
    expect(propose({ Ad: 'A', Tarih: '31.02.1957' }).notes).toMatchObject([
      { severity: 'error', column: 'Tarih', reason: { code: 'dateImpossible' } },
    ]);
  });

  it('takes accession numbers as they are', () => {
    for (const number of ['001257', '001257/2', 'A-12/3 b', '0']) {
      expect(propose({ Ad: 'A', Dem: number })).toMatchObject({
        data: { copies: [{ accessionNumber: number }] },
        identity: { accessionNumber: number },
      });
    }
  });

  it('joins a year and a month of columns of their own', () => {
    expect(propose({ Ad: 'A', Tarih: '1957', Ay: 'MART' }).data.date).toMatchObject({ edtf: '1957-03' });
    expect(propose({ Ad: 'A', Tarih: '1957', Ay: '3' }).data.date).toMatchObject({ edtf: '1957-03' });
    expect(propose({ Ad: 'A', Tarih: '12.03.1957', Ay: 'Mart' }).data.date).toMatchObject({ edtf: '1957-03-12' });
  });

  it('stands for what a ditto mark means, and leaves empty what is unknown', () => {
    const { data, notes } = proposeRow({
      row: { row: 3, values: { Ad: '″', Tarih: '?' }, ditto: { Ad: 'Mecmua' } },
      mapping,
      answers: {},
    });
    expect(data).toEqual({ title: 'Mecmua' });
    expect(notes).toMatchObject([{ severity: 'note', reason: { code: 'cellUnknown' } }]);
  });

  it('has a title from its series, and values that the whole table shares', () => {
    const { data, authorities } = propose(
      { Dizi: 'Mecmua', Sayı: 'Yıl 3 Sayı 7 (43)' },
      {},
      { defaults: { type: 'Bülten', title: '' } },
    );
    expect(data).toMatchObject({
      title: 'Mecmua, Yıl 3 Sayı 7 (43)',
      type: 'bulletin',
      memberships: [{ runningNumber: 43 }],
    });
    expect(authorities).toEqual([
      { field: 'memberships', index: 0, name: { collection: 'series', name: 'Mecmua' }, column: 'Dizi' },
    ]);
  });

  it('does not guess who may see a scan', () => {
    expect(propose({ Ad: 'A', Erişim: 'Hizmete özel' }).data.objectAccess).toBe('staff');
    const asked = propose({ Ad: 'A', Erişim: 'belki' });
    expect(asked.data.objectAccess).toBeUndefined();
    expect(asked.notes).toMatchObject([{ severity: 'question', reason: { code: 'wordUnknown' } }]);
  });

  it('is proposed whatever stands in it, with reasons that have a sentence', () => {
    const all: Mapping = Object.fromEntries(
      Object.keys(importFields).map((field) => [field, field as keyof typeof importFields]),
    );
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('1332', '3/7', '?', '″', '__proto__', 'constructor', ';;', '[1957?]', 'Yıl 3', '-'),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(importFields)), cell), (values) => {
        const { notes, data } = proposeRow({ row: { row: 1, values }, mapping: all, answers: {} });
        for (const { reason, question, severity } of notes) {
          expect(importReasons[reason.code]).toBeDefined();
          expect(question !== undefined).toBe(severity === 'question');
        }
        expect(typeof data.title === 'string' || notes.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { seed: 245, numRuns: 300 },
    );
  });
});

describe('authorities', () => {
  const match = indexAuthorities([
    { id: 1, name: 'Fen İşleri Müdürlüğü', others: ['Heyet-i Fenniye'] },
    { id: 2, name: 'İmar Müdürlüğü', others: [] },
    { id: 3, name: 'Ergin, Osman Nuri, 1883-1961', others: [] },
    { id: 4, name: 'Basın ve Yayın Daire Başkanlığı', others: ['Neşriyat Müdürlüğü'] },
    { id: 5, name: 'Neşriyat Şefliği', others: ['Neşriyat Müdürlüğü'] },
  ]);
  it.each([
    ['FEN İŞL. MÜD.', 1, 'name'],
    ['fen isleri mudurlugu', 1, 'name'],
    ['heyeti fenniye', 1, 'variant'],
    ['Osman Nuri Ergin', 3, 'name'],
    ['Basın & Yayın D. Bşk.', 4, 'name'],
  ])('find %s', (name, id, by) => expect(match(name)).toEqual({ state: 'found', id, by }));

  it('offer the nearest, and say when there are two', () => {
    expect(match('Fen İşlri Müdürlüğü')).toMatchObject({ state: 'unknown', nearest: [{ id: 1 }, { id: 2 }, {}, {}] });
    expect(match('zzz')).toEqual({ state: 'unknown', nearest: [] });
    expect(match('Neşriyat Müdürlüğü')).toMatchObject({ state: 'ambiguous', candidates: [{ id: 4 }, { id: 5 }] });
  });
});

async function collect<T>(all: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of all) found.push(one);
  return found;
}

const files = (...paths: string[]) => paths.map((path) => ({ path, size: 1 }));
const row = (number: number, names: string[], otherNames: string[] = []) => ({ row: number, files: names, otherNames });

describe('files of rows', () => {
  it('are found by path, name, ending, case and composition, and by accession number', () => {
    const found = matchFiles(
      [
        row(2, ['1957/İstanbul.pdf']),
        row(3, ['I\u0307ZMİR  PLANI']),
        row(4, ['C:\\Taramalar\\1957\\bülten.pdf']),
        row(5, [], ['001257/2']),
        row(6, ['albüm']),
        row(7, ['yok.pdf']),
        row(8, ['bülten.pdf']),
        row(9, ['ayni.pdf']),
      ],
      files(
        '1957/İstanbul.pdf',
        'izmir planı.pdf',
        '1957/bülten.pdf',
        '001257-2.pdf',
        'Albüm/2.jpg',
        'Albüm/10.jpg',
        'a/ayni.pdf',
        'b/ayni.pdf',
        'artan.pdf',
      ),
    );
    expect(Object.fromEntries(found.byRow)).toEqual({
      2: ['1957/İstanbul.pdf'],
      3: ['izmir planı.pdf'],
      4: ['1957/bülten.pdf'],
      5: ['001257-2.pdf'],
      6: ['Albüm/2.jpg', 'Albüm/10.jpg'],
    });
    expect(found.problems.map(({ row, reason }) => [row, reason.code])).toEqual([
      [7, 'fileMissing'],
      [8, 'fileWantedTwice'],
      [9, 'fileAmbiguous'],
    ]);
    expect(found.leftOver).toEqual(['a/ayni.pdf', 'b/ayni.pdf', 'artan.pdf']);
  });

  it('are a table by themselves, read by the pattern that fits', async () => {
    const disk = files('Mecmua_1957_10.pdf', 'Mecmua_1957_2.pdf', 'readme.pdf');
    expect(suggestPatterns(disk)[0]).toEqual({ pattern: '{dizi}_{yıl}_{sayı}', matched: 2 });
    const table = tableOfFiles(disk, undefined);
    expect(guessMapping(table.facts)).toEqual({ dizi: 'series', yıl: 'date', sayı: 'enumeration', Dosya: 'file' });
    expect(table.facts).toMatchObject({ rows: 2, badRows: 1 });
    const rows = await collect(table.rows());
    expect(rows[0]).toMatchObject({ row: { values: { dizi: 'Mecmua', yıl: '1957', sayı: '2' } } });
    expect(rows[2]).toMatchObject({ bad: { problem: { code: 'nameDoesNotFit' } } });
  });

  it.each([
    ['{dizi} {tarih} Sayı {sayı}', 'Belediye Bülteni 1957-01 Sayı 1.pdf', 'Belediye Bülteni 1957-02 Sayı 2.pdf'],
    ['{dizi} Sayı {sayı}', 'Belediye Bülteni Sayı 41.pdf', 'Belediye Bülteni Sayı 42.pdf'],
    ['{başlık} {tarih}', 'Belediye Bülteni 1957-01.pdf', 'Belediye Bülteni 1957-02.pdf'],
    ['{başlık}', 'Belediye Bülteni 1957-01 Sayı.pdf', 'Belediye Bülteni 1957-02 Sayı.pdf'],
  ])('are read by %s where it fits, and no date or “Sayı” is taken for a part of the series', (pattern, ...names) => {
    expect(suggestPatterns(files(...names))[0]).toEqual({ pattern, matched: 2 });
  });

  it('are read by patterns in English, with folders, and a title that holds the separator', async () => {
    const read = async (pattern: string, ...paths: string[]) => {
      const [first] = await collect(tableOfFiles(files(...paths), pattern).rows());
      return first && 'row' in first ? first.row.values : undefined;
    };
    expect(await read('{title} - {number} - {date}', 'Su – Yol - 43 - Mart 1957.pdf')).toMatchObject({
      title: 'Su - Yol',
      number: '43',
      date: 'Mart 1957',
    });
    expect(await read('{year} {title}', '1957 Faaliyet Raporu.pdf')).toMatchObject({
      year: '1957',
      title: 'Faaliyet Raporu',
    });
    expect(await read('{series}/{year}/{number}', 'disk/Mecmua/1957/3.pdf')).toMatchObject({
      series: 'Mecmua',
      number: '3',
    });
    expect(await read('{title}', 'Albüm/IMG_2.jpg', 'Albüm/IMG_10.jpg')).toEqual({
      title: 'Albüm',
      Dosya: 'Albüm/IMG_2.jpg\nAlbüm/IMG_10.jpg\n',
    });
    for (const pattern of ['{renk}', '{title}{number}', '{title', 'x', '{title} {title}']) {
      expect(() => tableOfFiles(files('a.pdf'), pattern), pattern).toThrow();
    }
  });
});
