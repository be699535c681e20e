import type { Suggestion } from '../engine.ts';
import { tokenize } from '../turkish.ts';
import type { Look } from './openLibrary.ts';
import { shownFilter } from './runSearch.ts';
import { formWord } from './words.ts';

export interface Suggesting {
  look: Look;
  typed: string;
  limit: number;
  hidden: ReadonlySet<number>;
}

/** Nobody types more than this before looking at suggestions. */
const longest = 200;
/** Publications whose words are looked at: frequent words show among so many. */
const looked = 60;

export async function runSuggest({ look, typed: all, limit, hidden }: Suggesting): Promise<Suggestion[]> {
  const typed = all.slice(0, longest);
  const tokens = tokenize(typed);
  const last = tokens.at(-1);
  if (!last || limit < 1) return [];
  const names = look.facts.names.find(tokens.map((token) => token.folded).join(' '), { limit, hidden });
  const before = typed.slice(0, last.start);
  const words = (await completions(look, last.folded, hidden))
    .slice(0, limit)
    .map((word): Suggestion => ({ kind: 'word', text: before + word }));
  // words get the room that names leave, and a third of it at least
  const room = Math.max(limit - names.length, Math.min(words.length, Math.ceil(limit / 3)));
  return [...names.slice(0, limit - room), ...words.slice(0, room)];
}

/** Printed words that begin so, the most frequent first; of one stem the shortest. */
async function completions(look: Look, folded: string, hidden: ReadonlySet<number>): Promise<string[]> {
  const [found] = await look.ask([
    {
      q: formWord(folded),
      filter: `type IN [page, publication] AND ${shownFilter(hidden)}`,
      attributesToSearchOn: ['forms', 'headingForms'],
      distinct: 'publication',
      limit: looked,
      attributesToRetrieve: ['printed'],
    },
  ]);
  const stems = new Map<string, { count: number; shortest: string }>();
  for (const { printed } of found?.hits ?? []) {
    for (const letters of String(printed ?? '').split(' ')) {
      const [word] = tokenize(letters);
      if (!word?.folded.startsWith(folded) || /\d/.test(letters)) continue;
      const known = stems.get(word.stem);
      const shortest = known && known.shortest.length <= letters.length ? known.shortest : letters;
      stems.set(word.stem, { count: (known?.count ?? 0) + 1, shortest });
    }
  }
  return [...stems.values()]
    .sort((a, b) => b.count - a.count || a.shortest.length - b.shortest.length)
    .map(({ shortest }) => shortest);
}
