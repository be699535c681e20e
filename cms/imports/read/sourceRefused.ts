import type { Reason } from '../reasons.ts';

/** A table, a folder, a ZIP or one file of it that can't be imported at all, and why. */
export class SourceRefused extends Error {
  override name = 'SourceRefused';
  readonly reason: Reason;
  constructor(reason: Reason, options?: ErrorOptions) {
    super(reason.code, options);
    this.reason = reason;
  }
}
