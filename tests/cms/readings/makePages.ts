import type { WordBox } from '../../../cms/publish/publicRecord.ts';
import { packWords } from '../../../cms/publish/wordBoxes.ts';
import type { TestArchive } from '../../support/archive.ts';

export interface MadePage {
  kind?: 'ocr' | 'textLayer';
  text?: string;
  confidence?: number;
  reason?: { code: string; detail: Record<string, string | number> };
  /** Of the frame. */
  failure?: { code: string; detail: Record<string, string | number> };
  shown?: boolean;
}

/** A publication with pages as ingest leaves them. */
export async function makePages(
  archive: TestArchive,
  pages: MadePage[],
  { published = true, languages = ['tr'], title = 'Belediye Bülteni' } = {},
): Promise<{ number: number; scan: number }> {
  const req = await archive.as('editor');
  const doc = await archive.payload.create({
    collection: 'publications',
    draft: true,
    data: { title, type: 'bulletin', languages } as never,
    req,
  });
  const { rows } = await archive.pool.query<{ id: number }>(
    `insert into scans (publication_id, filename, sha256, filesize, mime_type) values ($1, $2, $3, 1, 'application/pdf') returning id`,
    [doc.id, `${doc.id}.pdf`, doc.id.toString(16).padStart(64, '0')],
  );
  const scan = rows[0]!.id;
  for (const [index, page] of pages.entries()) {
    const { kind = 'ocr', text, confidence = 60, failure, shown = true } = page;
    const reason = page.reason ?? { code: kind === 'ocr' ? 'recognized' : 'textLayerGood', detail: {} };
    await archive.pool.query(
      'insert into archive.frame (scan, index, width, height, image, failure, text_reason) values ($1, $2, 100, 100, $3, $4, $5)',
      [scan, index, `image${scan}x${index}`, failure ?? null, text === undefined && !page.reason ? null : reason],
    );
    const made = await archive.pool.query<{ id: string }>(
      'insert into archive.page (publication, key, position, label, scan, frame) values ($1, $2, $2, $3, $4, $5) returning id',
      [doc.id, index + 1, String(index + 1), scan, index],
    );
    if (text === undefined) continue;
    await readByMachine(archive, { page: Number(made.rows[0]!.id), kind, text, confidence, reason, shown });
  }
  await archive.pool.query('insert into archive.page_key (publication, last) values ($1, $2)', [doc.id, pages.length]);
  if (published) {
    await archive.payload.update({ collection: 'publications', id: doc.id, data: { _status: 'published' }, req });
  }
  return { number: doc.id, scan };
}

/** Boxes on one line, as wide as their words. */
export function boxesFor(text: string, confidence: number): WordBox[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => [
    index,
    word.length,
    index * 100,
    100,
    word.length * 100,
    150,
    confidence,
  ]);
}

async function readByMachine(
  archive: TestArchive,
  given: { page: number; kind: string; text: string; confidence: number; reason: object; shown: boolean },
): Promise<void> {
  const { rows } = await archive.pool.query<{ id: string }>(
    `insert into archive.page_text (page, kind, language, engine, confidence, reason, text, words)
     values ($1, $2, 'tr', 'test', $3, $4, $5, $6) returning id`,
    [
      given.page,
      given.kind,
      given.kind === 'ocr' ? given.confidence : null,
      given.reason,
      given.text,
      packWords(boxesFor(given.text, given.confidence)),
    ],
  );
  if (given.shown) {
    await archive.pool.query('update archive.page set chosen_text = $2 where id = $1', [given.page, rows[0]!.id]);
  }
}
