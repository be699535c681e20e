import { expect, it } from 'vitest';
import { changedParts, type LinePart } from '../../../cms/admin/inbox/changedParts.ts';

const shown = (parts: LinePart[]) => parts.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

it.each([
  ['letters here and there', 'MecIis topIandı', 'Meclis toplandı', 'Mec[I]is top[I]andı', 'Mec[l]is top[l]andı'],
  ['a word more', 'bir üç dört', 'bir ve üç dört', 'bir üç dört', 'bir [ve ]üç dört'],
  ['a word less', 'bir ve üç dört', 'bir üç dört', 'bir [ve ]üç dört', 'bir üç dört'],
  ['nothing', 'aynı', 'aynı', 'aynı', 'aynı'],
  ['a letter with its mark, whole', 'Denizhisar', 'Denizhisa\u0302r', 'Denizhis[a]r', 'Denizhis[a\u0302]r'],
  ['another line', 'Kaldırımlar yenilendi.', 'Su şebekesi', 'Kaldırımlar yenilendi.', 'Su şebekesi'],
])('tells what was changed: %s', (_, one, other, before, after) => {
  const parts = changedParts(one, other);
  expect([shown(parts.before), shown(parts.after)]).toEqual([before, after]);
});
