import type { PayloadRequest } from 'payload';
import type { ClientBase } from 'pg';
import type { Reason } from '../ingest/reasons.ts';
import type { Language, TextKind } from '../publications/vocabularies.ts';
import { imageColumn } from '../publish/publicationPages.ts';
import { unpackWords } from '../publish/wordBoxes.ts';
import { notFound } from '../respond.ts';
import { currentReading, type PageReading, type PageReadings, type Progress } from './pageReadings.ts';
import { pageState, readablePages, waitingStates } from './pageStates.ts';

export interface PageAddress {
  publication: number;
  /** The page's permanent key. */
  key: number;
}

interface PageRow {
  id: string;
  label: string;
  position: number;
  left_out: boolean;
  chosen_text: string | null;
  image: string | null;
  width: number | null;
  height: number | null;
  failure: Reason | null;
  decision: Reason | null;
  title: string | null;
  languages: Language[] | null;
  visible: boolean;
}

interface ReadingRow {
  id: string;
  kind: TextKind;
  language: Language;
  text: string;
  confidence: number | null;
  reason: Reason | null;
  engine: string;
  at: Date;
  by_user: number | null;
  by_name: string | null;
  checked_at: Date | null;
  checked_name: string | null;
  unchecked: boolean;
  set_aside: boolean;
  from_reader: boolean;
}

/** Everything about the text of one page. @throws APIError 404 */
export async function readPageReadings(
  req: PayloadRequest,
  client: ClientBase,
  { publication, key }: PageAddress,
): Promise<PageReadings> {
  const { rows } = await client.query<PageRow>(
    `select p.id, p.label, p.position, p.left_out, t.id as chosen_text, ${imageColumn('image')} as image,
       ${imageColumn('width')} as width, ${imageColumn('height')} as height, f.failure, f.text_reason as decision,
       d.title, exists (select from library.page l where l.publication = p.publication and l.key = p.key) as visible,
       array(select l.value::text from public.publications_languages l where l.parent_id = d.id order by l."order") as languages
     from ${readablePages} where p.publication = $1 and p.key = $2`,
    [publication, key],
  );
  const row = rows[0];
  if (!row) throw notFound(req);
  const readings = await readReadings(client, Number(row.id));
  const shown = row.chosen_text === null ? undefined : Number(row.chosen_text);
  const current = currentReading(readings, { slot: 'text', shown });
  const { rows: boxes } = await client.query<{ words: Buffer }>('select words from archive.page_text where id = $1', [
    current?.id,
  ]);
  return {
    publication: {
      number: publication,
      title: row.title ?? '',
      languages: row.languages ?? [],
      visible: row.visible,
      progress: await readProgress(client, publication),
    },
    page: {
      id: Number(row.id),
      key,
      label: row.label,
      position: row.position,
      ...(row.image !== null && { image: row.image }),
      ...(row.width !== null && { width: row.width }),
      ...(row.height !== null && { height: row.height }),
      ...(row.failure && { failure: row.failure }),
      ...(row.decision && { decision: row.decision }),
      leftOut: row.left_out,
    },
    ...(await readNeighbours(client, publication, row.position)),
    readings,
    ...(shown !== undefined && { shown }),
    words: boxes[0] ? unpackWords(boxes[0].words) : [],
  };
}

async function readReadings(client: ClientBase, page: number): Promise<PageReading[]> {
  const { rows } = await client.query<ReadingRow>(
    `select id, kind, language, text, confidence, reason, engine, at, by_user, by_name, checked_at, checked_name, set_aside, from_reader,
       checked_at is null and coalesce(base, kind) = 'ocr' as unchecked
     from archive.page_text t where page = $1 and exists (select from archive.page p where p.id = t.page and p.shape = t.shape)
     order by id desc`,
    [page],
  );
  return rows.map((row) => ({
    id: Number(row.id),
    kind: row.kind,
    language: row.language,
    text: row.text,
    ...(row.confidence !== null && { confidence: Math.round(row.confidence) }),
    ...(row.reason && { reason: row.reason }),
    ...(row.by_user === null ? { engine: row.engine } : { by: row.by_name ?? '' }),
    at: row.at.toISOString(),
    ...(row.checked_at && { checked: { at: row.checked_at.toISOString(), by: row.checked_name ?? '' } }),
    unchecked: row.unchecked,
    setAside: row.set_aside,
    fromReader: row.from_reader,
  }));
}

async function readNeighbours(client: ClientBase, publication: number, position: number) {
  const { rows } = await client.query<{ previous: number | null; next: number | null; waiting: number | null }>(
    `select
       (select key from archive.page where publication = $1 and position < $2 and not left_out order by position desc limit 1) as previous,
       (select key from archive.page where publication = $1 and position > $2 and not left_out order by position limit 1) as next,
       (select p.key from ${readablePages} where p.publication = $1 and not p.left_out and p.position <> $2
          and ${pageState} = any ($3) order by p.position < $2, p.position limit 1) as waiting`,
    [publication, position, waitingStates],
  );
  const { previous, next, waiting } = rows[0] ?? { previous: null, next: null, waiting: null };
  return {
    ...(previous !== null && { previous }),
    ...(next !== null && { next }),
    ...(waiting !== null && { nextWaiting: waiting }),
  };
}

export async function readProgress(client: ClientBase, publication: number): Promise<Progress> {
  const { rows } = await client.query<Progress>(
    `select count(*)::int as pages,
       count(*) filter (where state in ('machine', 'started'))::int as unchecked,
       count(*) filter (where state = 'checked')::int as checked,
       count(*) filter (where state = 'unread')::int as unread,
       count(*) filter (where state = 'failed')::int as failed
     from (select ${pageState} as state from ${readablePages} where p.publication = $1 and not p.left_out) pages`,
    [publication],
  );
  return rows[0] ?? { pages: 0, unchecked: 0, checked: 0, unread: 0, failed: 0 };
}
