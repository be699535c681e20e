import type { DatabaseSync } from 'node:sqlite';
import { distance, openNearWords } from './nearWords.ts';
import type { Looking, PrintedForms } from './printedForms.ts';

export interface CorrectionQuery extends Looking {
  /** As it was typed and as it was stemmed, in folded letters. */
  folded: string;
  stem: string;
  /** Shown publications that have the word itself. */
  own: number;
}

export interface Correction {
  term: number;
  stem: string;
  /** As it is printed in a publication that is shown. */
  printed: string;
}

/** A correction replaces a word that is there only when it is so many times more frequent. */
const muchMore = 20;

export interface Corrector {
  /** For a word that is in few publications or none. */
  correct(query: CorrectionQuery): Correction | undefined;
  /**
   * For a word that is found only because a misspelling was taken for a suffix: "kütüpane" has the stem of "kutup", and
   * is one letter away from "kütüphane". Nobody ever printed it so.
   */
  correctSuffix(query: CorrectionQuery): Correction | undefined;
}

/** Finds what was probably meant by a word that the library hardly has. */
export function openCorrector(database: DatabaseSync, forms: PrintedForms): Corrector {
  const near = openNearWords();
  const since = database.prepare('SELECT id, stem FROM term WHERE id > ? ORDER BY id');
  const stemOf = database.prepare('SELECT stem FROM term WHERE id = ?');
  let last = 0;

  /** All stems, loaded when first needed and kept up with what comes. */
  const load = () => {
    for (const row of since.iterate(last)) {
      last = Number(row.id);
      near.add(last, String(row.stem));
    }
  };

  const best = (found: { id: number; cost: number }[], least: number, { folded, rows, hidden }: CorrectionQuery) => {
    const ranked = found
      .map(({ id, cost }) => ({ id, cost, count: rows.roughCount(id) }))
      .filter(({ count }) => count >= least)
      .sort((a, b) => a.cost - b.cost || b.count - a.count);
    for (const { id } of ranked.slice(0, 10)) {
      if (shownCount(id, { rows, hidden }, least) < least) continue;
      const nearest = forms
        .of(id)
        .filter(({ letters }) => !/\d/.test(letters))
        .map((form) => ({ form, errors: distance(folded, form.folded) }))
        .sort((a, b) => a.errors - b.errors)
        .map(({ form }) => form);
      const printed = forms.firstShown(id, nearest.slice(0, 10), { rows, hidden });
      if (printed) return { term: id, stem: String(stemOf.get(id)?.stem), printed: printed.letters };
    }
    return undefined;
  };

  return {
    correct(query) {
      load();
      const found = [...near.find(query.stem), ...near.find(query.folded)].sort((a, b) => b.cost - a.cost);
      // Of one that both find, the nearer.
      const each = new Map(found.map((one) => [one.id, one]));
      return best([...each.values()], query.own * muchMore + 1, query);
    },

    correctSuffix(query) {
      if (query.folded.length - query.stem.length < 3 || forms.known(query.folded)) return undefined;
      load();
      const found = near.find(query.folded).filter(({ cost }) => cost <= 1);
      return best(found, query.own + 1, query);
    },
  };
}

/** How many publications that are shown have a term, counted up to `most`. */
export function shownCount(term: number, { rows, hidden }: Looking, most: number): number {
  if (hidden.size === 0) return Math.min(most, rows.roughCount(term));
  const shown = new Set<number>();
  for (const { publication } of rows.each(term)) {
    if (!hidden.has(publication)) shown.add(publication);
    if (shown.size >= most) break;
  }
  return shown.size;
}
