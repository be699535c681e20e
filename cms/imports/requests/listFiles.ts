import type { ClientBase, Pool } from 'pg';
import type { z } from 'zod';
import type { FilesPage, filesQuerySchema } from '../api.ts';
import type { Reason } from '../reasons.ts';

export async function listFiles(
  client: ClientBase | Pool,
  importId: number,
  { state, after, limit }: z.output<typeof filesQuerySchema>,
): Promise<FilesPage> {
  const filter = `import = $1 and ($2::text is null or $2 = case when problem is not null then 'bad'
    when row is not null then 'matched' else 'unmatched' end)`;
  const { rows: counted } = await client.query<{ count: number }>(
    `select count(*)::int as count from archive.import_file where ${filter}`,
    [importId, state ?? null],
  );
  const { rows } = await client.query<{ path: string; size: string; row: number | null; problem: Reason | null }>(
    `select path, size, row, problem from archive.import_file where ${filter} and path > $3 order by path limit $4`,
    [importId, state ?? null, after, limit],
  );
  const last = rows.at(-1);
  return {
    files: rows.map(({ path, size, row, problem }) => ({
      path,
      size: Number(size),
      ...(row !== null && { row }),
      ...(problem && { problem }),
    })),
    total: counted[0]?.count ?? 0,
    ...(last && rows.length === limit && { next: last.path }),
  };
}
