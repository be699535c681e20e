import type { DatabaseSync } from 'node:sqlite';
import type { Change, Facts } from '../facts/openFacts.ts';

/** Takes in what later transactions changed; call it inside the read transaction that the answer is made in. */
export function refreshFacts(facts: Facts, database: DatabaseSync): void {
  const sequence = Number(database.prepare("SELECT value FROM meta WHERE key = 'sequence'").get()?.value ?? 0);
  if (sequence === facts.sequence) return;
  facts.take(changesSince(database, facts.sequence), sequence);
}

function* changesSince(database: DatabaseSync, sequence: number): Generator<Change> {
  const changed = database.prepare(
    'SELECT number, revision, changed, pages, removed, facts FROM publication WHERE changed > ?',
  );
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
