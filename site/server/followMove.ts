import type { RecordKind } from '../../cms/publish/publicRecord.ts';
import type { LibraryReader } from '../library.ts';

/** Where a chain of mergers ends, unless that is not public either. */
export async function followMove(
  library: Pick<LibraryReader, 'status'>,
  kind: RecordKind,
  target: number,
): Promise<number | undefined> {
  let number = target;
  for (let step = 0; step < 8; step++) {
    const status = await library.status(kind, number);
    if (status.state === 'absent') return undefined;
    if (status.state !== 'moved') return number;
    number = status.to;
  }
  return undefined;
}
