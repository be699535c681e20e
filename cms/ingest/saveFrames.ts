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
  image?: { name: string; width: number; height: number };
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
  publication: number;
  projectPages: ProjectPages;
  /** Told afterwards. */
  saved?: () => void;
}

const showLayerSql = `update archive.page p set chosen_text = t.id from archive.page_text t
  where p.publication = $1 and p.scan = $2 and p.frame = any ($3::int[]) and t.page = p.id and t.kind = 'textLayer'
    and t.by_user is null and p.chosen_by is null`;

/** Stores findings in one transaction, with the progress and what the public sees of them. @throws ClaimLost */
export async function saveFrames(pool: Pool, options: SaveOptions, findings: FrameFindings[]): Promise<void> {
  if (findings.length === 0) return;
  const { claim, publication, projectPages } = options;
  await withClaim(pool, claim, async (client) => {
    // before the rows of pages, as people's work takes them: else the two wait for each other
    await lockRecord(client, 'publication', publication);
    await storeFrames(client, claim.scan, findings);
    await storeReadings(client, claim.scan, publication, findings);
    const frames = findings.map(({ frame }) => frame);
    const layers = findings.filter(({ showTextLayer }) => showTextLayer).map(({ frame }) => frame);
    if (layers.length > 0) await client.query(showLayerSql, [publication, claim.scan, layers]);
    const { rows } = await client.query<{ id: string }>(
      'select id from archive.page where publication = $1 and scan = $2 and frame = any ($3::int[])',
      [publication, claim.scan, frames],
    );
    await projectPages(
      client,
      publication,
      rows.map((row) => Number(row.id)),
    );
  });
  options.saved?.();
}

async function storeFrames(client: ClientBase, scan: number, findings: FrameFindings[]): Promise<void> {
  const rows = findings.map(({ frame, image, failure, decision }) => ({
    frame,
    width: image?.width,
    height: image?.height,
    image: image?.name,
    failure,
    text_reason: decision?.reason,
    needs_ocr: decision?.needsOcr ?? false,
  }));
  await client.query(
    `with given as (
       select * from jsonb_to_recordset($2) as g
         (frame int, width int, height int, image text, failure jsonb, text_reason jsonb, needs_ocr boolean)
     ), before as (
       select count(*) as n from archive.frame where scan = $1 and index in (select frame from given) and ${frameComplete}
     ), saved as (
       insert into archive.frame as f (scan, index, width, height, image, failure, text_reason, needs_ocr)
       select $1, frame, width, height, image, failure, text_reason, needs_ocr from given
       on conflict (scan, index) do update set
         width = coalesce(excluded.width, f.width), height = coalesce(excluded.height, f.height),
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

async function storeReadings(
  client: ClientBase,
  scan: number,
  publication: number,
  findings: FrameFindings[],
): Promise<void> {
  const readings = findings.flatMap(({ frame, reading }) => (reading ? [{ frame, ...reading }] : []));
  if (readings.length === 0) return;
  await client.query(
    `with given as (
       select p.id as page, p.chosen_text, p.chosen_by, g.* from
         unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::real[], $8::jsonb[], $9::text[], $10::bytea[], $11::boolean[])
           as g (frame, kind, language, engine, confidence, reason, text, words, shown)
       join archive.page p on p.publication = $1 and p.scan = $2 and p.frame = g.frame
     ), old as (
       delete from archive.page_text t using given g where t.page = g.page and t.kind = g.kind and t.by_user is null
         and t.checked_at is null and not (g.chosen_by is not null and t.id = g.chosen_text)
       returning t.id
     ), added as (
       insert into archive.page_text (page, kind, language, engine, confidence, reason, text, words)
       select page, kind, language, engine, confidence, reason, text, words from given returning id, page
     )
     update archive.page p set chosen_text = case when g.shown then a.id end from added a join given g on g.page = a.page
     where p.id = a.page and case when g.shown
       then p.chosen_by is null
       else p.chosen_text in (select id from old) end`,
    // arrays and not one JSON, which Postgres would have to parse
    [
      publication,
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
