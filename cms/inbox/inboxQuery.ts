import { z } from 'zod';

/** The archivists' queue as its screen has it; read by the browser too. */

export const messageKinds = ['correction', 'report', 'satisfaction'] as const;
export type MessageKind = (typeof messageKinds)[number];
export const messageStates = ['open', 'done', 'accepted', 'declined', 'spam'] as const;
export type MessageState = (typeof messageStates)[number];

export const perPage = 50;

/** As it stands in an address. */
export const inboxSchema = z.object({
  state: z.enum(['open', 'closed', 'spam']).default('open'),
  kind: z.enum(messageKinds).optional(),
  /** Only those whose words hold this. */
  q: z.string().trim().max(100).default(''),
  page: z.coerce.number().int().positive().max(10_000).default(1),
});
export type InboxQuery = z.infer<typeof inboxSchema>;

export interface InboxRow {
  id: number;
  kind: MessageKind;
  state: MessageState;
  /** The day, as YYYY-MM-DD. */
  receivedOn: string;
  language: 'tr' | 'en';
  words: string;
  record?: { kind: string; number: number; title: string };
  page?: { key: number; label: string; image?: string; width?: number; height?: number };
  line?: { number: number; text: string };
  /** How the line reads now, unless it is gone. */
  present?: string;
  /** Where its words stand on the image, in ten-thousandths of its sides. */
  box?: { x: number; y: number; width: number; height: number };
  answer?: 'yes' | 'no';
  path?: string;
  closed?: { at: string; by: string; reason?: string };
  /** Of an accepted correction: what was written, while it is still what is shown. */
  undoable?: boolean;
}

export interface InboxList {
  rows: InboxRow[];
  /** With these filters. */
  total: number;
  /** Of the chosen state and words, by kind. */
  counts: Record<MessageKind, number>;
  states: Record<InboxQuery['state'], number>;
}

const ids = z.array(z.number().int().positive()).min(1).max(200);
export const longestReason = 500;
export const closeSchema = z
  .object({
    ids,
    as: z.enum(['done', 'declined', 'spam']),
    reason: z.string().trim().max(longestReason).optional(),
  })
  .refine(({ as, reason }) => as !== 'declined' || Boolean(reason));
export type Close = z.infer<typeof closeSchema>;
export const reopenSchema = z.object({ ids });
export const acceptSchema = z.object({
  text: z
    .string()
    .trim()
    .min(1)
    .max(2_000)
    .regex(/^[^\n\r]*$/),
});

/** What accepting, or taking it back, came to. `changed`: the page's text is no longer what it was done to. */
export type CorrectionAnswer = { outcome: 'done'; text: string } | { outcome: 'changed' | 'closed' };
