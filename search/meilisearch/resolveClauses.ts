import type { MatchedTerms } from '../engine.ts';
import type { Clause, ParsedQuery } from '../parseQuery.ts';
import type { Correct } from './correctWord.ts';
import type { Counts } from './openCounts.ts';
import type { Look } from './openLibrary.ts';
import { readPhrases } from './readPhrases.ts';
import { clauseTerm, type Term, termOf, termThatBegins } from './terms.ts';

/** One way to have what a part of the query asks for: all of the terms. */
export interface Option {
  terms: Term[];
  /** 1 for what was typed, less for completions, corrections and synonyms. */
  weight: number;
}

/** A part of the query: any of its options does. The first is what was typed. */
export interface Part {
  options: Option[];
  /** Publications that have it, of those that are shown. */
  publications: number;
}

export interface Resolved {
  parts: Part[];
  excluded: Term[];
  matched: MatchedTerms;
  correction?: { typed: string; used: string };
}

/** As the embedded engine has them. */
const few = 3;
const completionWeight = 0.6;
const correctionWeight = 0.5;
const synonymWeight = 0.5;
/** Each more doubles the questions. */
const mostOptions = 5;

export interface Resolving {
  look: Look;
  counts: Counts;
  /** Of everything that is shown. */
  shown: string;
  correct: Correct;
  /** Whether typing and recognition errors are allowed for, and unfinished words completed. */
  errors: boolean;
}

/** Looks up the words of a query; completes the last and corrects others when the library hardly has them. */
export async function resolveClauses({ clauses }: ParsedQuery, asking: Resolving): Promise<Resolved> {
  const { look, shown, errors } = asking;
  const wanted = partsOf(clauses.filter(({ excluded }) => !excluded));
  const unwanted = clauses.filter(({ excluded }) => excluded).map(clauseTerm);
  const all = [...unwanted, ...wanted.flatMap(({ options }) => options.flatMap(({ terms }) => terms))];
  const read = await readPhrases(look, all, shown);
  const known = (term: Term): Term => read.get(term) ?? term;
  const into: Resolved = { parts: [], excluded: unwanted.map(known), matched: { words: [] } };

  const found = await countOptions(
    wanted.map(({ clauses: covered, options }) => ({
      options: options.map(({ terms, weight }) => ({ terms: terms.map(known), weight })),
      begun: errors && isUnfinished(covered) ? covered[0]?.words[0]?.folded : undefined,
    })),
    asking,
  );
  const corrected: { typed: string; used: string }[] = [];
  for (const [at, { clauses: covered, alternatives }] of wanted.entries()) {
    const { options = [], begun = 0 } = found[at] ?? {};
    const [typed, ...others] = options;
    if (!typed) continue;
    const part: Part = { options: [typed.option], publications: typed.publications };
    into.parts.push(part);
    for (const { words } of covered) {
      for (const { stem, exact } of words) {
        into.matched.words.push(exact === undefined ? { stem, exact: false } : { stem: exact, exact: true });
      }
    }
    for (const [index, { option, publications }] of others.entries()) {
      if (publications === 0) continue;
      part.options.push(option);
      part.publications = Math.max(part.publications, publications);
      into.matched.words.push(...(alternatives[index] ?? []).map(({ stem }) => ({ stem, exact: false })));
    }
    const [clause] = covered;
    const [word] = clause?.words ?? [];
    if (!errors || !clause || !word || !mayBeWrong(clause)) continue;
    const own = typed.publications;
    if (clause.unfinished && own < few && begun > 0) {
      widen(part, { terms: [termThatBegins(word.folded)], weight: completionWeight }, begun);
      into.matched.prefix = word.folded;
      continue;
    }
    const corrections = await asking.correct({ folded: word.folded, stem: word.stem, own, hardlyThere: own < few });
    for (const { term, stem, publications } of corrections) {
      widen(part, { terms: [term], weight: correctionWeight }, publications);
      into.matched.words.push({ stem, exact: false });
    }
    const [best] = corrections;
    if (best) corrected.push({ typed: clause.typed, used: best.printed });
  }
  if (corrected.length > 0) {
    const join = (side: 'typed' | 'used') => corrected.map((each) => each[side]).join(' ');
    into.correction = { typed: join('typed'), used: join('used') };
  }
  return into;
}

/** What nobody has needs not be asked for again. */
function widen(part: Part, option: Option, publications: number): void {
  if (part.publications === 0) part.options = [];
  part.options.push(option);
  part.publications = Math.max(part.publications, publications);
}

interface WantedPart {
  clauses: Clause[];
  options: Option[];
  alternatives: Clause['alternatives'];
}

/** Each clause by itself; those of a phrase that has synonyms together, for the synonyms stand for all of them. */
function partsOf(clauses: Clause[]): WantedPart[] {
  const parts: WantedPart[] = [];
  for (const clause of clauses) {
    const { alternatives } = clause;
    const last = parts.at(-1);
    if (last && alternatives.length > 0 && last.alternatives === alternatives) {
      last.clauses.push(clause);
      last.options[0]?.terms.push(clauseTerm(clause));
      continue;
    }
    const synonyms = alternatives.slice(0, mostOptions - 1);
    parts.push({
      clauses: [clause],
      alternatives,
      options: [
        { terms: [clauseTerm(clause)], weight: 1 },
        ...synonyms.map((words) => ({ terms: [termOf(words)], weight: synonymWeight })),
      ],
    });
  }
  return parts;
}

const isUnfinished = ([clause]: Clause[]): boolean => clause?.unfinished === true && mayBeWrong(clause);

/** What is listed as a synonym is spelt as it should be. */
const mayBeWrong = ({ words, quoted, alternatives }: Clause): boolean =>
  words.length === 1 && !quoted && words[0]?.exact === undefined && alternatives.length === 0;

/** In how many publications each option is; asked as the search asks afterwards, so that nothing is asked twice. */
async function countOptions(parts: { options: Option[]; begun: string | undefined }[], { counts, shown }: Resolving) {
  const asked = parts.map(({ options, begun }) => [
    ...options.map(({ terms }) => terms),
    ...(begun === undefined ? [] : [[termThatBegins(begun)]]),
  ]);
  const found = await counts.ask(
    asked.flat().flatMap((terms) => documentTypes.map((type) => ({ terms, filter: `type = ${type} AND ${shown}` }))),
  );
  const sizes = asked
    .flat()
    .map((_, at) => new Set(found.slice(2 * at, 2 * at + 2).flatMap((one) => [...one.keys()])).size);
  let next = 0;
  return parts.map(({ options, begun }) => {
    const counted = options.map((option) => ({ option, publications: sizes[next++] ?? 0 }));
    return { options: counted, begun: begun === undefined ? 0 : (sizes[next++] ?? 0) };
  });
}

/** What is counted apart: where the publication's metadata has the words, and where its pages have them. */
export const documentTypes = ['page', 'publication'] as const;
