import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "scans" ADD COLUMN "replaces_id" integer;
  ALTER TABLE "scans" ADD CONSTRAINT "scans_replaces_id_scans_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."scans"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "scans_replaces_idx" ON "scans" USING btree ("replaces_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "scans" DROP CONSTRAINT "scans_replaces_id_scans_id_fk";
  
  DROP INDEX "scans_replaces_idx";
  ALTER TABLE "scans" DROP COLUMN "replaces_id";`)
}
