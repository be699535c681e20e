import type { Payload, PayloadRequest } from 'payload';
import { createLocalReq } from 'payload';
import { z } from 'zod';
import { roles } from '../../access.ts';
import { keysOf } from '../../publications/vocabularies.ts';
import type { ImportRecord } from '../readImport.ts';

const roleSchema = z.enum(keysOf(roles));

/**
 * A request in the name of whoever started the import, with the rights of then. What is saved is in Turkish where it
 * is localised, as tables are.
 */
export async function importRequest(
  payload: Payload,
  who: Pick<ImportRecord, 'byUser' | 'byEmail' | 'byRole'>,
): Promise<PayloadRequest> {
  const at = new Date().toISOString();
  const req = await createLocalReq(
    {
      locale: 'tr',
      user: {
        id: who.byUser ?? 0,
        email: who.byEmail,
        role: roleSchema.parse(who.byRole),
        createdAt: at,
        updatedAt: at,
        collection: 'users',
      },
    },
    payload,
  );
  return req;
}
