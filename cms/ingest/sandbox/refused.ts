import type { Reason } from '../reasons.ts';

/** A document or page that a child refuses with a reason; the child itself is well. */
export class Refused extends Error {
  override name = 'Refused';
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason.code);
    this.reason = reason;
  }
}
