import { expect, it } from 'vitest';
import { searchDocument } from '../../../site/publisher/searchDocument.ts';
import { agent, department, page, publication } from '../../support/madeRecords.ts';

it('holds the names of visible authorities, and of no others', () => {
  const record = publication({
    number: 7,
    title: 'Rapor',
    year: 1931,
    departments: [1, 99],
    contributions: [{ agent: 5, role: 'aut', nameAsPrinted: 'N. Işık' }],
    pageCount: 1,
    abstract: { tr: { html: '<p>Özet</p>', text: 'Özet' } },
  });
  const document = searchDocument({
    record,
    revision: 12,
    pages: [page(7, 1, 'metin')],
    authorities: [department(1, 'Fen İşleri', { otherNames: [{ text: 'Fen Heyeti' }] }), agent(5, 'Işık, Nâzım')],
  });
  expect(document).toMatchObject({
    number: 7,
    revision: 12,
    titles: ['Rapor'],
    yearFrom: 1931,
    yearTo: 1931,
    earliest: '1931-01-01',
    departments: [{ number: 1, names: ['Fen İşleri', 'Fen Heyeti'] }],
    agents: [{ number: 5, names: ['Işık, Nâzım', 'N. Işık'] }],
    holding: ['digital'],
    notes: ['Özet', '1931'],
    pages: [{ key: 1, position: 1, label: '1', text: 'metin' }],
  });
});

it('tells apart what can be read here from what is on paper', () => {
  const holding = (given: Parameters<typeof publication>[0]) =>
    searchDocument({ record: publication(given), revision: 1, pages: [], authorities: [] }).holding;
  const copies = [{ holder: 'Arşiv' }];
  expect(holding({ number: 1, pageCount: 3 })).toEqual(['digital']);
  expect(holding({ number: 1, pageCount: 3, copies })).toEqual(['digital', 'paper']);
  expect(holding({ number: 1, pageCount: 0, copies })).toEqual(['paper']);
  expect(holding({ number: 1, pageCount: 3, objectAccess: 'premises' })).toEqual(['paper']);
});

it('finds a department’s publications by every name of its chain, in both directions, in circles too', () => {
  const { departments } = searchDocument({
    record: publication({ number: 7, departments: [2, 9] }),
    revision: 1,
    pages: [],
    authorities: [
      department(1, 'Fen Heyeti', {
        otherNames: [{ text: 'Heyet-i Fenniye' }],
        predecessors: [{ type: 'renamed', to: 3 }],
      }),
      department(2, 'Fen İşleri', { predecessors: [{ type: 'renamed', to: 1 }] }),
      department(3, 'Fen İşleri Dairesi', { predecessors: [{ type: 'merged', to: 2 }] }),
      department(9, 'İtfaiye'),
    ],
  });
  expect(departments).toEqual([
    { number: 2, names: ['Fen İşleri', 'Fen Heyeti', 'Heyet-i Fenniye', 'Fen İşleri Dairesi'] },
    { number: 9, names: ['İtfaiye'] },
  ]);
});
