import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_collections_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__collections_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__collections_v_published_locale" AS ENUM('tr', 'en');
  CREATE TABLE "collections" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"cover_id" integer,
  	"featured" boolean DEFAULT false,
  	"position" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_collections_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "collections_locales" (
  	"title" varchar,
  	"text" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "collections_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"publications_id" integer
  );
  
  CREATE TABLE "_collections_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_cover_id" integer,
  	"version_featured" boolean DEFAULT false,
  	"version_position" numeric,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__collections_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__collections_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_collections_v_locales" (
  	"version_title" varchar,
  	"version_text" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_collections_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"publications_id" integer
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "collections_id" integer;
  ALTER TABLE "collections" ADD CONSTRAINT "collections_cover_id_publications_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."publications"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "collections_locales" ADD CONSTRAINT "collections_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."collections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "collections_rels" ADD CONSTRAINT "collections_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."collections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "collections_rels" ADD CONSTRAINT "collections_rels_publications_fk" FOREIGN KEY ("publications_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_collections_v" ADD CONSTRAINT "_collections_v_parent_id_collections_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."collections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_collections_v" ADD CONSTRAINT "_collections_v_version_cover_id_publications_id_fk" FOREIGN KEY ("version_cover_id") REFERENCES "public"."publications"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_collections_v_locales" ADD CONSTRAINT "_collections_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_collections_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_collections_v_rels" ADD CONSTRAINT "_collections_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_collections_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_collections_v_rels" ADD CONSTRAINT "_collections_v_rels_publications_fk" FOREIGN KEY ("publications_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "collections_cover_idx" ON "collections" USING btree ("cover_id");
  CREATE INDEX "collections_updated_at_idx" ON "collections" USING btree ("updated_at");
  CREATE INDEX "collections_created_at_idx" ON "collections" USING btree ("created_at");
  CREATE INDEX "collections_deleted_at_idx" ON "collections" USING btree ("deleted_at");
  CREATE INDEX "collections__status_idx" ON "collections" USING btree ("_status");
  CREATE UNIQUE INDEX "collections_locales_locale_parent_id_unique" ON "collections_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "collections_rels_order_idx" ON "collections_rels" USING btree ("order");
  CREATE INDEX "collections_rels_parent_idx" ON "collections_rels" USING btree ("parent_id");
  CREATE INDEX "collections_rels_path_idx" ON "collections_rels" USING btree ("path");
  CREATE INDEX "collections_rels_publications_id_idx" ON "collections_rels" USING btree ("publications_id");
  CREATE INDEX "_collections_v_parent_idx" ON "_collections_v" USING btree ("parent_id");
  CREATE INDEX "_collections_v_version_version_cover_idx" ON "_collections_v" USING btree ("version_cover_id");
  CREATE INDEX "_collections_v_version_version_updated_at_idx" ON "_collections_v" USING btree ("version_updated_at");
  CREATE INDEX "_collections_v_version_version_created_at_idx" ON "_collections_v" USING btree ("version_created_at");
  CREATE INDEX "_collections_v_version_version_deleted_at_idx" ON "_collections_v" USING btree ("version_deleted_at");
  CREATE INDEX "_collections_v_version_version__status_idx" ON "_collections_v" USING btree ("version__status");
  CREATE INDEX "_collections_v_created_at_idx" ON "_collections_v" USING btree ("created_at");
  CREATE INDEX "_collections_v_updated_at_idx" ON "_collections_v" USING btree ("updated_at");
  CREATE INDEX "_collections_v_snapshot_idx" ON "_collections_v" USING btree ("snapshot");
  CREATE INDEX "_collections_v_published_locale_idx" ON "_collections_v" USING btree ("published_locale");
  CREATE INDEX "_collections_v_latest_idx" ON "_collections_v" USING btree ("latest");
  CREATE UNIQUE INDEX "_collections_v_locales_locale_parent_id_unique" ON "_collections_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_collections_v_rels_order_idx" ON "_collections_v_rels" USING btree ("order");
  CREATE INDEX "_collections_v_rels_parent_idx" ON "_collections_v_rels" USING btree ("parent_id");
  CREATE INDEX "_collections_v_rels_path_idx" ON "_collections_v_rels" USING btree ("path");
  CREATE INDEX "_collections_v_rels_publications_id_idx" ON "_collections_v_rels" USING btree ("publications_id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_collections_fk" FOREIGN KEY ("collections_id") REFERENCES "public"."collections"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_collections_id_idx" ON "payload_locked_documents_rels" USING btree ("collections_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "collections" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "collections_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "collections_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_collections_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_collections_v_locales" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_collections_v_rels" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "collections" CASCADE;
  DROP TABLE "collections_locales" CASCADE;
  DROP TABLE "collections_rels" CASCADE;
  DROP TABLE "_collections_v" CASCADE;
  DROP TABLE "_collections_v_locales" CASCADE;
  DROP TABLE "_collections_v_rels" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_collections_fk";
  
  DROP INDEX "payload_locked_documents_rels_collections_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "collections_id";
  DROP TYPE "public"."enum_collections_status";
  DROP TYPE "public"."enum__collections_v_version_status";
  DROP TYPE "public"."enum__collections_v_published_locale";`)
}
