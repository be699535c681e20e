import type { ClientBase, Pool } from 'pg';
import type { Language, TextKind } from '../publications/vocabularies.ts';
import { lockRecord } from '../publish/lockRecord.ts';
import type { WordBox } from '../publish/publicRecord.ts';
import { packWords } from '../publish/wordBoxes.ts';
import { type Claim, withClaim } from './claim.ts';
import { frameComplete } from './frameComplete.ts';
import type { ProjectPages } from './layPages.ts';
import type { Reason } from './reasons.ts';

/** What was found out about one frame; what is left out stays as it was. */
export interface FrameFindings {
  frame: number;
  image?: {
    name: string;
    width: number;
    height: number;
    /** Pixels of the original. */
    native?: { width: number; height: number };
    /** Width of the paper, where it is known. */
    inches?: number | undefined;
  };
  failure?: Reason;
  /** Settles where the text comes from. */
  decision?: { reason: Reason; needsOcr: boolean };
  reading?: Reading;
  /** Shows the text layer after all. */
  showTextLayer?: boolean;
}

/**
 * A machine's reading of a page. One of each kind is kept: a new one takes the place of the old, unless a person
 * confirmed that or chose it to be shown.
 */
export interface Reading {
  kind: Extract<TextKind, 'textLayer' | 'ocr'>;
  language: Language;
  engine: string;
  confidence?: number;
  reason: Reason;
  text: string;
  words: WordBox[];
  /** Whether it is the one that people see; never put before what a person chose. */
  shown: boolean;
}

interface SaveOptions {
  claim: Claim;
  projectPages: ProjectPages;
  /** Told afterwards. */
  saved?: () => void;
}

const showLayerSql = `with layer as (
    select t.id, t.page from archive.page p join archive.page_text t on t.page = p.id
    where p.scan = $1 and p.frame = any ($2::int[]) and t.kind = 'textLayer' and t.by_user is null and t.shape = ''
  ), noted as (
    update archive.page_text t set shown = t.id = l.id from layer l where t.page = l.page and t.shape = ''
  )
  update archive.page p set chosen_text = l.id from layer l where p.id = l.page and p.shape = '' and p.chosen_by is null`;

/** Stores findings in one transaction, with the progress and what the public sees of them. @throws ClaimLost */
export async function saveFrames(pool: Pool, options: SaveOptions, findings: FrameFindings[]): Promise<void> {
  if (findings.length === 0) return;
  const { claim, projectPages } = options;
  const { scan } = claim;
  const frames = findings.map(({ frame }) => frame);
  await withClaim(pool, claim, async (client) => {
    // before the rows of pages, as people's work takes them: else the two wait for each other
    const publications = await lockPublications(client, scan, frames);
    await storeFrames(client, scan, findings);
    await storeReadings(client, scan, findings);
    const layers = findings.filter(({ showTextLayer }) => showTextLayer).map(({ frame }) => frame);
    if (layers.length > 0) await client.query(showLayerSql, [scan, layers]);
    for (const publication of publications) {
      const { rows } = await client.query<{ id: string }>(
        'select id from archive.page where publication = $1 and scan = $2 and frame = any ($3::int[])',
        [publication, scan, frames],
      );
      await projectPages(
        client,
        publication,
        rows.map((row) => Number(row.id)),
      );
    }
  });
  options.saved?.();
}

/** The publications in which the frames stand: pages of a bound volume may have been given to its issues. */
async function lockPublications(client: ClientBase, scan: number, frames: number[]): Promise<number[]> {
  const { rows } = await client.query<{ publication: number }>(
    'select distinct publication from archive.page where scan = $1 and frame = any ($2::int[]) order by publication',
    [scan, frames],
  );
  for (const { publication } of rows) await lockRecord(client, 'publication', publication);
  return rows.map(({ publication }) => publication);
}

async function storeFrames(client: ClientBase, scan: number, findings: FrameFindings[]): Promise<void> {
  const rows = findings.map(({ frame, image, failure, decision }) => ({
    frame,
    width: image?.width,
    height: image?.height,
    image: image?.name,
    native_width: image?.native?.width,
    native_height: image?.native?.height,
    inches: image?.inches,
    failure,
    text_reason: decision?.reason,
    needs_ocr: decision?.needsOcr ?? false,
  }));
  await client.query(
    `with given as (
       select * from jsonb_to_recordset($2) as g
         (frame int, width int, height int, image text, failure jsonb, text_reason jsonb, needs_ocr boolean,
           native_width int, native_height int, inches real)
     ), before as (
       select count(*) as n from archive.frame where scan = $1 and index in (select frame from given) and ${frameComplete}
     ), saved as (
       insert into archive.frame as f (scan, index, width, height, image, failure, text_reason, needs_ocr,
         native_width, native_height, inches)
       select $1, frame, width, height, image, failure, text_reason, needs_ocr, native_width, native_height, inches from given
       on conflict (scan, index) do update set
         width = coalesce(excluded.width, f.width), height = coalesce(excluded.height, f.height),
         native_width = coalesce(excluded.native_width, f.native_width),
         native_height = coalesce(excluded.native_height, f.native_height), inches = coalesce(excluded.inches, f.inches),
         image = coalesce(excluded.image, f.image), failure = coalesce(excluded.failure, f.failure),
         text_reason = coalesce(excluded.text_reason, f.text_reason),
         needs_ocr = case when excluded.text_reason is null then f.needs_ocr else excluded.needs_ocr end
       returning ${frameComplete} as complete
     )
     update archive.ingest set deaths = 0,
       pages_done = pages_done + (select count(*) from saved where complete) - (select n from before)
     where scan = $1`,
    [scan, JSON.stringify(rows)],
  );
}

/**
 * A reading is of the whole frame: pages that show a part of it keep it, and have theirs made anew from it. `shown` says
 * which one they are to show.
 */
async function storeReadings(client: ClientBase, scan: number, findings: FrameFindings[]): Promise<void> {
  const readings = findings.flatMap(({ frame, reading }) => (reading ? [{ frame, ...reading }] : []));
  if (readings.length === 0) return;
  await client.query(
    `with given as (
       select p.id as page, p.shape, p.chosen_text, p.chosen_by, g.* from
         unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::real[], $7::jsonb[], $8::text[], $9::bytea[], $10::boolean[])
           as g (frame, kind, language, engine, confidence, reason, text, words, shown)
       join archive.page p on p.scan = $1 and p.frame = g.frame
     ), old as (
       delete from archive.page_text t using given g where t.page = g.page and t.kind = g.kind and t.by_user is null
         and t.shape = '' and t.checked_at is null and not (g.chosen_by is not null and t.id = g.chosen_text)
       returning t.id
     ), added as (
       insert into archive.page_text (page, shape, kind, language, engine, confidence, reason, text, words, shown)
       select page, '', kind, language, engine, confidence, reason, text, words, shown from given returning id, page
     ), others as (
       update archive.page_text t set shown = false from given g
       where g.shown and t.page = g.page and t.shape = '' and t.kind <> g.kind
     )
     update archive.page p set settled = null,
       chosen_text = case
         when g.shape <> '' or case when g.shown then p.chosen_by is not null
           else p.chosen_text is null or p.chosen_text not in (select id from old) end then p.chosen_text
         when g.shown then a.id end
     from added a join given g on g.page = a.page where p.id = a.page`,
    // arrays and not one JSON, which Postgres would have to parse
    [
      scan,
      readings.map(({ frame }) => frame),
      readings.map(({ kind }) => kind),
      readings.map(({ language }) => language),
      readings.map(({ engine }) => engine),
      readings.map(({ confidence }) => confidence ?? null),
      readings.map(({ reason }) => JSON.stringify(reason)),
      readings.map(({ text }) => text),
      readings.map(({ words }) => packWords(words)),
      readings.map(({ shown }) => shown),
    ],
  );
}
