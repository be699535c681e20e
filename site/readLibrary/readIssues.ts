import type { PublicationRecord } from '../../cms/publish/publicRecord.ts';
import type { Issue } from '../library.ts';
import type { Connection } from './connect.ts';
import { enumerationOf } from './makeCards.ts';
import type { VisibleSet } from './visibleSet.ts';

type Membership = PublicationRecord['memberships'][number];

interface Row {
  number: number;
  memberships: Membership[];
  date: PublicationRecord['dates'][number] | null;
}

/** The issues of a series in their order, without their records: a century of a monthly has twelve hundred. */
export function readIssues(query: Connection['query']) {
  return async (state: VisibleSet, series: number): Promise<Issue[] | undefined> => {
    if (!state.of('series').has(series)) return undefined;
    const rows = await query<Row>(
      `select r.number, r.record -> 'memberships' as memberships, r.record -> 'dates' -> 0 as date
       from (select publication, min(sort_key) as sort_key from library.link
         where kind = 'series' and number = $1 group by publication) l
       join library.record r on r.kind = 'publication' and r.number = l.publication
       order by l.sort_key, r.number`,
      [series],
    );
    return rows.flatMap(({ number, memberships, date }) => {
      const facts = state.of('publication').get(number)?.facts;
      const membership = memberships.find((one) => one.series === series);
      if (facts === undefined || membership === undefined) return [];
      return {
        number,
        enumeration: enumerationOf(membership),
        short: shortOf(membership),
        ...(date && { date }),
        ...(facts.year !== undefined && { year: facts.year }),
        held: facts.held,
      };
    });
  };
}

/** What tells an issue from the others of its year: the number of the last level, or what stands in its place. */
function shortOf({ enumeration, designation, runningNumber }: Membership): string {
  if (designation) return designation;
  const last = enumeration.at(-1);
  if (last) return last.to === undefined || last.to === last.from ? `${last.from}` : `${last.from}–${last.to}`;
  return runningNumber === undefined ? '' : String(runningNumber);
}
