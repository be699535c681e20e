import type { DatabaseSync } from 'node:sqlite';
import { distance } from '../nearness.ts';
import type { NearWord } from './nearWords.ts';
import { openNearWords } from './nearWords.ts';
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

/** A misreading is not more frequent than the word that it is one of; nor is it shorter than this. */
const shortestMisread = 5;
const mostMisread = 5;

export interface Corrector {
  /** For a word that is in few publications or none: what was meant, or what it was misread as. Best first. */
  correct(query: CorrectionQuery): Correction[];
  /**
   * For a word that is found only because a misspelling was taken for a suffix: "kütüpane" has the stem of "kutup", and
   * is one letter away from "kütüphane". Nobody ever printed it so.
   */
  correctSuffix(query: CorrectionQuery): Correction[];
}

interface Candidate extends NearWord {
  count: number;
}

/** Finds what was probably meant by a word that the library hardly has. */
export function openCorrector(database: DatabaseSync, forms: PrintedForms): Corrector {
  const near = openNearWords();
  const since = database.prepare('SELECT id, stem FROM term WHERE id > ? ORDER BY id');
  // Nearly dictionary forms, where the stemmer took off a letter or two too many (deprem, depr).
  const formsSince = database.prepare(
    `SELECT form.id, form.term, form.folded FROM form JOIN term ON term.id = form.term
     WHERE form.id > ? AND length(form.folded) - length(term.stem) BETWEEN 1 AND 2 ORDER BY form.id`,
  );
  const stemOf = database.prepare('SELECT stem FROM term WHERE id = ?');
  let last = 0;
  let lastForm = 0;

  /** Loaded when first needed and kept up with what comes. */
  const load = () => {
    for (const row of since.iterate(last)) {
      last = Number(row.id);
      near.add(last, String(row.stem));
    }
    for (const row of formsSince.iterate(lastForm)) {
      lastForm = Number(row.id);
      near.add(Number(row.term), String(row.folded));
    }
  };

  const find = ({ folded, stem, rows }: CorrectionQuery, bySurface = false): Candidate[] => {
    const found = near.find(folded);
    // What was taken for a suffix may have been a part of the word.
    if (stem !== folded && !bySurface) found.push(...near.find(stem).map((one) => ({ ...one, cost: one.cost + 0.5 })));
    // Of one that several find, the nearer.
    const each = new Map<number, NearWord>();
    for (const one of found) {
      if (one.cost < (each.get(one.id)?.cost ?? Infinity)) each.set(one.id, one);
    }
    return [...each.values()]
      .filter(({ id }) => String(stemOf.get(id)?.stem) !== stem)
      .map((found) => ({ ...found, count: rows.roughCount(found.id) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => worth(b) - worth(a));
  };

  const take = (candidates: Candidate[], most: number, least: number, { folded, rows, hidden }: CorrectionQuery) => {
    const taken: Correction[] = [];
    for (const { id } of candidates.slice(0, 10)) {
      if (taken.length === most) break;
      if (shownCount(id, { rows, hidden }, least) < least) continue;
      const nearest = forms
        .of(id)
        .map((form) => ({ form, errors: distance(folded, form.folded) + (/\d/.test(form.letters) ? 1 : 0) }))
        .sort((a, b) => a.errors - b.errors)
        .map(({ form }) => form);
      const printed = forms.firstShown(id, nearest.slice(0, 10), { rows, hidden });
      if (printed) taken.push({ term: id, stem: String(stemOf.get(id)?.stem), printed: printed.letters });
    }
    return taken;
  };

  return {
    correct(query) {
      load();
      const { own, stem } = query;
      // What is printed as it was typed is taken at its word: only what looks like it may have been meant.
      const found = find(query, own > 0);
      const misread = found.filter((each) => each.misread && stem.length >= shortestMisread);
      if (own === 0) {
        const [best] = found;
        return best && misread.includes(best) ? take(misread, mostMisread, 1, query) : take(found, 1, 1, query);
      }
      const least = own * muchMore + 1;
      const meant = take(
        found.filter(({ count }) => count >= least),
        1,
        least,
        query,
      );
      if (meant.length > 0) return meant;
      return take(
        misread.filter(({ id }) => shownCount(id, query, own + 1) <= own),
        mostMisread,
        1,
        query,
      );
    },

    correctSuffix(query) {
      if (query.folded.length - query.stem.length < 3 || forms.known(query.folded)) return [];
      load();
      const found = find(query, true).filter(({ cost, count }) => cost <= 1 && count > query.own);
      return take(found, 1, query.own + 1, query);
    },
  };
}

/** Nearer is better; a hundred times as frequent makes up for a misreading that would be nearer than a typing error. */
const worth = ({ cost, count }: Candidate): number => 0.2 * Math.log10(count) - cost;

/** How many publications that are shown have a term, counted up to `most`. */
export function shownCount(term: number, { rows, hidden }: Looking, most: number): number {
  const rough = rows.roughCount(term);
  if (rough === 0) return 0;
  // A publication may be counted twice there: for its pages and for its headings.
  if (hidden.size === 0 && rough >= 2 * most) return most;
  const shown = new Set<number>();
  for (const { publication } of rows.each(term)) {
    if (!hidden.has(publication)) shown.add(publication);
    if (shown.size >= most) break;
  }
  return shown.size;
}
