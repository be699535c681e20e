import type { DatabaseSync } from 'node:sqlite';
import type { MatchedTerms } from '../engine.ts';
import type { Clause, ClauseWord } from '../parseQuery.ts';
import { openCorrector, shownCount } from './correctWord.ts';
import type { ResolvedClause, ResolvedWord } from './matchClause.ts';
import type { Looking } from './printedForms.ts';
import { openPrintedForms } from './printedForms.ts';

export interface Resolved {
  clauses: ResolvedClause[];
  matched: MatchedTerms;
  correction?: { typed: string; used: string };
}

type ErrorLooking = Looking & { errors: boolean };

export interface Resolver {
  /** @param looking.errors whether typing and recognition errors are allowed for, and unfinished words completed */
  resolve(clauses: Clause[], looking: ErrorLooking): Resolved;
  /** Printed words that begin with the folded letters, the most frequent first; each in a publication that is shown. */
  complete(folded: string, looking: Looking & { limit: number }): string[];
}

/** In fewer publications than this a word counts as hardly there: it may be unfinished, mistyped or misread. */
const few = 3;
const completionWeight = 0.6;
const correctionWeight = 0.5;
const synonymWeight = 0.5;
const mostCompletions = 40;

/** Looks up words of a query in the vocabulary; completes the last and corrects others when they hardly occur. */
export function openResolver(database: DatabaseSync): Resolver {
  const forms = openPrintedForms(database);
  const corrector = openCorrector(database, forms);
  const findTerm = database.prepare('SELECT id FROM term WHERE stem = ?');
  const beginning = database.prepare(
    `SELECT form.term AS id FROM form JOIN term ON term.id = form.term
     WHERE form.folded >= ? AND form.folded < ? AND term.publications > 0
     GROUP BY form.term ORDER BY max(term.publications) DESC, form.term LIMIT ?`,
  );
  const termsBeginning = (folded: string, most: number): number[] =>
    beginning.all(folded, `${folded}\u{10ffff}`, most).map((row) => Number(row.id));

  const look = (word: ClauseWord): ResolvedWord => {
    const row = findTerm.get(word.stem);
    const terms = row ? [{ id: Number(row.id), weight: 1 }] : [];
    if (word.exact === undefined) return { terms };
    const [term] = terms;
    return { terms, forms: term ? forms.exact(term.id, { stem: word.stem, exact: word.exact }) : new Set() };
  };

  /** Adds what is listed as meaning the same. */
  const addAlternatives = ({ alternatives }: Clause, resolved: ResolvedClause, into: Resolved) => {
    const [only, second] = resolved.words;
    if (!only || second) return;
    for (const alternative of alternatives) {
      const words = alternative.map(look);
      const [first, more] = words;
      if (!first || words.some(({ terms }) => terms.length === 0)) continue;
      if (more) resolved.phrases = [...(resolved.phrases ?? []), { words, weight: synonymWeight }];
      else only.terms.push(...first.terms.map(({ id }) => ({ id, weight: synonymWeight })));
      into.matched.words.push(...alternative.map(({ stem }) => ({ stem, exact: false })));
    }
  };

  /** Adds what the only word of a clause may have been meant to be. */
  const widen = (clause: Clause, resolved: ResolvedWord, into: Resolved, looking: ErrorLooking) => {
    const [word] = clause.words;
    if (!word || !looking.errors) return undefined;
    const [term] = resolved.terms;
    const own = term ? shownCount(term.id, looking, few) : 0;
    if (clause.unfinished && own < few) {
      const others = termsBeginning(word.folded, mostCompletions).filter(
        (id) => id !== term?.id && shownCount(id, looking, 1) > 0,
      );
      if (others.length > 0) {
        for (const id of others) resolved.terms.push({ id, weight: completionWeight });
        into.matched.prefix = word.folded;
        return undefined;
      }
    }
    const asked = { ...looking, folded: word.folded, stem: word.stem, own };
    const corrections = own < few ? corrector.correct(asked) : corrector.correctSuffix(asked);
    for (const { term: id, stem } of corrections) {
      resolved.terms.push({ id, weight: correctionWeight });
      into.matched.words.push({ stem, exact: false });
    }
    const [best] = corrections;
    return best && { typed: clause.typed, used: best.printed };
  };

  return {
    resolve(clauses, looking) {
      const into: Resolved = { clauses: [], matched: { words: [] } };
      const corrected: { typed: string; used: string }[] = [];
      for (const clause of clauses) {
        const words = clause.words.map(look);
        const resolved: ResolvedClause = { words, excluded: clause.excluded };
        into.clauses.push(resolved);
        if (clause.excluded) continue;
        for (const { stem, exact } of clause.words) {
          into.matched.words.push(exact === undefined ? { stem, exact: false } : { stem: exact, exact: true });
        }
        // What is listed is spelt as it should be.
        if (clause.alternatives.length > 0) addAlternatives(clause, resolved, into);
        const [only] = words;
        if (!only || clause.quoted || only.forms || clause.alternatives.length > 0) continue;
        const correction = widen(clause, only, into, looking);
        if (correction) corrected.push(correction);
      }
      if (corrected.length > 0) {
        const join = (side: 'typed' | 'used') => corrected.map((each) => each[side]).join(' ');
        into.correction = { typed: join('typed'), used: join('used') };
      }
      return into;
    },

    complete(folded, { limit, ...looking }) {
      const found = new Set<string>();
      for (const term of termsBeginning(folded, limit * 4)) {
        // The shortest form is nearly always the word as a dictionary has it.
        const candidates = forms
          .of(term)
          .filter((form) => form.folded.startsWith(folded) && !/\d/.test(form.letters))
          .sort((a, b) => a.folded.length - b.folded.length);
        const printed = forms.firstShown(term, candidates.slice(0, 8), looking);
        if (printed) found.add(printed.letters);
        if (found.size === limit) break;
      }
      return [...found];
    },
  };
}
