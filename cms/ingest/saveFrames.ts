import type { ClientBase, Pool } from 'pg';
import type { Language, TextKind } from '../publications/vocabularies.ts';
import type { WordBox } from '../publish/publicRecord.ts';
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

/** A machine's reading of a page. One of each kind is kept: a new one takes the place of the old. */
export interface Reading {
  kind: Extract<TextKind, 'textLayer' | 'ocr'>;
  language: Language;
  engine: string;
  confidence?: number;
  reason: Reason;
  text: string;
  words: WordBox[];
  /** Whether it is the one that people see; never put before a person's own text. */
  shown: boolean;
}

interface SaveOptions {
  claim: Claim;
  publication: number;
  projectPages: ProjectPages;
}

const showLayerSql = `update archive.page p set chosen_text = t.id from archive.page_text t
  where p.publication = $1 and p.scan = $2 and p.frame = any ($3::int[]) and t.page = p.id and t.kind = 'textLayer'
    and t.by_user is null and not exists (select from archive.page_text h where h.id = p.chosen_text and h.by_user is not null)`;

/** Stores findings in one transaction, with the progress and what the public sees of them. @throws ClaimLost */
export async function saveFrames(pool: Pool, options: SaveOptions, findings: FrameFindings[]): Promise<void> {
  if (findings.length === 0) return;
  const { claim, publication, projectPages } = options;
  await withClaim(pool, claim, async (client) => {
    await storeFrames(client, claim.scan, findings);
    for (const { frame, reading } of findings) {
      if (reading) await storeReading(client, { scan: claim.scan, publication, frame, reading });
    }
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

interface StoredReading {
  scan: number;
  publication: number;
  frame: number;
  reading: Reading;
}

async function storeReading(client: ClientBase, { scan, publication, frame, reading }: StoredReading): Promise<void> {
  await client.query(
    `with page as (
       select id, chosen_text from archive.page where publication = $1 and scan = $2 and frame = $3
     ), old as (
       delete from archive.page_text t using page where t.page = page.id and t.kind = $4 and t.by_user is null returning t.id
     ), added as (
       insert into archive.page_text (page, kind, language, engine, confidence, reason, text, words)
       select id, $4, $5, $6, $7, $8, $9, $10 from page returning id, page
     )
     update archive.page p set chosen_text = case when $11 then added.id end from added, page
     where p.id = added.page and case when $11
       then not exists (select from archive.page_text h where h.id = page.chosen_text and h.by_user is not null)
       else page.chosen_text in (select id from old) end`,
    [
      publication,
      scan,
      frame,
      reading.kind,
      reading.language,
      reading.engine,
      reading.confidence ?? null,
      JSON.stringify(reading.reason),
      reading.text,
      JSON.stringify(reading.words),
      reading.shown,
    ],
  );
}
