import type { Logger } from 'pino';
import { z } from 'zod';
import type { RecordKind } from '../../cms/publish/publicRecord.ts';
import type { InterfaceLanguage } from '../addresses.ts';
import { connect } from '../readLibrary/connect.ts';
import type { HandedIn, SatisfactionAnswer } from './forms.ts';

export interface Message {
  kind: HandedIn;
  /** See `formToken.ts`. */
  form: string;
  language: InterfaceLanguage;
  words: string;
  recordKind?: RecordKind;
  recordNumber?: number;
  pageKey?: number;
  line?: number;
  answer?: SatisfactionAnswer;
  path?: string;
}

export interface Count {
  what: 'opened' | 'read' | 'yes' | 'no' | 'missed';
  /** A publication's number, a kind of page, or the words of a search. */
  key: string;
  count: number;
}

export type Taken = 'taken' | 'full' | 'refused';

export interface Inbox {
  /** @throws LibraryUnavailable */
  handIn(message: Message): Promise<Taken>;
  /** At most 1,000 at once. @throws LibraryUnavailable */
  count(counts: readonly Count[]): Promise<Taken>;
  close(): Promise<void>;
}

const answer = z.enum(['taken', 'full', 'refused']);

/** The one function that the public process may run, on connections of its own, few and short. */
export function openInbox({ databaseUrl, log }: { databaseUrl: string; log: Logger }): Inbox {
  const connection = connect({
    databaseUrl,
    log,
    connections: 2,
    // the role reads only unless it says otherwise
    options: '-c default_transaction_read_only=off',
  });
  const handIn = async (given: object): Promise<Taken> => {
    const [row] = await connection.query<{ taken: string }>('select inbox.hand_in($1::jsonb) as taken', [
      JSON.stringify(given),
    ]);
    return answer.parse(row?.taken);
  };
  return {
    handIn,
    count: (counts) => handIn({ kind: 'counts', counts }),
    close: () => connection.close(),
  };
}
