import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { limitSenders } from '../server/limitSenders.ts';
import type { Feedback } from './answerForm.ts';
import { openFormTokens } from './formToken.ts';
import { keepCounts } from './keepCounts.ts';
import { openInbox } from './openInbox.ts';

const hour = 3_600_000;

/** What the public server takes in. @param options.formKey see `SiteOptions` */
export function openFeedback(options: {
  databaseUrl: string;
  formKey?: string | undefined;
  now?: (() => Date) | undefined;
  log: Logger;
}): Feedback & { close(): Promise<void> } {
  const inbox = openInbox(options);
  const now = options.now ? () => options.now?.().getTime() ?? Date.now() : Date.now;
  const counts = keepCounts({ inbox, log: options.log });
  return {
    inbox,
    counts,
    tokens: openFormTokens(options.formKey ?? randomBytes(32).toString('hex'), now),
    limits: {
      sent: limitSenders({ most: 60, refill: hour }, now),
      handedIn: limitSenders({ most: 10, refill: hour }, now),
    },
    async close() {
      await counts.close();
      await inbox.close();
    },
  };
}
