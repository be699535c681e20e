import type { AuthorityMatch, ImportReading } from '../contract.ts';
import { trigrams } from './likeness.ts';
import { authorityKey, authorityKeys } from './names/authorityKeys.ts';

const nearestEach = 5;
/** Below it a name is no help to somebody who looks for the right one. */
const leastLikeness = 0.35;
const mostVisited = 1200;
const fewestGrams = 4;
const mostCandidates = 30;
const rememberedMost = 50_000;

/**
 * Finds names by key, else the nearest by shared trigrams. The names are walked once; each name that is asked is worked
 * out once.
 */
export const indexAuthorities: ImportReading['indexAuthorities'] = (known) => {
  const byName = new Map<string, Set<number>>();
  const byVariant = new Map<string, Set<number>>();
  const entries: { id: number; grams: Set<string> }[] = [];
  const byGram = new Map<string, number[]>();
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const add = (id: number, name: string, index: Map<string, Set<number>>) => {
    for (const key of authorityKeys(name)) {
      const ids = index.get(key);
      if (ids) ids.add(id);
      else index.set(key, new Set([id]));
    }
    const grams = trigrams(authorityKey(name));
    for (const gram of grams) {
      const list = byGram.get(gram);
      if (list) list.push(entries.length);
      else byGram.set(gram, [entries.length]);
    }
    entries.push({ id, grams });
  };
  for (const { id, name, others } of known) {
    add(id, name, byName);
    for (const other of others) add(id, other, byVariant);
  }
  /** Those that share the rarest trigrams are candidates: a name that shares only "müdürlüğü" is not alike. */
  function candidates(asked: Set<string>): number[] {
    const lists = [...asked].map((gram) => byGram.get(gram) ?? []).sort((a, b) => a.length - b.length);
    const counts = new Map<number, number>();
    let visited = 0;
    for (const [taken, list] of lists.entries()) {
      visited += list.length;
      if (visited > mostVisited && taken >= fewestGrams) break;
      for (const at of list) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, mostCandidates);
    return most.map(([at]) => at);
  }

  function nearest(name: string): Extract<AuthorityMatch, { state: 'unknown' }>['nearest'] {
    const asked = trigrams(authorityKey(name));
    const best = new Map<number, number>();
    for (const at of candidates(asked)) {
      const entry = entries[at];
      if (!entry) continue;
      let shared = 0;
      for (const gram of asked) if (entry.grams.has(gram)) shared += 1;
      const likeness = (2 * shared) / (asked.size + entry.grams.size);
      if (likeness >= leastLikeness && likeness > (best.get(entry.id) ?? 0)) best.set(entry.id, likeness);
    }
    return [...best]
      .sort(([a, first], [b, second]) => second - first || a - b)
      .slice(0, nearestEach)
      .map(([id, likeness]) => ({ id, name: names.get(id) ?? '', likeness: Math.round(likeness * 100) / 100 }));
  }

  function match(name: string): AuthorityMatch {
    const keys = authorityKeys(name);
    for (const [by, index] of [
      ['name', byName],
      ['variant', byVariant],
    ] as const) {
      const ids = [...new Set(keys.flatMap((key) => [...(index.get(key) ?? [])]))];
      const [only] = ids;
      if (ids.length === 1 && only !== undefined) return { state: 'found', id: only, by };
      if (ids.length > 1)
        return { state: 'ambiguous', candidates: ids.map((id) => ({ id, name: names.get(id) ?? '' })) };
    }
    return { state: 'unknown', nearest: nearest(name) };
  }

  const remembered = new Map<string, AuthorityMatch>();
  return (name) => {
    const before = remembered.get(name);
    if (before) return before;
    const found = match(name);
    if (remembered.size >= rememberedMost) remembered.clear();
    remembered.set(name, found);
    return found;
  };
};
