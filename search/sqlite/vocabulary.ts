import type { DatabaseSync } from 'node:sqlite';
import type { NumberedWord } from '../turkish.ts';

/** Makes ids of words while writing. */
export interface Vocabulary {
  /** Ids of a word's stem and of the word as it is printed. */
  entryOf(word: NumberedWord): Entry;
  /** After a rollback: what it knows may never have been stored. */
  forget(): void;
}

export interface Entry {
  term: number;
  form: number;
}

/** Words that are remembered, in 8 bytes each. */
const mostKnown = 1_000_000;

export function openVocabulary(database: DatabaseSync): Vocabulary {
  const findForm = database.prepare('SELECT id, term FROM form WHERE folded = ? AND letters = ?');
  const findTerm = database.prepare('SELECT id FROM term WHERE stem = ?');
  const addTerm = database.prepare('INSERT INTO term (stem) VALUES (?)');
  const addForm = database.prepare('INSERT INTO form (folded, letters, term) VALUES (?, ?, ?)');
  // By number, counted from `first`: the normaliser gives the same object for the same print.
  // No id is 0.
  const terms = new Int32Array(mostKnown);
  const forms = new Int32Array(mostKnown);
  let first = 0;

  const termOf = (stem: string): number => {
    const found = findTerm.get(stem);
    return Number(found ? found.id : addTerm.run(stem).lastInsertRowid);
  };

  const look = (word: NumberedWord): Entry => {
    const found = findForm.get(word.folded, word.letters);
    if (found) return { form: Number(found.id), term: Number(found.term) };
    const term = termOf(word.stem);
    return { form: Number(addForm.run(word.folded, word.letters, term).lastInsertRowid), term };
  };

  return {
    entryOf(word) {
      if (word.id - first >= mostKnown) {
        terms.fill(0);
        forms.fill(0);
        first = word.id;
      }
      const at = word.id - first;
      const [term, form] = [terms[at] ?? 0, forms[at] ?? 0];
      if (term !== 0) return { term, form };
      const entry = look(word);
      // Nothing happens for words from before `first`: they are looked up each time, until the normaliser forgets them.
      terms[at] = entry.term;
      forms[at] = entry.form;
      return entry;
    },
    forget() {
      terms.fill(0);
    },
  };
}
