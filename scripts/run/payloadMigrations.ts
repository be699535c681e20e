/**
 * Runs Payload's outstanding migrations, up to the one that is named as argument or all, and ends. Started by
 * `scripts/migrate.ts` only, which holds the lock.
 */
import { getPayload, type Migration, readMigrationFiles } from 'payload';
import config from '../../payload.config.ts';

process.on('disconnect', () => process.exit(1));
const [until] = process.argv.slice(2);
const payload = await getPayload({ config, disableOnInit: true });
const migrations: Migration[] = await readMigrationFiles({ payload });
await payload.db.migrate({ migrations: migrations.filter(({ name }) => until === undefined || name <= until) });
// its pool never becomes idle
process.exit(0);
