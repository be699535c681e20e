import type { Suggestion } from '../engine.ts';
import { tokenize } from '../turkish.ts';
import type { CheckCancelled } from './answerCalls.ts';
import type { Hiding } from './hiddenFrom.ts';
import { hiddenFrom } from './hiddenFrom.ts';
import type { Generation } from './openGeneration.ts';

export interface SuggestQuery extends Hiding {
  typed: string;
  limit: number;
}

/** Nobody types more than this before looking at suggestions. */
const longest = 200;

export function runSuggest(index: Generation, query: SuggestQuery, check: CheckCancelled): Suggestion[] {
  const { limit } = query;
  const typed = query.typed.slice(0, longest);
  const tokens = tokenize(typed);
  const last = tokens.at(-1);
  if (!last || limit < 1) return [];
  const hidden = hiddenFrom(index, query);
  const folded = tokens.map((token) => token.folded).join(' ');
  const names = index.facts.names.find(folded, { limit, hidden });
  const before = typed.slice(0, last.start);
  const words = index.resolver
    .complete(last.folded, { rows: index.rows(check, index.facts), hidden, limit })
    .map((word): Suggestion => ({ kind: 'word', text: before + word }));
  // Words get the room that names leave, and a third of it at least.
  const room = Math.max(limit - names.length, Math.min(words.length, Math.ceil(limit / 3)));
  return [...names.slice(0, limit - room), ...words.slice(0, room)];
}
