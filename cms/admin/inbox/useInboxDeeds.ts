import { useState } from 'react';
import type { CorrectionAnswer } from '../../inbox/inboxQuery.ts';
import { NotDone } from '../askArchive.ts';
import type { SaidSentence } from '../lists/Said.tsx';
import { accept, close, reopen, undoAccept } from './inboxApi.ts';
import type { SayInbox } from './inboxPhrases.ts';

export interface InboxDeeds {
  accept(id: number, text: string): Promise<void>;
  undoAccept(id: number): Promise<void>;
  decline(id: number, reason: string): Promise<void>;
  done(id: number): Promise<void>;
  spam(ids: number[]): Promise<void>;
  reopen(ids: number[]): Promise<void>;
}

/** What can be done with messages; each says what came of it, and offers the way back. */
export function useInboxDeeds({ say, refresh }: { say: SayInbox; refresh: () => void }): {
  said: SaidSentence | undefined;
  deeds: InboxDeeds;
} {
  const [said, setSaid] = useState<SaidSentence>();

  async function attempt(work: () => Promise<SaidSentence>): Promise<void> {
    try {
      setSaid(await work());
    } catch (error) {
      setSaid({ text: (error instanceof NotDone && error.message) || say('notDone') });
    }
    refresh();
  }
  const outcomeOf = (answer: CorrectionAnswer, done: () => SaidSentence): SaidSentence =>
    answer.outcome === 'done' ? done() : { text: say(answer.outcome === 'changed' ? 'saidChanged' : 'saidClosed') };

  const deeds: InboxDeeds = {
    accept: (id, text) =>
      attempt(async () =>
        outcomeOf(await accept(id, text), () => ({
          text: say('saidAccepted', { text }),
          undo: () => void deeds.undoAccept(id),
        })),
      ),
    undoAccept: (id) => attempt(async () => outcomeOf(await undoAccept(id), () => ({ text: say('saidUndone') }))),
    decline: (id, reason) => closeAs([id], () => close({ ids: [id], as: 'declined', reason }), say('saidDeclined')),
    done: (id) => closeAs([id], () => close({ ids: [id], as: 'done' }), say('saidDone')),
    spam: (ids) => closeAs(ids, () => close({ ids, as: 'spam' }), say('saidSpam', { count: ids.length })),
    reopen: (ids) =>
      attempt(async () => {
        await reopen(ids);
        return { text: say('saidReopened') };
      }),
  };
  return { said, deeds };

  function closeAs(ids: number[], work: () => Promise<{ ids: number[] }>, text: string): Promise<void> {
    return attempt(async () => {
      const { ids: closed } = await work();
      if (closed.length === 0) return { text: say('saidClosed') };
      return { text, undo: () => void deeds.reopen(ids) };
    });
  }
}
