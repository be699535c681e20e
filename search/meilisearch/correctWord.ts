import { z } from 'zod';
import { distance, misreadings, type Nearness, nearness, simple } from '../nearness.ts';
import type { Counts } from './openCounts.ts';
import type { Look } from './openLibrary.ts';
import { type Term, termOf } from './terms.ts';
import { formWord, nearWords } from './words.ts';

export interface Misspelling {
  folded: string;
  stem: string;
  /** Shown publications that have the word itself. */
  own: number;
  hardlyThere: boolean;
}

export interface Correction {
  stem: string;
  term: Term;
  /** As it is printed in a publication that is shown. */
  printed: string;
  publications: number;
}

/** Best first: what was meant, or what it was misread as. */
export type Correct = (word: Misspelling) => Promise<Correction[]>;

/** As the embedded engine has them. */
const muchMore = 20;
const shortestMisread = 5;
const mostMisread = 5;
/** Candidates whose frequency is asked for. */
const mostCandidates = 20;
const mostForms = 40;

const formSchema = z.object({ stem: z.string(), folded: z.string(), letters: z.string() });

interface Candidate extends Nearness {
  stem: string;
  term: Term;
  publications: number;
}

/**
 * Finds what was probably meant by a word that the library hardly has, or that it has only because a misspelling was
 * taken for a suffix ("kütüpane" has the stem of "kutup"). The list of words knows also those of publications that are
 * hidden; none is used that no shown publication has.
 */
export function openCorrector({ look, counts, shown }: { look: Look; counts: Counts; shown: string }): Correct {
  const count = async (terms: Term[]): Promise<number[]> => {
    const filter = `type IN [page, publication] AND ${shown}`;
    return (await counts.ask(terms.map((term) => ({ terms: [term], filter })))).map(({ size }) => size);
  };

  /** Stems that are near to a word, or words printed of them that hardly differ from them, with how near they are. */
  const near = async (words: string[]): Promise<Map<string, Nearness>[]> => {
    const found = await look.askWords(
      words.flatMap((word) => [
        { q: `q${word} `, limit: mostNear, ...distinctStems },
        { filter: `near IN ${JSON.stringify(misreadings(word).map((other) => `q${other}`))}`, ...distinctStems },
      ]),
    );
    return words.map((word, at) => {
      const nearest = new Map<string, Nearness>();
      for (const hit of found.slice(2 * at, 2 * at + 2).flatMap(({ hits }) => hits)) {
        const { stem, folded } = nearSchema.parse(hit);
        for (const other of nearWords(stem, folded)) {
          const how = nearness(word, other);
          if (how && how.cost < (nearest.get(stem)?.cost ?? Infinity)) nearest.set(stem, how);
        }
      }
      return nearest;
    });
  };

  const find = async ({ folded, stem }: Misspelling, bySurface: boolean): Promise<Candidate[]> => {
    const [surface = new Map(), stems = new Map()] = await near(
      bySurface || stem === folded ? [folded] : [folded, stem],
    );
    const each = new Map<string, Nearness>(surface);
    for (const [other, how] of stems) {
      // What was taken for a suffix may have been a part of the word.
      const cost = how.cost + 0.5;
      if (cost < (each.get(other)?.cost ?? Infinity)) each.set(other, { ...how, cost });
    }
    const nearest = [...each]
      .filter(([other]) => other !== stem)
      .sort(([, one], [, other]) => one.cost - other.cost)
      .slice(0, mostCandidates)
      .map(([other, how]) => ({ ...how, stem: other, term: termOf([{ stem: other, folded: other, letters: other }]) }));
    const numbers = await count(nearest.map(({ term }) => term));
    return nearest
      .map((each, at) => ({ ...each, publications: numbers[at] ?? 0 }))
      .filter(({ publications }) => publications > 0)
      .sort((a, b) => worth(b) - worth(a));
  };

  const printedAs = async (stem: string, typed: string): Promise<string | undefined> => {
    const [found] = await look.askWords([{ q: '', filter: `stem = ${JSON.stringify(stem)}`, limit: mostForms }]);
    const nearest = z
      .array(formSchema)
      .parse(found?.hits ?? [])
      .map((form) => ({ ...form, errors: distance(typed, form.folded) + (/\d/.test(form.letters) ? 1 : 0) }))
      .sort((a, b) => a.errors - b.errors)
      .slice(0, 10);
    const numbers = await count(nearest.map(({ folded }) => whole(folded)));
    return nearest.find((_, at) => (numbers[at] ?? 0) > 0)?.letters;
  };

  const take = async (candidates: Candidate[], most: number, typed: string): Promise<Correction[]> => {
    const taken: Correction[] = [];
    for (const { stem, term, publications } of candidates.slice(0, 10)) {
      if (taken.length === most) break;
      const printed = await printedAs(stem, typed);
      if (printed) taken.push({ stem, term, publications, printed });
    }
    return taken;
  };

  return async (word) => {
    const { folded, stem, own, hardlyThere } = word;
    if (!simple.test(folded)) return [];
    if (!hardlyThere) {
      if (folded.length - stem.length < 3) return [];
      const [known = 0] = await count([whole(folded)]);
      if (known > 0) return [];
      const found = await find(word, true);
      return take(
        found.filter(({ cost, publications }) => cost <= 1 && publications > own),
        1,
        folded,
      );
    }
    // What is printed as it was typed is taken at its word: only what looks like it may have been meant.
    const found = await find(word, own > 0);
    const misread = found.filter((each) => each.misread && stem.length >= shortestMisread);
    if (own === 0) {
      const [best] = found;
      return best && misread.includes(best) ? take(misread, mostMisread, folded) : take(found, 1, folded);
    }
    const meant = found.filter(({ publications }) => publications > own * muchMore);
    if (meant.length > 0) return take(meant, 1, folded);
    return take(
      misread.filter(({ publications }) => publications <= own),
      mostMisread,
      folded,
    );
  };
}

const mostNear = 100;
const distinctStems = { distinct: 'stem', attributesToRetrieve: ['stem', 'folded'] };
const nearSchema = z.object({ stem: z.string(), folded: z.string() });

/** As the embedded engine has it. */
const worth = ({ cost, publications }: Candidate): number => 0.2 * Math.log10(publications) - cost;

/** A printed word as it stands. */
const whole = (folded: string): Term => ({ text: `"${formWord(folded)}"`, words: [] });
