import type { ClientBase, Pool } from 'pg';
import { lockRecord } from '../publish/lockRecord.ts';
import { projectPages } from '../publish/projectPages.ts';
import { packWords } from '../publish/wordBoxes.ts';
import { carryBoxes } from '../scans/replacing/carryBoxes.ts';
import { shapeOf } from './crop.ts';
import type { ShapedImage, UnsettledPage } from './settlePages.ts';
import type { PartReading } from './textsOfPart.ts';

/**
 * Stores what was made for a page, and shows it, unless the page has another shape by now. The image is kept either way:
 * the step may be undone and done again.
 */
export async function saveSettled(
  pool: Pool,
  page: UnsettledPage,
  image: ShapedImage,
  texts: readonly PartReading[],
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await keepImage(client, page, image);
    const publication = await lockPage(client, page);
    if (publication !== undefined) {
      await storeTexts(client, page, texts);
      await client.query(
        `update archive.page p set settled = p.shape, image = i.image, width = i.width, height = i.height,
           chosen_text = case when p.chosen_by is not null then p.chosen_text else
             (select t.id from archive.page_text t where t.page = p.id and t.shape = p.shape and not t.set_aside
              order by t.shown desc, (t.by_user is not null) desc, t.id desc limit 1) end
         from archive.shaped_image i
         where p.id = $1 and i.scan = p.scan and i.frame = p.frame and i.shape = p.shape`,
        [page.id],
      );
      await carryBoxes(client, [page.id]);
      await projectPages(client, publication, [page.id]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function keepImage(client: ClientBase, page: UnsettledPage, image: ShapedImage): Promise<void> {
  await client.query(
    `insert into archive.shaped_image (scan, frame, shape, image, width, height, failure)
     select $1, $2, $3, $4, $5, $6, $7 where exists (select from archive.frame where scan = $1 and index = $2)
     on conflict (scan, frame, shape) do nothing`,
    [
      page.scan,
      page.frame,
      shapeOf(page),
      image.image,
      image.image === null ? null : image.width,
      image.image === null ? null : image.height,
      image.failure && JSON.stringify(image.failure),
    ],
  );
}

/** Locks the publication where the page is now, then the page. Undefined when it shows something else by now. */
async function lockPage(client: ClientBase, page: UnsettledPage): Promise<number | undefined> {
  const { rows: found } = await client.query<{ publication: number }>(
    'select publication from archive.page where id = $1',
    [page.id],
  );
  const publication = found[0]?.publication;
  if (publication === undefined) return undefined;
  await lockRecord(client, 'publication', publication);
  const { rowCount } = await client.query(
    `select from archive.page where id = $1 and publication = $2 and scan = $3 and frame = $4 and shape = $5 for update`,
    [page.id, publication, page.scan, page.frame, shapeOf(page)],
  );
  return rowCount ? publication : undefined;
}

async function storeTexts(client: ClientBase, page: UnsettledPage, texts: readonly PartReading[]): Promise<void> {
  const shape = shapeOf(page);
  // made again, after the frame was read anew; what people did to readings of this shape stays
  await client.query(
    `delete from archive.page_text t using archive.page p
     where t.page = $1 and t.shape = $2 and p.id = t.page and (t.by_user is null or t.taken_from is not null)
       and (t.checked_at is null or t.checked_at <= t.at) and not (p.chosen_by is not null and p.chosen_text = t.id)`,
    [page.id, shape],
  );
  for (const { kind, language, engine, confidence, reason, text, words, shown, from } of texts) {
    await client.query(
      `insert into archive.page_text (page, shape, kind, language, engine, confidence, reason, text, words, shown,
         taken_from, by_user, by_name, base, checked_at, checked_by, checked_name)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, s.by_user, s.by_name, s.base, s.checked_at, s.checked_by,
         s.checked_name
       from (select) one left join archive.page_text s on s.id = $11`,
      [
        page.id,
        shape,
        kind,
        language,
        engine,
        confidence,
        reason && JSON.stringify(reason),
        text,
        packWords(words),
        shown,
        from,
      ],
    );
  }
}
