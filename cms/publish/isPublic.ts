/** What decides whether the public sees a record. */
export interface PublicState {
  status: string | null | undefined;
  deletedAt?: string | null | undefined;
  embargoUntil?: string | null | undefined;
  objectAccess?: string | null | undefined;
  withdrawn: boolean;
}

export type Verdict =
  | { public: true }
  | { public: false; because: 'draft' | 'trashed' | 'withdrawn' | 'staffOnly' }
  | { public: false; because: 'embargo'; until: string };

/**
 * The one place that says what is public.
 *
 * @param now the database's clock, since several machines' clocks differ.
 */
export function isPublic(state: PublicState, now: Date): Verdict {
  if (state.deletedAt) return { public: false, because: 'trashed' };
  if (state.status !== 'published') return { public: false, because: 'draft' };
  if (state.withdrawn) return { public: false, because: 'withdrawn' };
  if (state.objectAccess === 'staff') return { public: false, because: 'staffOnly' };
  if (state.embargoUntil && new Date(state.embargoUntil) > now) {
    return { public: false, because: 'embargo', until: state.embargoUntil };
  }
  return { public: true };
}
