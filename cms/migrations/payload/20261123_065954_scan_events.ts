import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_events_action" ADD VALUE 'scanReplaced' BEFORE 'textWritten';
  ALTER TYPE "public"."enum_events_action" ADD VALUE 'scanRestored' BEFORE 'textWritten';
  ALTER TYPE "public"."enum_events_action" ADD VALUE 'fixityFailed' BEFORE 'textWritten';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "events" ALTER COLUMN "action" SET DATA TYPE text;
  DROP TYPE "public"."enum_events_action";
  CREATE TYPE "public"."enum_events_action" AS ENUM('published', 'changed', 'unpublished', 'withdrawn', 'reinstated', 'embargoed', 'trashed', 'deleted', 'scanAdded', 'scanDeleted', 'textWritten', 'textChecked', 'textUnchecked', 'textChosen', 'textSetAside', 'imported', 'importUndone');
  ALTER TABLE "events" ALTER COLUMN "action" SET DATA TYPE "public"."enum_events_action" USING "action"::"public"."enum_events_action";`)
}
