import type { Proposal } from '../contract.ts';

/** Fields of a publication, as Payload takes them. */
export type PublicationData = Record<string, unknown>;

const relationOf = { memberships: 'series', contributions: 'agent', places: 'place' } as const;

/**
 * The proposal's fields with its authorities in place. What has no number is left out; a row of an array that would
 * say nothing without its authority goes with it.
 *
 * @param ids in the order of the proposal's authorities
 */
export function buildData(proposal: Proposal, ids: (number | undefined)[]): PublicationData {
  const data: PublicationData = { ...proposal.data };
  for (const field of ['departments', 'subjects'] as const) {
    const found = proposal.authorities.flatMap((one, at) => (one.field === field ? (ids[at] ?? []) : []));
    if (found.length > 0) data[field] = [...new Set(found)];
  }
  for (const field of ['memberships', 'contributions', 'places'] as const) {
    const rows = Array.isArray(data[field]) ? data[field] : [];
    const filled = rows.flatMap((row: Record<string, unknown>, index) => {
      const at = proposal.authorities.findIndex((one) => one.field === field && one.index === index);
      const id = ids[at];
      return id === undefined ? [] : [{ ...row, [relationOf[field]]: id }];
    });
    if (filled.length > 0) data[field] = filled;
    else delete data[field];
  }
  return data;
}
