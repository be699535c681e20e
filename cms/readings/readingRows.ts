import type { ClientBase } from 'pg';
import type { Language, TextKind } from '../publications/vocabularies.ts';
import { packWords } from '../publish/wordBoxes.ts';
import type { User } from './changePage.ts';
import type { PageReading, PageReadings } from './pageReadings.ts';

/** @returns its id */
export async function addReading(
  client: ClientBase,
  given: {
    page: number;
    kind: TextKind;
    language: Language;
    text: string;
    base: PageReading | undefined;
    words: PageReadings['words'];
    checked: boolean;
    user: User;
  },
): Promise<number> {
  const { page, kind, language, text, base, words, checked, user } = given;
  const { rows } = await client.query<{ id: string }>(
    `insert into archive.page_text (page, kind, language, engine, text, words, base, by_user, by_name, checked_at, checked_by, checked_name)
     select $1, $2, $3, 'person', $4, $5, case when b.kind in ('textLayer', 'ocr') then b.kind else b.base end, $6, $7,
       case when $8 then clock_timestamp() end, case when $8 then $6::int end, case when $8 then $7 end
     from (select) one left join archive.page_text b on b.id = $9 returning id`,
    [page, kind, language, text, packWords(words), user.id, user.name, checked, base?.id ?? null],
  );
  return Number(rows[0]?.id);
}

/** The same text, written anew by a person. @returns its id */
export async function copyReading(
  client: ClientBase,
  { reading, kind, user }: { reading: number; kind: TextKind; user: User },
): Promise<number> {
  const { rows } = await client.query<{ id: string }>(
    `insert into archive.page_text (page, kind, language, engine, text, words, base, by_user, by_name, checked_at, checked_by, checked_name)
     select page, $2, language, 'person', text, words, case when kind in ('textLayer', 'ocr') then kind else base end,
       $3, $4, checked_at, checked_by, checked_name
     from archive.page_text where id = $1 returning id`,
    [reading, kind, user.id, user.name],
  );
  return Number(rows[0]?.id);
}

/** Makes a reading the one that people see, by a person's choice: machines leave it alone. */
export async function choose(client: ClientBase, { page }: PageReadings, reading: number, user: User): Promise<void> {
  await client.query('update archive.page set chosen_text = $2, chosen_by = $3 where id = $1', [
    page.id,
    reading,
    user.id,
  ]);
}

export async function markChecked(
  client: ClientBase,
  page: PageReadings,
  { reading, checked, user }: { reading: number; checked: boolean; user: User },
): Promise<void> {
  await client.query(
    `update archive.page_text set checked_at = case when $2 then clock_timestamp() end,
       checked_by = case when $2 then $3::int end, checked_name = case when $2 then $4 end where id = $1`,
    [reading, checked, user.id, user.name],
  );
  // a machine that reads the page again must not take the place of what a person found right
  if (reading === page.shown) await choose(client, page, reading, user);
}
