import type { PublicationDocument } from '../documents.ts';
import type { Suggestion } from '../engine.ts';
import { tokenize } from '../turkish.ts';

type Kind = Exclude<Suggestion['kind'], 'word'>;

interface Name {
  kind: Kind;
  number: number;
  /** As it is shown. */
  text: string;
  /** Folded words of the name that finds it, each after a space. */
  folded: string;
  /** Publications that carry it. */
  publications: Set<number>;
}

/** Titles and names of authorities, found by the beginnings of their words. */
export function openNames() {
  const names = new Map<string, Name>();
  const ofPublication = new Map<number, string[]>();

  return {
    add(stored: Omit<PublicationDocument, 'pages' | 'revision'>) {
      const keys = new Set<string>();
      const note = (kind: Kind, number: number, all: string[]) => {
        const [text] = all;
        if (text === undefined) return;
        for (const name of all) {
          const key = JSON.stringify([kind, number, text, name]);
          let known = names.get(key);
          if (!known) {
            known = { kind, number, text, folded: foldedWords(name), publications: new Set() };
            names.set(key, known);
          }
          known.publications.add(stored.number);
          keys.add(key);
        }
      };
      note('title', stored.number, stored.titles);
      for (const subject of stored.subjects) note('subject', subject.number, subject.names);
      for (const agent of stored.agents) note('agent', agent.number, agent.names);
      for (const series of stored.series) note('series', series.number, series.names);
      ofPublication.set(stored.number, [...keys]);
    },

    remove(publication: number) {
      for (const key of ofPublication.get(publication) ?? []) {
        const name = names.get(key);
        name?.publications.delete(publication);
        if (name?.publications.size === 0) names.delete(key);
      }
      ofPublication.delete(publication);
    },

    /** Names with a word that begins with the last word typed, and with the others whole before it; best first. */
    find(folded: string, { limit, hidden }: { limit: number; hidden: ReadonlySet<number> }): Suggestion[] {
      const wanted = ` ${folded}`;
      const found: { name: Name; score: number }[] = [];
      for (const name of names.values()) {
        const at = name.folded.indexOf(wanted);
        if (at < 0) continue;
        const shown = hidden.size === 0 ? name.publications.size : visible(name.publications, hidden);
        if (shown === 0) continue;
        // An authority stands for many publications; a name that begins with what was typed goes first.
        const score = Math.log2(1 + shown) + (name.kind === 'title' ? 0 : 2) + (at === 0 ? 3 : 0);
        found.push({ name, score: score - name.folded.length / 100 });
      }
      found.sort((a, b) => b.score - a.score || a.name.number - b.name.number);
      const seen = new Set<string>();
      const suggestions: Suggestion[] = [];
      for (const { name } of found) {
        const key = `${name.kind} ${name.number}`;
        if (seen.has(key)) continue;
        seen.add(key);
        suggestions.push({ kind: name.kind, text: name.text, number: name.number });
        if (suggestions.length === limit) break;
      }
      return suggestions;
    },
  };
}

const foldedWords = (text: string): string =>
  tokenize(text)
    .map((token) => ` ${token.folded}`)
    .join('');

function visible(publications: ReadonlySet<number>, hidden: ReadonlySet<number>): number {
  let count = 0;
  for (const publication of publications) if (!hidden.has(publication)) count += 1;
  return count;
}
