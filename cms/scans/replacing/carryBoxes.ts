import { diffArrays } from 'diff';
import type { ClientBase } from 'pg';
import { packWords, unpackWords } from '../../publish/wordBoxes.ts';
import { alignWords, tokensOf } from '../../readings/alignWords.ts';

/** Of the words of both texts, those that must be the same: below it they are of different sheets, or one was written anew. */
const leastAlike = 0.5;
const mostEdits = 2_000;

/** SQL: readings that stay with page `p` when its sheet changes: those of people, and those that people found right. */
const staying = /* sql */ `(t.by_user is not null or t.checked_at is not null
  or (p.chosen_by is not null and t.id = p.chosen_text))`;

/** Keeps where the words of staying readings are on the sheets that the pages show now. */
export async function rememberBoxes(client: ClientBase, pages: readonly number[]): Promise<void> {
  await client.query(
    `insert into archive.sheet_words (text, scan, frame, words)
     select t.id, p.scan, p.frame, t.words from archive.page p join archive.page_text t on t.page = p.id
     where p.id = any ($1) and ${staying} and (length(t.words) > 0 or exists (
       select from archive.sheet_words w where w.text = t.id))
     on conflict (text, scan, frame) do update set words = excluded.words`,
    [pages],
  );
}

/**
 * Gives staying readings the boxes of the sheets that the pages show now: those that they had there before, else those of
 * the machine's reading of it, word by word; those of a part of a sheet once that is settled. Where the two are not alike
 * they have none: no box is better than a wrong one.
 */
export async function carryBoxes(client: ClientBase, pages: readonly number[]): Promise<void> {
  const { rows } = await client.query<{
    id: string;
    text: string;
    known: Buffer | null;
    machine: string | null;
    machineWords: Buffer | null;
  }>(
    `select t.id, t.text, w.words as known, m.text as machine, m.words as "machineWords"
     from archive.page p join archive.page_text t on t.page = p.id and t.shape = p.shape
     left join archive.sheet_words w on w.text = t.id and w.scan = p.scan and w.frame = p.frame
     left join lateral (
       select m.text, m.words from archive.page_text m
       where m.page = p.id and m.shape = p.shape and m.id <> t.id and m.by_user is null and m.checked_at is null
         and length(m.words) > 0
         -- until a part of a sheet is settled, what a machine read on it is of the sheet before
         and (p.shape = '' or p.settled = p.shape)
       order by m.shown desc, m.id desc limit 1) m on true
     where p.id = any ($1) and ${staying} and exists (select from archive.sheet_words a where a.text = t.id)`,
    [pages],
  );
  for (const { id, text, known, machine, machineWords } of rows) {
    const read =
      machine === null || machineWords === null ? undefined : { text: machine, words: unpackWords(machineWords) };
    const boxes = read && alike(read.text, text) ? alignWords(read, text) : [];
    const words = known && known.length > 0 ? known : packWords(boxes);
    await client.query('update archive.page_text set words = $2 where id = $1', [id, words]);
  }
}

function alike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => tokensOf(text).map((token) => token.text.toLocaleLowerCase('tr')));
  const same = diffArrays(a ?? [], b ?? [], { maxEditLength: mostEdits })?.reduce(
    (sum, { added, removed, count }) => sum + (added || removed ? 0 : count),
    0,
  );
  return (same ?? 0) >= leastAlike * Math.max(a?.length ?? 0, b?.length ?? 0);
}
