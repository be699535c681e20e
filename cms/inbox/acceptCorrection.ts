import type { PayloadRequest } from 'payload';
import type { ClientBase } from 'pg';
import { lockRecord } from '../publish/lockRecord.ts';
import { chooseReading, saveReading, setReadingAside } from '../readings/changeReadings.ts';
import { slotOf } from '../readings/pageReadings.ts';
import { readPageReadings } from '../readings/readPageReadings.ts';
import { notFound } from '../respond.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';
import { closedBy } from './closeMessages.ts';
import { findLine } from './findLine.ts';
import type { CorrectionAnswer } from './inboxQuery.ts';

interface Correction {
  record_number: number;
  page_key: number;
  line: number;
  line_text: string;
  state: string;
  reading: string | null;
  reading_before: string | null;
}

/**
 * Writes a reader's line into the text of its page: a reading of its own by whoever accepts it, noted as a reader's.
 * @param text the line as it is to be; the archivist may have bettered it
 */
export function acceptCorrection(req: PayloadRequest, id: number, text: string): Promise<CorrectionAnswer> {
  return withCorrection(req, id, async (client, correction, address) => {
    if (correction.state !== 'open') return { outcome: 'closed' };
    const page = await readPageReadings(req, client, address);
    const shown = page.readings.find((reading) => reading.id === page.shown);
    const at = shown && findLine(shown.text, { number: correction.line, text: correction.line_text });
    if (!shown || at === undefined) return { outcome: 'changed' };
    const lines = shown.text.split('\n');
    lines[at] = text;
    const answer = await saveReading(req, address, {
      slot: slotOf(shown.kind),
      language: shown.language,
      text: lines.join('\n'),
      seen: shown.id,
      // all else was compared already, and this line now
      checked: shown.checked !== undefined,
    });
    const made = answer.page.shown;
    if (answer.outcome !== 'done' || made === undefined) return { outcome: 'changed' };
    if (made !== shown.id) await client.query('update archive.page_text set from_reader = true where id = $1', [made]);
    const { user, name } = closedBy(req);
    await client.query(
      `update inbox.message set state = 'accepted', closed_at = now(), closed_by = $2, closed_name = $3, reason = null,
         reading = $4, reading_before = $5 where id = $1`,
      [id, user, name, made, shown.id],
    );
    return { outcome: 'done', text };
  });
}

/** Shows what was shown before, keeps the reader's line for staff alone, and opens the message again. */
export function undoAcceptance(req: PayloadRequest, id: number): Promise<CorrectionAnswer> {
  return withCorrection(req, id, async (client, correction, address) => {
    const { reading, reading_before: before } = correction;
    if (correction.state !== 'accepted' || reading === null || before === null) return { outcome: 'closed' };
    const page = await readPageReadings(req, client, address);
    const there = page.readings.some((one) => one.id === Number(before));
    if (page.shown !== Number(reading) || !there) return { outcome: 'changed' };
    if (before !== reading) {
      const answer = await chooseReading(req, address, { reading: Number(before), seen: Number(reading) });
      if (answer.outcome !== 'done') return { outcome: 'changed' };
      await setReadingAside(req, address, { reading: Number(reading), setAside: true });
    }
    await client.query(
      `update inbox.message set state = 'open', closed_at = null, closed_by = null, closed_name = null, reading = null,
         reading_before = null where id = $1`,
      [id],
    );
    return { outcome: 'done', text: correction.line_text };
  });
}

/** One after the other with all that changes the page; locks in the order of everybody else's. */
function withCorrection(
  req: PayloadRequest,
  id: number,
  work: (
    client: ClientBase,
    correction: Correction,
    address: { publication: number; key: number },
  ) => Promise<CorrectionAnswer>,
): Promise<CorrectionAnswer> {
  return inTransaction(req, async () => {
    const client = await transactionClient(req);
    const select = `select record_number, page_key, line, line_text, state, reading, reading_before
      from inbox.message where id = $1 and kind = 'correction'`;
    const { rows: found } = await client.query<Correction>(select, [id]);
    if (!found[0]) throw notFound(req);
    await lockRecord(client, 'publication', found[0].record_number);
    const { rows } = await client.query<Correction>(`${select} for update`, [id]);
    if (!rows[0]) throw notFound(req);
    return work(client, rows[0], { publication: rows[0].record_number, key: rows[0].page_key });
  });
}
