import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Change, Facts } from '../facts/openFacts.ts';

/** @returns takes in what later transactions changed; call it inside the read transaction that the answer is made in */
export function prepareRefresh(facts: Facts, database: DatabaseSync): () => void {
  const latest = database.prepare("SELECT value FROM meta WHERE key = 'sequence'");
  const changed = database.prepare(
    'SELECT number, revision, changed, pages, removed, facts FROM publication WHERE changed > ?',
  );
  return () => {
    const sequence = Number(latest.get()?.value ?? 0);
    if (sequence !== facts.sequence) facts.take(changesSince(changed, facts.sequence), sequence);
  };
}

function* changesSince(changed: StatementSync, sequence: number): Generator<Change> {
  for (const row of changed.iterate(sequence)) {
    yield {
      number: Number(row.number),
      revision: Number(row.revision),
      changed: Number(row.changed),
      pages: Number(row.pages),
      ...(row.removed !== 1 && typeof row.facts === 'string' && { stored: JSON.parse(row.facts) }),
    };
  }
}
