import type { Pool } from 'pg';
import type { Reason } from '../ingest/reasons.ts';
import type { Language, TextKind } from '../publications/vocabularies.ts';
import type { WordBox } from '../publish/publicRecord.ts';
import { unpackWords } from '../publish/wordBoxes.ts';

/** A reading of a whole frame. */
export interface FrameReading {
  id: number;
  kind: TextKind;
  language: Language;
  engine: string;
  confidence: number | null;
  reason: Reason | null;
  text: string;
  words: WordBox[];
  /** It is the one that people saw when the frame was one page. */
  shown: boolean;
  byPerson: boolean;
}

/** Each once, whichever of the frame's pages they lie with; the newest of each kind of the machine's. */
export async function readFrameReadings(
  pool: Pool,
  { scan, frame }: { scan: number; frame: number },
): Promise<FrameReading[]> {
  const { rows } = await pool.query<Omit<FrameReading, 'id' | 'words'> & { id: string; words: Buffer }>(
    `select distinct on (t.kind, t.by_user, case when t.by_user is not null then t.text end) t.id, t.kind, t.language,
       t.engine, t.confidence, t.reason, t.text, t.words, t.shown, t.by_user is not null as "byPerson"
     from archive.page p join archive.page_text t on t.page = p.id
     where p.scan = $1 and p.frame = $2 and t.shape = '' and not t.set_aside
     order by t.kind, t.by_user, case when t.by_user is not null then t.text end, t.shown desc, t.id desc`,
    [scan, frame],
  );
  return rows.map(({ words, ...row }) => ({ ...row, id: Number(row.id), words: unpackWords(words) }));
}
