import { DatabaseSync } from 'node:sqlite';
import type { PublicationDocument } from '../../search/documents.ts';
import { tokenize } from '../../search/turkish.ts';

/** Plain FTS5 on the same normalised text, with facts in memory for counts and facets: what one would do first. */
export interface Peer {
  add(document: PublicationDocument): void;
  /** The texts themselves, which both sides read for excerpts. */
  text(key: number): string;
  search(match: string): { total: number; facets: number; pages: number[] };
  finish(): void;
  close(): void;
}

export function openPeer(path: string): Peer {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000');
  database.exec("CREATE VIRTUAL TABLE pages USING fts5 (text, content='', detail=full, prefix='3')");
  database.exec('CREATE TABLE text (key INTEGER PRIMARY KEY, text TEXT NOT NULL)');
  database.exec('BEGIN');
  const addWords = database.prepare('INSERT INTO pages (rowid, text) VALUES (?, ?)');
  const addText = database.prepare('INSERT INTO text (key, text) VALUES (?, ?)');
  const match = database.prepare('SELECT rowid, bm25(pages) FROM pages WHERE pages MATCH ?');
  match.setReturnArrays(true);
  const find = database.prepare('SELECT text FROM text WHERE key = ?');
  const values = new Map<number, string[]>();

  return {
    add(document) {
      const { number, kind, yearFrom, series, departments, subjects, agents, places, languages, holding } = document;
      const named = [series, departments, subjects, agents, places].map((list) => list.map((value) => value.number));
      values.set(number, [
        kind,
        String(yearFrom),
        ...languages,
        ...holding,
        ...named.flatMap((list, at) => list.map((n) => `${at} ${n}`)),
      ]);
      for (const page of document.pages) {
        addWords.run(
          page.key,
          tokenize(page.text)
            .map((token) => token.stem)
            .join(' '),
        );
        addText.run(page.key, page.text);
      }
    },
    text: (key) => String(find.get(key)?.text ?? ''),
    search(query) {
      const best = new Map<number, { score: number; pages: [number, number][] }>();
      for (const row of match.all(query)) {
        const [key, score] = [Number(row[0]), Number(row[1])];
        const number = Math.floor(key / 100);
        const known = best.get(number);
        if (known) {
          known.score = Math.min(known.score, score);
          known.pages.push([score, key]);
        } else best.set(number, { score, pages: [[score, key]] });
      }
      const facets = new Map<string, number>();
      for (const number of best.keys()) {
        for (const value of values.get(number) ?? []) facets.set(value, (facets.get(value) ?? 0) + 1);
      }
      const top = [...best.values()].sort((a, b) => a.score - b.score).slice(0, 20);
      const pages = top.flatMap((hit) =>
        hit.pages
          .sort((a, b) => a[0] - b[0])
          .slice(0, 3)
          .map(([, key]) => key),
      );
      return { total: best.size, facets: facets.size, pages };
    },
    finish() {
      database.exec('COMMIT');
    },
    close: () => database.close(),
  };
}
