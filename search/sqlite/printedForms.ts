import type { DatabaseSync } from 'node:sqlite';
import { exactStem } from '../turkish.ts';
import { unpackForms } from './postings.ts';
import type { Rows } from './rows.ts';

export interface PrintedForm {
  id: number;
  letters: string;
  folded: string;
}

/** How words were printed. Forms that no publication has any more stay listed, so whether one is shown is looked up. */
export interface PrintedForms {
  of(term: number): PrintedForm[];
  /** Ids of those that have these very letters, whatever their suffixes. */
  exact(term: number, word: { stem: string; exact: string }): Set<number>;
  /** Whether a word was ever printed so, Turkish letters or not. */
  known(folded: string): boolean;
  /** The first of the forms that stands in a publication that is not hidden. */
  firstShown(term: number, forms: PrintedForm[], looking: Looking): PrintedForm | undefined;
}

export interface Looking {
  rows: Rows;
  hidden: ReadonlySet<number>;
}

/** Publications that are looked into for a form before it is given up. */
const mostLooks = 2_000;

export function openPrintedForms(database: DatabaseSync): PrintedForms {
  const ofTerm = database.prepare('SELECT id, letters, folded FROM form WHERE term = ?');
  const isKnown = database.prepare('SELECT 1 FROM form WHERE folded = ? LIMIT 1');
  const of = (term: number) =>
    ofTerm.all(term).map((row) => ({
      id: Number(row.id),
      letters: String(row.letters),
      folded: String(row.folded),
    }));
  return {
    of,
    exact: (term, { stem, exact }) =>
      new Set(of(term).flatMap((form) => (exactStem({ ...form, stem }) === exact ? form.id : []))),
    known: (folded) => isKnown.get(folded) !== undefined,
    firstShown(term, forms, { rows, hidden }) {
      const shown = new Set<number>();
      let looks = 0;
      for (const { publication, positions } of rows.each(term)) {
        if (hidden.has(publication)) continue;
        for (const form of unpackForms(positions)) shown.add(form);
        looks += 1;
        const [best] = forms;
        if (looks === mostLooks || !best || shown.has(best.id)) break;
      }
      return forms.find((form) => shown.has(form.id));
    },
  };
}
