import { z } from 'zod';
import type { Reason } from '../ingest/reasons.ts';
import type { Language } from '../publications/vocabularies.ts';
import type { Progress } from './pageReadings.ts';
import type { PageState } from './pageStates.ts';

/** What the queue can be narrowed to. `low` are machine readings below the asked confidence. */
export const queueKinds = ['low', 'machine', 'started', 'unread', 'failed', 'checked'] as const;
export type QueueKind = (typeof queueKinds)[number];
export const queueOrders = ['confidence', 'page', 'newest'] as const;

export const perPage = 50;

/** As it stands in an address. */
export const queueSchema = z.object({
  kind: z.enum(queueKinds).default('low'),
  publication: z.coerce.number().int().positive().max(2_147_483_647).optional(),
  /** Percent, exclusive. */
  below: z.coerce.number().int().min(1).max(101).default(80),
  order: z.enum(queueOrders).default('confidence'),
  page: z.coerce.number().int().positive().max(100_000).default(1),
});
export type QueueQuery = z.infer<typeof queueSchema>;

export interface QueueRow {
  publication: number;
  title: string;
  key: number;
  label: string;
  position: number;
  state: PageState;
  confidence?: number;
  /** The shown reading. */
  reading?: number;
  language?: Language;
  failure?: Reason;
  /** Changes with the image. */
  image?: string;
  /** The beginning of its text. */
  beginning: string;
}

export interface Queue {
  rows: QueueRow[];
  /** Of the chosen kind. */
  total: number;
  counts: Record<QueueKind, number>;
  /** Those with something to do, the most first. */
  publications: ({ number: number; title: string } & Progress)[];
}
