import type { PayloadRequest } from 'payload';
import type { EventAction } from '../events/collection.ts';

/** What is noted when a visible record is hidden, by the reason that `isPublic` gave. */
export const hiddenActions = {
  draft: 'unpublished',
  trashed: 'trashed',
  withdrawn: 'withdrawn',
  staffOnly: 'unpublished',
  embargo: 'embargoed',
} as const satisfies Record<string, EventAction>;

/** Notes who did what, in the transaction of the deed. Machines sign with their own name. */
export async function recordEvent(
  req: PayloadRequest,
  event: { action: EventAction; kind: string; number: number; summary: string; reason?: string | undefined },
): Promise<void> {
  await req.payload.create({
    collection: 'events',
    data: { ...event, reason: event.reason ?? null, actor: req.user?.email ?? 'Kütük' },
    overrideAccess: true,
    depth: 0,
    req,
  });
}
