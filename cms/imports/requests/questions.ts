import type { ClientBase, Pool } from 'pg';
import type { ImportQuestion } from '../api.ts';

export async function listQuestions(client: ClientBase | Pool, importId: number): Promise<ImportQuestion[]> {
  const { rows } = await client.query<
    Omit<ImportQuestion, 'column' | 'answer'> & { column: string | null; answer: string | null }
  >(
    `select q.key, q."column", q.value, q.reason, q.choices, q.rows, q.first_row as "firstRow", i.answers->>q.key as answer
     from archive.import_question q join archive.import i on i.id = q.import
     where q.import = $1 order by q.first_row, q.key`,
    [importId],
  );
  return rows.map(({ column, answer, ...question }) => ({
    ...question,
    ...(column !== null && { column }),
    ...(answer !== null && { answer }),
  }));
}

/** Null takes an answer back. */
export async function answerQuestions(
  client: ClientBase | Pool,
  importId: number,
  answers: Record<string, string | null>,
): Promise<void> {
  await client.query(
    `update archive.import set answers = jsonb_strip_nulls(answers || $2::jsonb), revision = revision + 1 where id = $1`,
    [importId, JSON.stringify(answers)],
  );
}
