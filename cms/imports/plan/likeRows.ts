import type { Proposal } from '../contract.ts';
import { authorityKey } from './catalogue.ts';
import { likeness } from './findExisting.ts';
import type { Settled } from './settleAuthorities.ts';

/** Numbers that could not be put into a series: they tell issues apart all the same. */
const looseNumbers = ({ notes }: Proposal) =>
  notes.flatMap(({ reason }) => (reason.code === 'numberWithoutSeries' ? [String(reason.detail.value)] : []));

/** Whether the catalogue may hold it by title, series, number and date: not when series or number get lost on the way. */
export function comparable(proposal: Proposal, settled: readonly Settled[]): boolean {
  const lost = settled.some((one, at) => one === 'leftOut' && proposal.authorities[at]?.field === 'memberships');
  return !lost && looseNumbers(proposal).length === 0;
}

/**
 * What two rows of a table share that are one publication: what identifies it, or all of title, series, number and
 * date, by their names and not by what was decided about those.
 */
export function rowKeys(proposal: Proposal, byLikeness: boolean): string[] {
  const { number, accessionNumber, identifier } = proposal.identity;
  const keys: string[] = [];
  if (number !== undefined) keys.push(`number ${number}`);
  if (accessionNumber !== undefined) keys.push(`accession ${accessionNumber}`);
  if (identifier) keys.push(`identifier ${identifier.type} ${identifier.value}`);
  // a row that only names the publication it changes is like any other
  if (byLikeness && proposal.data.title) {
    const rows = Array.isArray(proposal.data.memberships) ? proposal.data.memberships : [];
    const memberships = rows.map((row: object, index) => {
      const series = proposal.authorities.find((one) => one.field === 'memberships' && one.index === index);
      return { ...row, series: series && authorityKey(series.name.name) };
    });
    keys.push(`like ${likeness({ ...proposal.data, memberships })} ${looseNumbers(proposal).join()}`);
  }
  return keys;
}
