const busy = new Set<object>();

/** Asks before the page is left while something is under way. Browsers have their own words for it. */
export function warnOfLeaving(who: object, isBusy: boolean): void {
  const before = busy.size;
  if (isBusy) busy.add(who);
  else busy.delete(who);
  if (before === 0 && busy.size > 0) addEventListener('beforeunload', ask);
  if (before > 0 && busy.size === 0) removeEventListener('beforeunload', ask);
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
