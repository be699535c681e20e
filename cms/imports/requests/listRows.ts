import type { ClientBase, Pool } from 'pg';
import type { z } from 'zod';
import type { Label } from '../../publications/vocabularies.ts';
import type { ImportRow, RowsPage, rowsQuerySchema } from '../api.ts';
import { shownDifference } from '../plan/fieldFacts.ts';

type Stored = Omit<ImportRow, 'differences' | 'target' | 'publication' | 'failure'> & {
  differences: { field: string; before: unknown; after: unknown }[] | null;
  target: number | null;
  publication: number | null;
  failure: ImportRow['failure'] | null;
};

/** A page of an import's rows, in their order. */
export async function listRows(
  client: ClientBase | Pool,
  importId: number,
  query: z.output<typeof rowsQuerySchema>,
  language: keyof Label,
): Promise<RowsPage> {
  const filter = `import = $1 and ($2::text is null or outcome = $2) and ($3::text is null or state = $3)
    and ($4::text is null or notes @> jsonb_build_array(jsonb_build_object('severity', $4::text)))
    and ($5::text is null or title ilike '%' || $5 || '%' or row::text = $5)`;
  const values = [
    importId,
    query.outcome ?? null,
    query.state ?? null,
    query.severity ?? null,
    query.search ? query.search.replace(/[\\%_]/g, '\\$&') : null,
  ];
  const { rows: counted } = await client.query<{ count: number }>(
    `select count(*)::int as count from archive.import_row where ${filter}`,
    values,
  );
  const { rows } = await client.query<Stored>(
    `select row, title, outcome, state, notes, differences, files, target, publication, scans, failure, raw
     from archive.import_row where ${filter} and row > $6 order by row limit $7`,
    [...values, query.after, query.limit],
  );
  const last = rows.at(-1);
  return {
    rows: rows.map(({ differences, target, publication, failure, ...row }) => ({
      ...row,
      differences: (differences ?? []).map((difference) => shownDifference(difference, language)),
      ...(target !== null && { target }),
      ...(publication !== null && { publication }),
      ...(failure && { failure }),
    })),
    total: counted[0]?.count ?? 0,
    ...(last && rows.length === query.limit && { next: last.row }),
  };
}
