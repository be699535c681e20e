import type { DatabaseSync } from 'node:sqlite';
import type { Word } from '../turkish.ts';

/** Ids of a printed form and of its stem. */
export interface Entry {
  form: number;
  term: number;
}

/** Makes ids of words while writing. */
export interface Vocabulary {
  entryOf(word: Word): Entry;
  /** After a rollback: what it knows may never have been stored. */
  forget(): void;
}

export function openVocabulary(database: DatabaseSync): Vocabulary {
  const findForm = database.prepare('SELECT id, term FROM form WHERE folded = ? AND letters = ?');
  const findTerm = database.prepare('SELECT id FROM term WHERE stem = ?');
  const addTerm = database.prepare('INSERT INTO term (stem) VALUES (?)');
  const addForm = database.prepare('INSERT INTO form (folded, letters, term) VALUES (?, ?, ?)');
  // By identity: the normaliser gives the same object for the same print, and that is found without its letters.
  const known = new Map<Word, Entry>();

  const termOf = (stem: string): number => {
    const found = findTerm.get(stem);
    return Number(found ? found.id : addTerm.run(stem).lastInsertRowid);
  };

  return {
    entryOf(word) {
      const seen = known.get(word);
      if (seen) return seen;
      const found = findForm.get(word.folded, word.letters);
      let entry: Entry;
      if (found) {
        entry = { form: Number(found.id), term: Number(found.term) };
      } else {
        const term = termOf(word.stem);
        entry = { form: Number(addForm.run(word.folded, word.letters, term).lastInsertRowid), term };
      }
      // Some 50 MB at most; a library's daily words are back in it at once.
      if (known.size >= 400_000) known.clear();
      known.set(word, entry);
      return entry;
    },
    forget: () => known.clear(),
  };
}
