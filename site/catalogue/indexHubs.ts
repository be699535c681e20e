import type { AuthorityKind } from '../../cms/publish/publicRecord.ts';
import type { Hub } from '../addresses.ts';

/** Where all authorities of a kind stand. */
export const indexHubs: Record<AuthorityKind, Hub> = {
  series: 'seriesIndex',
  department: 'departmentIndex',
  subject: 'subjectIndex',
  agent: 'agentIndex',
  place: 'placeIndex',
};
