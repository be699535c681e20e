import type { DatabaseSync } from 'node:sqlite';
import type { MatchedTerms } from '../engine.ts';
import type { Clause } from '../parseQuery.ts';
import { exactStem } from '../turkish.ts';
import type { ResolvedClause, ResolvedWord } from './matchClause.ts';
import type { NearWords } from './nearWords.ts';
import { distance, openNearWords } from './nearWords.ts';
import { unpackForms } from './postings.ts';
import type { Rows } from './rows.ts';

export interface Resolved {
  clauses: ResolvedClause[];
  matched: MatchedTerms;
  correction?: { typed: string; used: string };
}

export interface Resolver {
  resolve(clauses: Clause[], rows: Rows, hidden: ReadonlySet<number>): Resolved;
  /** Printed words that begin with the folded letters, the most frequent first; each in a publication that is shown. */
  complete(folded: string, rows: Rows, options: { limit: number; hidden: ReadonlySet<number> }): string[];
}

/** In fewer publications than this a word counts as hardly there: it may be unfinished, mistyped or misread. */
const few = 3;
/** A correction replaces a word that is there only when it is so many times more frequent. */
const muchMore = 20;
const completionWeight = 0.6;
const correctionWeight = 0.5;
const mostCompletions = 40;

/** Looks up words of a query in the vocabulary; completes the last and corrects others when they hardly occur. */
export function openResolver(database: DatabaseSync): Resolver {
  const findTerm = database.prepare('SELECT id FROM term WHERE stem = ?');
  const findForms = database.prepare('SELECT id, letters, folded FROM form WHERE term = ?');
  const findStem = database.prepare('SELECT stem FROM term WHERE id = ?');
  const completions = database.prepare(
    `SELECT form.term AS id FROM form JOIN term ON term.id = form.term
     WHERE form.folded >= ? AND form.folded < ? AND term.publications > 0
     GROUP BY form.term ORDER BY max(term.publications) DESC, form.term LIMIT ?`,
  );
  const nearWords = openLoadedNearWords(database);

  const termOf = (stem: string): number | undefined => {
    const row = findTerm.get(stem);
    return row && Number(row.id);
  };

  /** How many publications that are shown have the term, counted up to `most`. */
  const shownCount = (term: number, rows: Rows, hidden: ReadonlySet<number>, most: number): number => {
    if (hidden.size === 0) return Math.min(most, rows.roughCount(term));
    const shown = new Set<number>();
    for (const { publication } of rows.each(term)) {
      if (!hidden.has(publication)) shown.add(publication);
      if (shown.size >= most) break;
    }
    return shown.size;
  };

  const formsOf = (term: number) =>
    findForms
      .all(term)
      .map((row) => ({ id: Number(row.id), letters: String(row.letters), folded: String(row.folded) }));

  /** Those of the forms that stand in a publication that is shown. */
  const shownForms = (term: number, wanted: ReadonlySet<number>, rows: Rows, hidden: ReadonlySet<number>) => {
    const found = new Set<number>();
    let seen = 0;
    for (const { publication, positions } of rows.each(term)) {
      if (hidden.has(publication)) continue;
      for (const form of unpackForms(positions)) if (wanted.has(form)) found.add(form);
      seen += 1;
      if (found.size === wanted.size || seen === mostLooks) break;
    }
    return found;
  };

  const exactForms = (term: number, { stem, exact }: { stem: string; exact: string }): Set<number> =>
    new Set(
      formsOf(term)
        .filter(({ letters, folded }) => exactStem({ letters, folded, stem }) === exact)
        .map(({ id }) => id),
    );

  /** The best correction of a word, as it is printed in a publication that is shown. */
  const correct = (word: Clause['words'][number], own: number, rows: Rows, hidden: ReadonlySet<number>) => {
    const near = [
      ...new Map([...nearWords().find(word.stem), ...nearWords().find(word.folded)].map((n) => [n.id, n])).values(),
    ];
    const ranked = near
      .map(({ id, cost }) => ({ id, cost, count: rows.roughCount(id) }))
      .filter(({ count }) => count > own * muchMore)
      .sort((a, b) => a.cost - b.cost || b.count - a.count);
    for (const { id } of ranked.slice(0, 10)) {
      if (shownCount(id, rows, hidden, own * muchMore + 1) <= own * muchMore) continue;
      const nearest = formsOf(id)
        .filter(({ letters }) => !/\d/.test(letters))
        .map((form) => ({ ...form, errors: distance(word.folded, form.folded) }))
        .sort((a, b) => a.errors - b.errors)
        .slice(0, 10);
      const shown = shownForms(id, new Set(nearest.map((form) => form.id)), rows, hidden);
      const printed = nearest.find((form) => shown.has(form.id));
      if (printed) return { id, printed: printed.letters };
    }
    return undefined;
  };

  return {
    resolve(clauses, rows, hidden) {
      const matched: MatchedTerms = { words: [] };
      const corrected: { typed: string; used: string }[] = [];
      const resolved = clauses.map((clause): ResolvedClause => {
        const words = clause.words.map((word): ResolvedWord => {
          const id = termOf(word.stem);
          if (word.exact === undefined) return { terms: id === undefined ? [] : [{ id, weight: 1 }] };
          if (id === undefined) return { terms: [], forms: new Set() };
          return { terms: [{ id, weight: 1 }], forms: exactForms(id, { stem: word.stem, exact: word.exact }) };
        });
        const [word, resolvedWord] = [clause.words[0], words[0]];
        if (!clause.excluded) {
          for (const { stem, exact } of clause.words) {
            matched.words.push(exact === undefined ? { stem, exact: false } : { stem: exact, exact: true });
          }
        }
        if (!word || !resolvedWord || clause.excluded || clause.quoted || word.exact !== undefined) {
          return { words, excluded: clause.excluded };
        }
        const [own] = resolvedWord.terms;
        const count = own ? shownCount(own.id, rows, hidden, few) : 0;
        if (count >= few) return { words, excluded: false };
        if (clause.unfinished) {
          const others = completions
            .all(word.folded, `${word.folded}\u{10ffff}`, mostCompletions)
            .map((row) => Number(row.id))
            .filter((id) => id !== own?.id && shownCount(id, rows, hidden, 1) > 0);
          if (others.length > 0) {
            for (const id of others) resolvedWord.terms.push({ id, weight: completionWeight });
            matched.prefix = word.folded;
            return { words, excluded: false };
          }
        }
        const correction = correct(word, count, rows, hidden);
        if (correction) {
          resolvedWord.terms.push({ id: correction.id, weight: correctionWeight });
          matched.words.push({ stem: String(findStem.get(correction.id)?.stem), exact: false });
          corrected.push({ typed: clause.typed, used: correction.printed });
        }
        return { words, excluded: false };
      });
      if (corrected.length === 0) return { clauses: resolved, matched };
      const join = (side: 'typed' | 'used') => corrected.map((each) => each[side]).join(' ');
      return { clauses: resolved, matched, correction: { typed: join('typed'), used: join('used') } };
    },

    complete(folded, rows, { limit, hidden }) {
      const found: string[] = [];
      for (const row of completions.all(folded, `${folded}\u{10ffff}`, limit * 4)) {
        const term = Number(row.id);
        // The shortest form is nearly always the word as a dictionary has it.
        const forms = formsOf(term)
          .filter((form) => form.folded.startsWith(folded) && !/\d/.test(form.letters))
          .sort((a, b) => a.folded.length - b.folded.length)
          .slice(0, 8);
        const shown = shownForms(term, new Set(forms.map((form) => form.id)), rows, hidden);
        const printed = forms.find((form) => shown.has(form.id));
        if (printed && !found.includes(printed.letters)) found.push(printed.letters);
        if (found.length === limit) break;
      }
      return found;
    },
  };
}

/** Publications that are looked into for a printed form before it is given up. */
const mostLooks = 2_000;

/** All stems, loaded when first needed and kept up with what comes. */
function openLoadedNearWords(database: DatabaseSync): () => NearWords {
  const near = openNearWords();
  const since = database.prepare('SELECT id, stem FROM term WHERE id > ? ORDER BY id');
  let last = 0;
  return () => {
    for (const row of since.iterate(last)) {
      last = Number(row.id);
      near.add(last, String(row.stem));
    }
    return near;
  };
}
