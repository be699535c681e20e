import { timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CollectionBeforeChangeHook } from 'payload';
import { APIError } from 'payload';
import { transactionClient } from '../transactionClient.ts';
import { translate } from '../translate.ts';

/** Any number; the same in every process that may create a user. */
const firstUserLock = 4_815_162;

/**
 * Payload's `first-register` checks that there is no user and then creates one: two at once both pass, and it can't
 * tell the operator from a stranger. So the first user must know the code that the terminal showed, and the check
 * holds a lock until the transaction ends.
 */
export const demandFirstAdministratorCode: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  const { setupCode, ...user } = data;
  if (operation !== 'create') return user;
  const client = await transactionClient(req);
  await client.query('select pg_advisory_xact_lock($1)', [firstUserLock]);
  const { totalDocs } = await req.payload.count({ collection: 'users', req, overrideAccess: true });
  if (totalDocs > 0) {
    if (req.payloadAPI !== 'local' && !req.user)
      throw new APIError(translate(req, 'firstUserExists'), 403, undefined, true);
    return user;
  }
  // The command line is the operator's own: only requests need the code.
  if (req.payloadAPI === 'local') return user;
  const codeFile = req.payload.config.custom.firstAdministratorCodeFile;
  const expected = typeof codeFile === 'string' ? await readFile(codeFile, 'utf8').catch(() => '') : '';
  if (!sameCode(typeof setupCode === 'string' ? setupCode : '', expected)) {
    throw new APIError(translate(req, 'wrongSetupCode'), 403, undefined, true);
  }
  return { ...user, role: 'administrator' };
};

function sameCode(given: string, expected: string): boolean {
  const normalise = (code: string) => Buffer.from(code.replace(/[\s-]/g, '').toUpperCase().padEnd(64).slice(0, 64));
  return expected.trim() !== '' && timingSafeEqual(normalise(given), normalise(expected));
}
