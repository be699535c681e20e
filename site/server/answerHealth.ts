import { type Answer, json } from './answer.ts';
import type { SiteContext } from './context.ts';

/** 200 while pages can be answered; without search they still can. */
export async function answerHealth({ library, search, build }: SiteContext): Promise<Answer> {
  const [database, found] = await Promise.all([
    library.health(),
    search.health().catch((error: unknown) => ({
      ok: false,
      detail: error instanceof Error ? error.message : String(error),
    })),
  ]);
  const told = { ok: database.ok && found.ok, database, search: found, build };
  return json(database.ok ? 200 : 503, told, { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
}
