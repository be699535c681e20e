/** Runs Payload's outstanding migrations, and ends. Started by `scripts/migrate.ts` only, which holds the lock. */
import { getPayload } from 'payload';
import config from '../../payload.config.ts';

process.on('disconnect', () => process.exit(1));
const payload = await getPayload({ config, disableOnInit: true });
await payload.db.migrate();
// its pool never becomes idle
process.exit(0);
