import type { Connection } from './connect.ts';
import type { VisibleSet } from './visibleSet.ts';

export function readPageKeys({ query }: Pick<Connection, 'query'>) {
  return async (
    state: VisibleSet,
    publications: readonly number[],
  ): Promise<{ publication: number; key: number }[]> => {
    const shown = publications.filter((number) => state.of('publication').get(number)?.facts?.held === 'digital');
    return query<{ publication: number; key: number }>(
      'select publication, key from library.page where publication = any ($1) order by publication, position',
      [shown],
    );
  };
}
