import type { Close, CorrectionAnswer } from '../../inbox/inboxQuery.ts';
import { askArchive } from '../askArchive.ts';

/** @throws NotDone; that things have changed is an answer */
export const accept = (id: number, text: string) => askArchive<CorrectionAnswer>(`/inbox/${id}/accept`, { text });
export const undoAccept = (id: number) => askArchive<CorrectionAnswer>(`/inbox/${id}/undo`, {});
export const close = (given: Close) => askArchive<{ ids: number[] }>('/inbox/close', given);
export const reopen = (ids: number[]) => askArchive<{ ids: number[] }>('/inbox/reopen', { ids });
