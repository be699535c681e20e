import type { PayloadRequest } from 'payload';
import type { Role } from '../../../cms/access.ts';
import { CannotArrange } from '../../../cms/pages/cannotArrange.ts';
import type { Operation } from '../../../cms/pages/operations.ts';
import { readSheet } from '../../../cms/pages/readSheet.ts';
import type { ArrangeSheet } from '../../../cms/pages/sheet.ts';
import { takeStep } from '../../../cms/pages/takeStep.ts';
import { turnStep } from '../../../cms/pages/turnStep.ts';
import { inTransaction, transactionClient } from '../../../cms/transactionClient.ts';
import { openTestArchive, type TestArchive } from '../../support/archive.ts';

/** An archive whose publications have made-up pages, and the steps of the contact sheet as requests take them. */
export interface ContactSheets {
  archive: TestArchive;
  /** A draft with a scan of so many frames, each a page with the keys from 1, and a text `metin` and the page's id. */
  publicationWith(frames: number, data?: Record<string, unknown>): Promise<number>;
  inArchive<T>(role: Role, work: (req: PayloadRequest) => Promise<T>): Promise<T>;
  sheetOf(publication: number): Promise<ArrangeSheet>;
  take(publication: number, operation: Operation, given?: { version?: number; role?: Role }): Promise<ArrangeSheet>;
  turn(publication: number, which: 'undo' | 'redo'): Promise<ArrangeSheet>;
}

export async function openContactSheets(): Promise<ContactSheets> {
  const archive = await openTestArchive();
  let scans = 0;

  async function publicationWith(frames: number, data: Record<string, unknown> = {}): Promise<number> {
    const { id } = await archive.payload.create({
      collection: 'publications',
      draft: true,
      data: { title: 'Cilt', type: 'bulletin', ...data } as never,
      req: await archive.as('administrator'),
    });
    const { rows } = await archive.pool.query<{ id: number }>(
      `insert into scans (publication_id, filename, sha256, filesize, mime_type) values ($1, $2 || '.pdf', $2, 1, 'application/pdf')
       returning id`,
      [id, (++scans).toString(16).padStart(64, '0')],
    );
    const scan = rows[0]!.id;
    await archive.pool.query(
      `insert into archive.frame (scan, index, width, height, image, text_reason)
       select $1::int, n, 2000, 1400, md5($1::text || '-' || n), '{"code": "recognized"}' from generate_series(0, $2::int - 1) n`,
      [scan, frames],
    );
    await archive.pool.query(
      `insert into archive.ingest (scan, state, pages_total, pages_done) values ($1, 'done', $2, $2)`,
      [scan, frames],
    );
    await archive.pool.query(
      `insert into archive.page (publication, key, position, label, scan, frame)
       select $1, n + 1, n + 1, n + 1, $2, n from generate_series(0, $3::int - 1) n`,
      [id, scan, frames],
    );
    await archive.pool.query(
      `with made as (
         insert into archive.page_text (page, kind, language, engine, text, words, confidence)
         select id, 'ocr', 'tr', 'test', 'metin' || id, '', 90 from archive.page where publication = $1 returning id, page)
       update archive.page p set chosen_text = m.id from made m where m.page = p.id`,
      [id],
    );
    await archive.pool.query('insert into archive.page_key (publication, last) values ($1, $2)', [id, frames]);
    return id;
  }

  async function inArchive<T>(role: Role, work: (req: PayloadRequest) => Promise<T>): Promise<T> {
    const req = await archive.as(role);
    return inTransaction(req, () => work(req));
  }

  const sheetOf = (publication: number): Promise<ArrangeSheet> =>
    inArchive('administrator', async (req) => readSheet(req, await transactionClient(req), publication));

  async function take(publication: number, operation: Operation, given: { version?: number; role?: Role } = {}) {
    const version = given.version ?? (await sheetOf(publication)).version;
    await inArchive(given.role ?? 'archivist', async (req) =>
      takeStep(req, await transactionClient(req), { publication, version, operation }),
    );
    return sheetOf(publication);
  }

  async function turn(publication: number, which: 'undo' | 'redo') {
    const { version } = await sheetOf(publication);
    await inArchive('archivist', async (req) =>
      turnStep(req, await transactionClient(req), { publication, version, which }),
    );
    return sheetOf(publication);
  }

  return { archive, publicationWith, inArchive, sheetOf, take, turn };
}

/** Why a step was refused; `done` when it was not. */
export const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof CannotArrange ? error.code : `${String(error)}`),
  );
