import { createHash } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { NamedValue, PageDocument, PublicationDocument } from '../documents.ts';
import { eachWord } from '../turkish.ts';
import { packNumbers, packPosting, unpackNumbers } from './postings.ts';
import type { WordTable } from './schema.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Fields of the metadata in the order of their ordinals in `heading`. */
export const headingFields = ['titles', 'names', 'notes'] as const;

/** Average words of a page and of a metadata field, for weights. */
const averagePage = 250;
const averageField = 8;
/** Between two values of a field, or readings of a page, so that no phrase goes from one to the next. */
const gap = 100;

export interface Writer {
  /** False when the index already has a later revision. @param sequence the number of this transaction */
  replace(document: PublicationDocument, sequence: number): boolean;
  /** The row stays without its words, so that readers learn of it. */
  remove(number: number, sequence: number): void;
}

/** Writes inside a transaction of the caller. */
export function createWriter(database: DatabaseSync, vocabulary: Vocabulary): Writer {
  const tables = { posting: prepareTable(database, 'posting'), heading: prepareTable(database, 'heading') };
  const find = database.prepare(
    'SELECT revision, removed, text_hash, page_terms, heading_terms FROM publication WHERE number = ?',
  );
  const store = database.prepare(
    `INSERT OR REPLACE INTO publication
       (number, revision, changed, removed, pages, facts, text_hash, page_keys, page_terms, heading_terms)
     VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?)`,
  );
  const empty = database.prepare(
    `UPDATE publication SET changed = ?, removed = 1, pages = 0, facts = NULL, text_hash = NULL, page_keys = NULL,
       page_terms = NULL, heading_terms = NULL WHERE number = ?`,
  );
  const count = database.prepare(
    'UPDATE term SET publications = publications + ? WHERE id IN (SELECT value FROM json_each(?))',
  );

  /** Makes the publication's rows of one table equal to `words`; rows that are right already are not written. */
  const write = (name: WordTable, number: number, before: number[], words: Words): Uint8Array => {
    const table = tables[name];
    const terms = [...words.byTerm.keys()].sort((a, b) => a - b);
    const old = new Set(before);
    const added: number[] = [];
    for (const term of terms) {
      const { summary, pages, positions } = packPosting(words.byTerm.get(term) ?? [], words.lengths, words.average);
      if (old.delete(term)) {
        const row = table.get.get(term, number);
        if (row && same(row.pages, pages) && same(row.positions, positions)) continue;
      } else {
        added.push(term);
      }
      table.put.run(term, number, summary, pages, positions);
    }
    for (const term of old) table.delete.run(term, number);
    if (added.length > 0) count.run(1, JSON.stringify(added));
    if (old.size > 0) count.run(-1, JSON.stringify([...old]));
    return packNumbers(terms);
  };

  return {
    replace(document, sequence) {
      const { number } = document;
      const before = find.get(number);
      if (before && Number(before.revision) > document.revision) return false;
      const pages = [...document.pages].sort((a, b) => a.position - b.position || a.key - b.key);
      const hash = hashOf(pages);
      const pageTerms =
        before && same(before.text_hash, hash)
          ? bytesOf(before.page_terms)
          : write('posting', number, numbersOf(before?.page_terms), pageWords(pages, vocabulary));
      const headings = write('heading', number, numbersOf(before?.heading_terms), headingWords(document, vocabulary));
      const keys = new Uint8Array(Float64Array.from(pages, (page) => page.key).buffer);
      const { pages: _, revision, ...facts } = document;
      store.run(number, revision, sequence, pages.length, JSON.stringify(facts), hash, keys, pageTerms, headings);
      return true;
    },
    remove(number, sequence) {
      const before = find.get(number);
      if (!before || before.removed === 1) return;
      write('posting', number, numbersOf(before.page_terms), noWords);
      write('heading', number, numbersOf(before.heading_terms), noWords);
      empty.run(sequence, number);
    },
  };
}

interface Words {
  /** Term to ordinal, position and form of each of its occurrences, three numbers each. */
  byTerm: Map<number, number[]>;
  /** Words of each page or field, by ordinal. */
  lengths: number[];
  average: number;
}

const noWords: Words = { byTerm: new Map(), lengths: [], average: 1 };

function pageWords(pages: PageDocument[], vocabulary: Vocabulary): Words {
  const words: Words = { byTerm: new Map(), lengths: [], average: averagePage };
  for (const [ordinal, page] of pages.entries()) {
    let position = 0;
    let length = 0;
    for (const text of [page.text, ...(page.otherTexts ?? [])]) {
      const count = addText(words, vocabulary, { text, ordinal, from: position });
      position += count + gap;
      length += count;
    }
    words.lengths.push(length);
  }
  return words;
}

function headingWords(document: PublicationDocument, vocabulary: Vocabulary): Words {
  const words: Words = { byTerm: new Map(), lengths: [], average: averageField };
  const names = (values: NamedValue[]): string[] => values.flatMap((value) => value.names);
  const { series, departments, subjects, agents, places } = document;
  const fields = {
    titles: document.titles,
    names: [series, departments, subjects, agents, places].flatMap(names),
    notes: document.notes,
  };
  for (const [ordinal, field] of headingFields.entries()) {
    let position = 0;
    let length = 0;
    for (const text of fields[field]) {
      const count = addText(words, vocabulary, { text, ordinal, from: position });
      position += count + gap;
      length += count;
    }
    words.lengths.push(length);
  }
  return words;
}

/** @returns how many words the text has */
function addText(
  words: Words,
  vocabulary: Vocabulary,
  { text, ordinal, from }: { text: string; ordinal: number; from: number },
): number {
  let position = from;
  eachWord(text, (word) => {
    const { term, form } = vocabulary.entryOf(word);
    const flat = words.byTerm.get(term);
    if (flat) flat.push(ordinal, position, form);
    else words.byTerm.set(term, [ordinal, position, form]);
    position += 1;
  });
  return position - from;
}

function prepareTable(database: DatabaseSync, name: WordTable): Record<'get' | 'put' | 'delete', StatementSync> {
  return {
    get: database.prepare(`SELECT pages, positions FROM ${name} WHERE term = ? AND publication = ?`),
    put: database.prepare(
      `INSERT OR REPLACE INTO ${name} (term, publication, summary, pages, positions) VALUES (?, ?, ?, ?, ?)`,
    ),
    delete: database.prepare(`DELETE FROM ${name} WHERE term = ? AND publication = ?`),
  };
}

function hashOf(pages: PageDocument[]): Uint8Array {
  const hash = createHash('sha256');
  for (const { key, text, otherTexts = [] } of pages) {
    hash.update(`${key} ${text.length}\n`).update(text);
    for (const other of otherTexts) hash.update(`other ${other.length}\n`).update(other);
  }
  return hash.digest();
}

const bytesOf = (value: unknown): Uint8Array => (value instanceof Uint8Array ? value : new Uint8Array());
const numbersOf = (value: unknown): number[] => unpackNumbers(bytesOf(value));
const same = (value: unknown, bytes: Uint8Array): boolean =>
  value instanceof Uint8Array && Buffer.compare(value, bytes) === 0;
