import type { ClientBase } from 'pg';
import { imageColumn } from '../publish/publicationPages.ts';
import { unpackWords } from '../publish/wordBoxes.ts';
import { boxOfLine, findLine } from './findLine.ts';
import {
  type InboxList,
  type InboxQuery,
  type InboxRow,
  type MessageKind,
  type MessageState,
  perPage,
} from './inboxQuery.ts';

const stateSql: Record<InboxQuery['state'], string> = {
  open: `m.state = 'open'`,
  closed: `m.state in ('done', 'accepted', 'declined')`,
  spam: `m.state = 'spam'`,
};
const holds = `($1 = '' or position(lower($1) in lower(m.words)) > 0)`;

/** What was handed in, the oldest open one first, the last closed one first. */
export async function readInbox(client: ClientBase, query: InboxQuery): Promise<InboxList> {
  const counts: Record<MessageKind, number> = { correction: 0, report: 0, satisfaction: 0 };
  const { rows: byKind } = await client.query<{ kind: MessageKind; count: number }>(
    `select m.kind, count(*)::int as count from inbox.message m where ${stateSql[query.state]} and ${holds} group by m.kind`,
    [query.q],
  );
  for (const { kind, count } of byKind) counts[kind] = count;
  return {
    rows: await readRows(client, query),
    total: query.kind ? counts[query.kind] : counts.correction + counts.report + counts.satisfaction,
    counts,
    states: await countStates(client),
  };
}

export async function countStates(client: ClientBase): Promise<InboxList['states']> {
  const { rows } = await client.query<InboxList['states']>(
    `select count(*) filter (where ${stateSql.open})::int as open, count(*) filter (where ${stateSql.closed})::int as closed,
       count(*) filter (where ${stateSql.spam})::int as spam from inbox.message m`,
  );
  return rows[0] ?? { open: 0, closed: 0, spam: 0 };
}

interface MessageRow {
  id: string;
  kind: MessageKind;
  state: MessageState;
  received_on: string;
  language: 'tr' | 'en';
  words: string;
  record_kind: string | null;
  record_number: number | null;
  title: string | null;
  page_key: number | null;
  label: string | null;
  image: string | null;
  width: number | null;
  height: number | null;
  line: number | null;
  line_text: string | null;
  shown: string | null;
  boxes: Buffer | null;
  undoable: boolean;
  answer: 'yes' | 'no' | null;
  path: string | null;
  closed_at: Date | null;
  closed_name: string | null;
  reason: string | null;
}

async function readRows(client: ClientBase, query: InboxQuery): Promise<InboxRow[]> {
  const order = query.state === 'open' ? 'm.id' : 'm.closed_at desc, m.id desc';
  const { rows } = await client.query<MessageRow>(
    `select m.id, m.kind, m.state, m.received_on::text, m.language, m.words, m.record_kind, m.record_number,
       coalesce(d.title, r.record->>'name', r.record->'title'->>'tr', r.record->'title'->>'en', w.title) as title,
       m.page_key, p.label, ${imageColumn('image')} as image, ${imageColumn('width')} as width,
       ${imageColumn('height')} as height, m.line, m.line_text, t.text as shown,
       case when m.kind = 'correction' then t.words end as boxes,
       coalesce(m.state = 'accepted' and p.chosen_text = m.reading, false) as undoable,
       m.answer, m.path, m.closed_at, m.closed_name, m.reason
     from inbox.message m
     left join public.publications d on m.record_kind = 'publication' and d.id = m.record_number
     left join library.record r on r.kind = m.record_kind and r.number = m.record_number and r.kind <> 'publication'
     left join library.tombstone w on w.kind = m.record_kind and w.number = m.record_number
     left join archive.page p on m.record_kind = 'publication' and p.publication = m.record_number and p.key = m.page_key
     left join archive.frame f on f.scan = p.scan and f.index = p.frame
     left join archive.page_text t on t.id = p.chosen_text and t.shape = p.shape
     where ${stateSql[query.state]} and ${holds} and ($2::text is null or m.kind = $2)
     order by ${order} limit $3 offset $4`,
    [query.q, query.kind ?? null, perPage, (query.page - 1) * perPage],
  );
  return rows.map(toRow);
}

function toRow(row: MessageRow): InboxRow {
  const { line, line_text: lineText, shown } = row;
  const of = line !== null && lineText !== null ? { number: line, text: lineText } : undefined;
  const at = of && shown !== null ? findLine(shown, of) : undefined;
  const box =
    at !== undefined && shown !== null && row.boxes ? boxOfLine(shown, at, unpackWords(row.boxes)) : undefined;
  return {
    id: Number(row.id),
    kind: row.kind,
    state: row.state,
    receivedOn: row.received_on,
    language: row.language,
    words: row.words,
    ...(row.record_kind !== null &&
      row.record_number !== null && {
        record: { kind: row.record_kind, number: row.record_number, title: row.title ?? '' },
      }),
    ...(row.page_key !== null && {
      page: {
        key: row.page_key,
        label: row.label ?? '',
        ...(row.image !== null && { image: row.image }),
        ...(row.width !== null && { width: row.width }),
        ...(row.height !== null && { height: row.height }),
      },
    }),
    ...(of && { line: of }),
    ...(at !== undefined && shown !== null && { present: shown.split('\n')[at]?.trim() ?? '' }),
    ...(box && { box }),
    ...(row.answer && { answer: row.answer }),
    ...(row.path !== null && { path: row.path }),
    ...(row.closed_at && {
      closed: {
        at: row.closed_at.toISOString(),
        by: row.closed_name ?? '',
        ...(row.reason !== null && { reason: row.reason }),
      },
    }),
    ...(row.undoable && { undoable: true }),
  };
}
