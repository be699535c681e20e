import { expect, it } from 'vitest';
import { findingKinds, findingSentence } from '../../../scripts/verify/findings.ts';

it('says every finding in both languages', () => {
  for (const kind of Object.keys(findingKinds) as (keyof typeof findingKinds)[]) {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(names(findingKinds[kind].tr), kind).toEqual(names(findingKinds[kind].en));
    expect(
      findingSentence({ finding: kind, key: 'k', number: 1, kind: 'scan', what: 'w', count: 1, example: 'e' }, 'tr'),
    ).not.toContain('?');
  }
});
