import type { RowOutcome } from '../api.ts';
import type { Proposal, RowNote } from '../contract.ts';
import type { Reason } from '../reasons.ts';
import type { PublicationData } from './buildData.ts';
import { type Change, differences } from './differences.ts';
import type { Existing } from './findExisting.ts';

/** A publication as it is now, drafts included. */
export interface Current {
  data: PublicationData;
  /** Whether the public sees it: changes then wait as a draft. */
  published: boolean;
}

export interface Verdict {
  outcome: RowOutcome;
  notes: RowNote[];
  /** The publication that it changes, or is the same as. */
  target?: number;
  changes: Change[];
  current?: Current;
}

export interface Judged {
  proposal: Proposal;
  /** Of its authorities. */
  notes: RowNote[];
  data: PublicationData;
  existing: Existing;
  likeExisting: 'skip' | 'change' | 'create';
  /** Undefined when there is none any more. */
  read: (publication: number) => Promise<Current | undefined>;
}

/** What becomes of a row, by the catalogue as it is now. */
export async function judgeRow(given: Judged): Promise<Verdict> {
  const { proposal, data, existing } = given;
  const notes = [...proposal.notes, ...given.notes];
  const end = (outcome: RowOutcome, reason?: Reason, target?: number): Verdict => ({
    outcome,
    notes: reason ? [...notes, { severity: outcome === 'error' ? 'error' : 'note', reason }] : notes,
    ...(target !== undefined && { target }),
    changes: [],
  });
  const { number } = proposal.identity;
  const [first, second] = existing.named;
  // a row that changes a publication need not repeat its title
  const at = first ? notes.findIndex(({ reason }) => reason.code === 'titleMissing') : -1;
  if (at >= 0) notes.splice(at, 1);
  if (notes.some((note) => note.severity === 'error')) return end('error');

  if (number !== undefined && !first) return end('error', { code: 'numberUnknown', detail: { number } });
  if (second) {
    const numbers = existing.named.map(({ id }) => id).join(', ');
    return end('error', { code: 'severalExisting', detail: { numbers } });
  }
  if (first?.trashed) return end('error', { code: 'existingTrashed', detail: { number: first.id } });
  if (notes.some((note) => note.severity === 'question')) return end('question');

  const like = first === undefined ? existing.like : undefined;
  if (like !== undefined) {
    const reason: Reason = { code: 'likeExisting', detail: { number: like } };
    if (given.likeExisting === 'skip') return end('skip', reason, like);
    notes.push({ severity: 'note', reason });
  }
  const target = first?.id ?? (given.likeExisting === 'change' ? like : undefined);
  if (target === undefined) return end('create');
  const current = await given.read(target);
  if (!current) return end('error', { code: 'targetGone', detail: { number: target } });
  const changes = differences(current.data, data);
  if (changes.length === 0) {
    return { ...end('skip', { code: 'sameAlready', detail: { number: target } }, target), current };
  }
  const warning: Reason | undefined = current.published
    ? { code: 'changesPublic', detail: { number: target } }
    : undefined;
  return { ...end('change', warning, target), changes, current };
}
