/** What commands ask of the archive in a process of its own; see `askArchive`. */
import type { Payload } from 'payload';
import { createLocalReq, getPayload, initTransaction } from 'payload';
import type { Role } from '../../cms/access.ts';
import { compareProjection } from '../../cms/publish/compareProjection.ts';
import config from '../../payload.config.ts';

const tasks = {
  /** Makes a user, or gives one a new password; a locked account is opened again. */
  async saveUser(
    payload: Payload,
    user: { email: string; password: string; role?: Role | undefined; name?: string | undefined; reset: boolean },
  ): Promise<{ state: 'made' | 'reset' | 'exists' | 'absent' }> {
    const { docs } = await payload.find({
      collection: 'users',
      where: { email: { equals: user.email } },
      limit: 1,
      depth: 0,
    });
    const found = docs[0];
    if (user.reset) {
      if (!found) return { state: 'absent' };
      await payload.update({
        collection: 'users',
        id: found.id,
        data: { password: user.password, loginAttempts: 0, lockUntil: null },
      });
      return { state: 'reset' };
    }
    if (found) return { state: 'exists' };
    const { email, password, role = 'archivist', name } = user;
    await payload.create({ collection: 'users', data: { email, password, role, ...(name && { name }) } });
    return { state: 'made' };
  },

  /** Publications whose projection is not what the gate would write; nothing is changed. */
  async compareProjections(
    payload: Payload,
    { after, limit }: { after: number; limit: number },
  ): Promise<{ last: number | undefined; differing: { number: number; what: string[] }[] }> {
    const { docs } = await payload.find({
      collection: 'publications',
      where: { id: { greater_than: after } },
      sort: 'id',
      limit,
      depth: 0,
      trash: true,
      select: {},
      pagination: false,
    });
    const differing: { number: number; what: string[] }[] = [];
    for (const { id } of docs) {
      const req = await createLocalReq({}, payload);
      await initTransaction(req);
      try {
        const what = await compareProjection(req, id);
        if (what.length > 0) differing.push({ number: id, what });
      } finally {
        if (req.transactionID) await payload.db.rollbackTransaction(await req.transactionID);
      }
    }
    return { last: docs.at(-1)?.id, differing };
  },
};
export type ArchiveTasks = typeof tasks;

process.on('disconnect', () => process.exit(1));
process.once('message', async ({ name, given }: { name: keyof ArchiveTasks; given: never }) => {
  try {
    const payload = await getPayload({ config, disableOnInit: true });
    const outcome = await tasks[name](payload, given);
    process.send?.({ outcome }, () => process.exit(0));
  } catch (error) {
    process.send?.({ error: error instanceof Error ? error.message : String(error) }, () => process.exit(1));
  }
});
