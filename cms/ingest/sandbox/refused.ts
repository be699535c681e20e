import type { Reason } from '../reasons.ts';

/** A child was asked for what it can't do: our mistake, and none of the document's. */
export class ChildError extends Error {
  override name = 'ChildError';
}

/** A document or page that a child refuses with a reason; the child itself is well. */
export class Refused extends Error {
  override name = 'Refused';
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason.code);
    this.reason = reason;
  }
}
