import { describe, expect, it } from 'vitest';
import { listAddress, readListChoice } from '../../../site/catalogue/listAddress.ts';
import { readSearchChoice, searchAddress, searchQuery } from '../../../site/catalogue/searchAddress.ts';

const parametersOf = (address: string) => new URL(address, 'https://a.example').searchParams;

describe('the address of a list', () => {
  it('leads back to the same list', () => {
    const choice = {
      type: 'map',
      linked: { kind: 'series', number: 4 },
      decade: 1930,
      sort: 'title',
      page: 3,
    } as const;
    expect(readListChoice(parametersOf(listAddress('tr', choice)))).toEqual(choice);
  });

  it('leaves out what is usual', () => {
    expect(listAddress('tr', { sort: 'newest', page: 1 })).toBe('/tr/yayinlar');
    expect(listAddress('en', { linked: { kind: 'series', number: 4 }, sort: 'series' })).toBe(
      '/en/publications?series=4',
    );
  });

  it('sorts a series as it is numbered, and nothing else', () => {
    expect(readListChoice(parametersOf('/?series=4')).sort).toBe('series');
    expect(readListChoice(parametersOf('/?subject=4&sort=series')).sort).toBe('newest');
  });

  it.each(['kind=toString', 'year=19', 'decade=abc', 'page=-1', 'page=99999999999', 'series=0', 'sort=random'])(
    'that says %s asks for the whole list',
    (query) => {
      expect(readListChoice(new URLSearchParams(query))).toEqual({ sort: 'newest', page: 1 });
    },
  );
});

describe('the address of a search', () => {
  it('leads back to the same search', () => {
    const choice = {
      text: 'su "yeni köprü" -yol',
      filters: { kind: ['map', 'book'], subject: ['7'] },
      years: { from: 1930, to: 1940 },
      sort: 'oldest',
      page: 2,
      exact: true,
      asTyped: true,
    } as const;
    expect(readSearchChoice(parametersOf(searchAddress('tr', choice)))).toEqual(choice);
  });

  it.each(['pages', 'relevance'] as const)('inside one publication leads back to it, sorted by %s', (sort) => {
    const choice = { text: 'su', filters: {}, years: {}, sort, page: 2, exact: false, asTyped: false, within: 12 };
    expect(readSearchChoice(parametersOf(searchAddress('tr', choice)))).toEqual(choice);
  });

  it('inside one publication knows no filters: there is one publication', () => {
    const { filters, years, sort } = readSearchChoice(new URLSearchParams('within=12&kind=map&from=1930&sort=title'));
    expect([filters, years, sort]).toEqual([{}, {}, 'pages']);
  });

  it('leaves out what it can’t mean, and what is too long', () => {
    const asked = new URLSearchParams({ q: ` ${'a'.repeat(999)}`, sort: 'x', page: 'x', from: '20000', kind: '<b>' });
    const choice = readSearchChoice(asked);
    expect(choice).toMatchObject({ filters: {}, years: {}, sort: 'relevance', page: 1, exact: false });
    expect(choice.text).toHaveLength(300);
  });

  it('without words shows what is newest', () => {
    expect(searchQuery(readSearchChoice(new URLSearchParams('kind=map'))).sort).toBe('newest');
    expect(searchQuery(readSearchChoice(new URLSearchParams('q=su'))).sort).toBe('relevance');
  });
});
