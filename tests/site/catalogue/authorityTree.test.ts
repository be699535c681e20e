import { expect, it } from 'vitest';
import { authorityTree, type Branch, pathsAbove, successionOf } from '../../../site/catalogue/authorityTree.ts';
import { readIndexChoice, withName } from '../../../site/catalogue/readIndexChoice.ts';
import type { AuthorityEntry } from '../../../site/library.ts';

const entry = (number: number, given: Partial<AuthorityEntry> = {}): AuthorityEntry => ({
  kind: 'subject',
  number,
  name: `Ad ${number}`,
  count: 1,
  wideCount: 1,
  broader: [],
  earlier: [],
  ...given,
});
const shape = (branches: readonly Branch[]): unknown =>
  branches.map((branch) =>
    branch.branches.length > 0 ? [branch.entry.number, shape(branch.branches)] : branch.entry.number,
  );

it('puts entries below those that they belong to, several times where there are several', () => {
  const entries = [entry(1), entry(2, { broader: [1] }), entry(3, { broader: [1, 4] }), entry(4)];
  expect(shape(authorityTree(entries))).toEqual([
    [1, [2, 3]],
    [4, [3]],
  ]);
  expect(shape(authorityTree(entries, 1))).toEqual([2, 3]);
  expect(pathsAbove(entries, 3).map((path) => path.map(({ number }) => number))).toEqual([[1], [4]]);
});

it('ends in a circle, and leaves nothing out', () => {
  const entries = [entry(1, { broader: [2] }), entry(2, { broader: [1] }), entry(3)];
  expect(shape(authorityTree(entries))).toEqual([3, [1, [2]]]);
  expect(pathsAbove(entries, 1).map((path) => path.map(({ number }) => number))).toEqual([[2]]);
});

it('tells the names of an office from the earliest to the last, merged and split ones too', () => {
  const entries = [
    entry(5, { earlier: [4] }),
    entry(4, { earlier: [1, 2], from: '1950' }),
    entry(2, { from: '1930' }),
    entry(1, { from: '1923' }),
    entry(6),
  ];
  expect(successionOf(entries, 4).map(({ number }) => number)).toEqual([1, 2, 4, 5]);
  expect(successionOf(entries, 6).map(({ number }) => number)).toEqual([6]);
});

it('tells of an office that joined another late when it was there, and ends in a circle', () => {
  const entries = [
    entry(1, { from: '1908' }),
    entry(2, { from: '1924', earlier: [1] }),
    entry(3, { from: '1945', earlier: [2] }),
    entry(4, { from: '1955' }),
    entry(5, { from: '1993', earlier: [3, 4] }),
    entry(8, { from: '1950', earlier: [9] }),
    entry(9, { from: '1960', earlier: [8] }),
  ];
  expect(successionOf(entries, 5).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(successionOf(entries, 9).map(({ number }) => number)).toEqual([8, 9]);
});

it('filters names by what their words begin with, in whatever letters', () => {
  const names = ['İçme suyu', 'Su işleri', 'Su kuleleri', 'Itfaiye'].map((name, index) => entry(index, { name }));
  const found = (typed: string) => withName(names, typed).map(({ name }) => name);
  expect(found('icme')).toEqual(['İçme suyu']);
  expect(found('su iş')).toEqual(['Su işleri']);
  expect(found('ITF')).toEqual(['Itfaiye']);
  expect(found('uyu')).toEqual([]);
  expect(found('  ')).toHaveLength(4);
});

it('leaves out what an address of an index can’t mean', () => {
  expect(readIndexChoice(new URLSearchParams('letter=Çx&sort=up&page=-1&view=x'))).toEqual({
    name: '',
    letter: undefined,
    sort: 'name',
    view: undefined,
    page: 1,
  });
});
