import type { AuthorityName, Proposal, RowNote } from '../contract.ts';
import type { Catalogue } from './catalogue.ts';

/** What an authority of a row becomes. */
export type Settled = { id: number } | { create: AuthorityName } | 'leftOut' | 'open';

/** What each of a row's authorities becomes, in their order, and what is to be told about it. */
export function settleAuthorities(proposal: Proposal, catalogue: Catalogue): { settled: Settled[]; notes: RowNote[] } {
  const notes: RowNote[] = [];
  const settled = proposal.authorities.map(({ name, column }): Settled => {
    const match = catalogue.match(name);
    if (match.state === 'found') return { id: match.id };
    const decision = catalogue.decision(name);
    const about = { ...(column !== undefined && { column }) };
    if (decision?.do === 'use') return { id: decision.id };
    if (decision?.do === 'create') return { create: name };
    if (decision?.do === 'leaveOut') {
      notes.push({ severity: 'note', ...about, reason: { code: 'authorityLeftOut', detail: { name: name.name } } });
      return 'leftOut';
    }
    const code = match.state === 'unknown' ? 'authorityUnknown' : 'authorityAmbiguous';
    // its kind is shown in the reader's language; the sentence names the Turkish one only where nobody translates it
    const detail = { name: name.name, collection: name.collection };
    notes.push({ severity: 'question', ...about, reason: { code, detail } });
    return 'open';
  });
  return { settled, notes };
}
