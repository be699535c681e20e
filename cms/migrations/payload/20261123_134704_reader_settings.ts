import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" ADD COLUMN "retention_satisfaction" numeric DEFAULT 12 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "retention_report" numeric DEFAULT 24 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "retention_correction" numeric DEFAULT 24 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "retention_counts" numeric DEFAULT 24 NOT NULL;
  ALTER TABLE "settings_locales" ADD COLUMN "crest_description" varchar;
  ALTER TABLE "settings_locales" ADD COLUMN "accessibility" jsonb;
  ALTER TABLE "settings_locales" ADD COLUMN "privacy" jsonb;
  ALTER TABLE "settings_locales" ADD COLUMN "cookie_free" jsonb;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" DROP COLUMN "retention_satisfaction";
  ALTER TABLE "settings" DROP COLUMN "retention_report";
  ALTER TABLE "settings" DROP COLUMN "retention_correction";
  ALTER TABLE "settings" DROP COLUMN "retention_counts";
  ALTER TABLE "settings_locales" DROP COLUMN "crest_description";
  ALTER TABLE "settings_locales" DROP COLUMN "accessibility";
  ALTER TABLE "settings_locales" DROP COLUMN "privacy";
  ALTER TABLE "settings_locales" DROP COLUMN "cookie_free";`)
}
