/** What commands ask of the archive in a process of its own; see `askArchive`. */
import type { Payload } from 'payload';
import { getPayload } from 'payload';
import type { Role } from '../../cms/access.ts';
import { compareProjections } from '../../cms/publish/compareProjections.ts';
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

  compareProjections,
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
