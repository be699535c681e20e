import { archiveKeys, FileMissing } from '../../cms/files/store.ts';
import { measureFile } from '../backup/measure.ts';
import type { VerifyContext } from './context.ts';

interface Original {
  kind: 'scan' | 'press-image';
  number: number;
  sha256: string;
  size: string;
}

type Outcome = 'ok' | 'damaged' | 'missing';

/** Rows that are read at a time: those that come meanwhile are checked too. */
const atOnce = 200;

/** Reads every original whole and compares its SHA-256. Each check is kept, so that its date can be shown. */
export async function checkOriginals(context: VerifyContext): Promise<void> {
  let [done, bytes] = [0, 0];
  for (const kind of ['scan', 'press-image'] as const) {
    for (let last = 0; ; ) {
      const originals = await readOriginals(context, kind, last);
      if (originals.length === 0) break;
      const outcomes: Outcome[] = [];
      for (const original of originals) {
        const outcome = await check(context, original, (read) => {
          bytes += read;
        });
        outcomes.push(outcome);
        context.progress('originals', ++done, bytes);
        if (outcome === 'ok') continue;
        const finding = outcome === 'missing' ? 'originalMissing' : 'originalDamaged';
        context.report({ finding, kind, number: original.number, key: keyOf(original) });
      }
      await keep(context, originals, outcomes);
      last = originals.at(-1)?.number ?? last;
    }
  }
}

async function readOriginals({ pool }: VerifyContext, kind: Original['kind'], after: number): Promise<Original[]> {
  const table = kind === 'scan' ? 'public.scans' : 'public.press_images';
  const { rows } = await pool.query<Original>(
    `select $1 as kind, id as number, sha256, filesize as size from ${table} where id > $2 and sha256 is not null
     order by id limit ${atOnce}`,
    [kind, after],
  );
  return rows;
}

const keyOf = ({ kind, sha256 }: Original) =>
  kind === 'scan' ? archiveKeys.original(sha256) : archiveKeys.pressOriginal(sha256);

async function check({ store }: VerifyContext, original: Original, read: (bytes: number) => void): Promise<Outcome> {
  try {
    const { size, sha256 } = await measureFile(await store.localPath(keyOf(original)), read);
    return sha256 === original.sha256 && size === Number(original.size) ? 'ok' : 'damaged';
  } catch (error) {
    if (error instanceof FileMissing) return 'missing';
    // a disk that cannot be read is no reason to stop looking at the others
    if (error instanceof Error && 'code' in error && error.code === 'EIO') return 'damaged';
    throw error;
  }
}

async function keep({ pool }: VerifyContext, originals: Original[], outcomes: Outcome[]): Promise<void> {
  const numbers = originals.map(({ number }) => number);
  const [kind = 'scan'] = originals.map((original) => original.kind);
  await pool.query(
    `with checked as (
       insert into archive.fixity (kind, number, outcome)
       select $1, * from unnest($2::int[], $3::text[]) returning kind, number, outcome
     )
     insert into public.events (action, kind, number, summary, reason, actor, created_at, updated_at)
     select 'fixityFailed', kind, number, outcome, outcome, 'Kütük', now(), now() from checked where outcome <> 'ok'`,
    [kind, numbers, outcomes],
  );
}
