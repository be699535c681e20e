import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."_locales" AS ENUM('tr', 'en');
  CREATE TYPE "public"."enum_publications_languages" AS ENUM('tr', 'ota-Arab', 'ota-Latn', 'en', 'fr', 'de', 'ar', 'ku', 'el', 'hy');
  CREATE TYPE "public"."enum_publications_other_titles_type" AS ENUM('proper', 'other', 'parallel', 'cover', 'former', 'supplied', 'transliterated');
  CREATE TYPE "public"."enum_publications_other_titles_language" AS ENUM('tr', 'ota-Arab', 'ota-Latn', 'en', 'fr', 'de', 'ar', 'ku', 'el', 'hy');
  CREATE TYPE "public"."enum_publications_other_dates_role" AS ENUM('issued', 'printed', 'decided', 'inForce', 'periodCovered');
  CREATE TYPE "public"."enum_publications_other_dates_calendar" AS ENUM('gregorian', 'rumi', 'hijri');
  CREATE TYPE "public"."enum_publications_contributions_role" AS ENUM('aut', 'edt', 'trl', 'ill', 'pht', 'ctg', 'pbl', 'prt', 'ctb', 'aui');
  CREATE TYPE "public"."enum_publications_places_role" AS ENUM('about', 'publishedAt', 'depicted');
  CREATE TYPE "public"."enum_publications_relations_type" AS ENUM('partOf', 'supplement', 'accompanies', 'reprint', 'edition', 'translation', 'amends', 'repeals', 'errata');
  CREATE TYPE "public"."enum_publications_type" AS ENUM('book', 'bulletin', 'periodical', 'newspaper', 'annualReport', 'report', 'budget', 'decisions', 'regulation', 'plan', 'map', 'poster', 'brochure', 'album', 'catalogue', 'other');
  CREATE TYPE "public"."enum_publications_title_language" AS ENUM('tr', 'ota-Arab', 'ota-Latn', 'en', 'fr', 'de', 'ar', 'ku', 'el', 'hy');
  CREATE TYPE "public"."enum_publications_date_calendar" AS ENUM('gregorian', 'rumi', 'hijri');
  CREATE TYPE "public"."enum_publications_object_access" AS ENUM('public', 'metadata', 'premises', 'staff');
  CREATE TYPE "public"."enum_publications_rights_licence" AS ENUM('publicDomain', 'cc-by-4.0', 'cc-by-sa-4.0', 'cc-by-nc-4.0', 'press', 'allRights', 'unknown');
  CREATE TYPE "public"."enum_publications_catalogue_level" AS ENUM('minimal', 'full', 'checked');
  CREATE TYPE "public"."enum_publications_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__publications_v_version_languages" AS ENUM('tr', 'ota-Arab', 'ota-Latn', 'en', 'fr', 'de', 'ar', 'ku', 'el', 'hy');
  CREATE TYPE "public"."enum__publications_v_version_other_titles_type" AS ENUM('proper', 'other', 'parallel', 'cover', 'former', 'supplied', 'transliterated');
  CREATE TYPE "public"."enum__publications_v_version_other_titles_language" AS ENUM('tr', 'ota-Arab', 'ota-Latn', 'en', 'fr', 'de', 'ar', 'ku', 'el', 'hy');
  CREATE TYPE "public"."enum__publications_v_version_other_dates_role" AS ENUM('issued', 'printed', 'decided', 'inForce', 'periodCovered');
  CREATE TYPE "public"."enum__publications_v_version_other_dates_calendar" AS ENUM('gregorian', 'rumi', 'hijri');
  CREATE TYPE "public"."enum__publications_v_version_contributions_role" AS ENUM('aut', 'edt', 'trl', 'ill', 'pht', 'ctg', 'pbl', 'prt', 'ctb', 'aui');
  CREATE TYPE "public"."enum__publications_v_version_places_role" AS ENUM('about', 'publishedAt', 'depicted');
  CREATE TYPE "public"."enum__publications_v_version_relations_type" AS ENUM('partOf', 'supplement', 'accompanies', 'reprint', 'edition', 'translation', 'amends', 'repeals', 'errata');
  CREATE TYPE "public"."enum__publications_v_version_type" AS ENUM('book', 'bulletin', 'periodical', 'newspaper', 'annualReport', 'report', 'budget', 'decisions', 'regulation', 'plan', 'map', 'poster', 'brochure', 'album', 'catalogue', 'other');
  CREATE TYPE "public"."enum__publications_v_version_title_language" AS ENUM('tr', 'ota-Arab', 'ota-Latn', 'en', 'fr', 'de', 'ar', 'ku', 'el', 'hy');
  CREATE TYPE "public"."enum__publications_v_version_date_calendar" AS ENUM('gregorian', 'rumi', 'hijri');
  CREATE TYPE "public"."enum__publications_v_version_object_access" AS ENUM('public', 'metadata', 'premises', 'staff');
  CREATE TYPE "public"."enum__publications_v_version_rights_licence" AS ENUM('publicDomain', 'cc-by-4.0', 'cc-by-sa-4.0', 'cc-by-nc-4.0', 'press', 'allRights', 'unknown');
  CREATE TYPE "public"."enum__publications_v_version_catalogue_level" AS ENUM('minimal', 'full', 'checked');
  CREATE TYPE "public"."enum__publications_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__publications_v_published_locale" AS ENUM('tr', 'en');
  CREATE TYPE "public"."enum_scans_role" AS ENUM('master', 'access', 'redacted');
  CREATE TYPE "public"."enum_series_other_names_language" AS ENUM('tr', 'ota-Arab', 'ota-Latn', 'en', 'fr', 'de', 'ar', 'ku', 'el', 'hy');
  CREATE TYPE "public"."enum_series_links_type" AS ENUM('continues', 'absorbs', 'splitsFrom', 'merges', 'supplementTo');
  CREATE TYPE "public"."enum_series_type" AS ENUM('book', 'bulletin', 'periodical', 'newspaper', 'annualReport', 'report', 'budget', 'decisions', 'regulation', 'plan', 'map', 'poster', 'brochure', 'album', 'catalogue', 'other');
  CREATE TYPE "public"."enum_departments_other_names_language" AS ENUM('tr', 'ota-Arab', 'ota-Latn', 'en', 'fr', 'de', 'ar', 'ku', 'el', 'hy');
  CREATE TYPE "public"."enum_departments_predecessors_type" AS ENUM('renamedFrom', 'mergedFrom', 'splitFrom', 'transferredFrom');
  CREATE TYPE "public"."enum_subjects_other_names_language" AS ENUM('tr', 'ota-Arab', 'ota-Latn', 'en', 'fr', 'de', 'ar', 'ku', 'el', 'hy');
  CREATE TYPE "public"."enum_agents_other_names_language" AS ENUM('tr', 'ota-Arab', 'ota-Latn', 'en', 'fr', 'de', 'ar', 'ku', 'el', 'hy');
  CREATE TYPE "public"."enum_agents_type" AS ENUM('person', 'body');
  CREATE TYPE "public"."enum_places_other_names_language" AS ENUM('tr', 'ota-Arab', 'ota-Latn', 'en', 'fr', 'de', 'ar', 'ku', 'el', 'hy');
  CREATE TYPE "public"."enum_press_releases_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__press_releases_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__press_releases_v_published_locale" AS ENUM('tr', 'en');
  CREATE TYPE "public"."enum_press_images_licence" AS ENUM('publicDomain', 'cc-by-4.0', 'cc-by-sa-4.0', 'cc-by-nc-4.0', 'press', 'allRights', 'unknown');
  CREATE TYPE "public"."enum_events_action" AS ENUM('published', 'changed', 'unpublished', 'withdrawn', 'reinstated', 'embargoed', 'trashed', 'deleted', 'scanAdded', 'scanDeleted');
  CREATE TYPE "public"."enum_users_role" AS ENUM('archivist', 'pressOfficer', 'editor', 'administrator');
  CREATE TABLE "publications_languages" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_publications_languages",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "publications_other_titles" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"type" "enum_publications_other_titles_type" DEFAULT 'other',
  	"text" varchar,
  	"language" "enum_publications_other_titles_language" DEFAULT 'tr',
  	"source" varchar
  );
  
  CREATE TABLE "publications_other_dates" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"role" "enum_publications_other_dates_role" DEFAULT 'periodCovered',
  	"as_printed" varchar,
  	"calendar" "enum_publications_other_dates_calendar" DEFAULT 'gregorian',
  	"supplied" boolean DEFAULT false,
  	"edtf" varchar,
  	"earliest" varchar,
  	"latest" varchar,
  	"evidence" varchar
  );
  
  CREATE TABLE "publications_memberships_enumeration" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"caption" varchar,
  	"from" numeric,
  	"to" numeric
  );
  
  CREATE TABLE "publications_memberships" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"series_id" integer,
  	"running_number" numeric,
  	"designation" varchar,
  	"sort_key" varchar
  );
  
  CREATE TABLE "publications_contributions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"agent_id" integer,
  	"role" "enum_publications_contributions_role" DEFAULT 'aut',
  	"name_as_printed" varchar
  );
  
  CREATE TABLE "publications_places" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"place_id" integer,
  	"role" "enum_publications_places_role" DEFAULT 'about'
  );
  
  CREATE TABLE "publications_relations" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"type" "enum_publications_relations_type",
  	"to_id" integer
  );
  
  CREATE TABLE "publications_parts" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"first_page" varchar,
  	"last_page" varchar,
  	"number" varchar,
  	"date" varchar
  );
  
  CREATE TABLE "publications_identifiers" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"type" varchar,
  	"value" varchar,
  	"cancelled" boolean DEFAULT false
  );
  
  CREATE TABLE "publications_copies" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"holder" varchar,
  	"shelf_mark" varchar,
  	"accession_number" varchar,
  	"condition" varchar,
  	"completeness" varchar,
  	"acquisition" varchar,
  	"bound_with" varchar
  );
  
  CREATE TABLE "publications" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"type" "enum_publications_type" DEFAULT 'book',
  	"title_language" "enum_publications_title_language" DEFAULT 'tr',
  	"date_as_printed" varchar,
  	"date_calendar" "enum_publications_date_calendar" DEFAULT 'gregorian',
  	"date_supplied" boolean DEFAULT false,
  	"date_edtf" varchar,
  	"date_earliest" varchar,
  	"date_latest" varchar,
  	"date_evidence" varchar,
  	"cover_page" numeric,
  	"imprint_place" varchar,
  	"imprint_publisher" varchar,
  	"imprint_printer" varchar,
  	"imprint_edition" varchar,
  	"imprint_print_run" varchar,
  	"imprint_price" varchar,
  	"extent_pagination" varchar,
  	"extent_plates" varchar,
  	"extent_size" varchar,
  	"extent_scale" varchar,
  	"extent_sheet" varchar,
  	"object_access" "enum_publications_object_access" DEFAULT 'public',
  	"embargo_until" timestamp(3) with time zone,
  	"rights_licence" "enum_publications_rights_licence" DEFAULT 'unknown',
  	"rights_holder" varchar,
  	"rights_statement" varchar,
  	"rights_basis" varchar,
  	"rights_expiry" timestamp(3) with time zone,
  	"catalogue_level" "enum_publications_catalogue_level" DEFAULT 'minimal',
  	"record_source" varchar,
  	"imported_row" jsonb,
  	"folded_title" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_publications_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "publications_locales" (
  	"abstract" jsonb,
  	"notes" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "publications_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"departments_id" integer,
  	"subjects_id" integer,
  	"agents_id" integer
  );
  
  CREATE TABLE "_publications_v_version_languages" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum__publications_v_version_languages",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  CREATE TABLE "_publications_v_version_other_titles" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"type" "enum__publications_v_version_other_titles_type" DEFAULT 'other',
  	"text" varchar,
  	"language" "enum__publications_v_version_other_titles_language" DEFAULT 'tr',
  	"source" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_publications_v_version_other_dates" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"role" "enum__publications_v_version_other_dates_role" DEFAULT 'periodCovered',
  	"as_printed" varchar,
  	"calendar" "enum__publications_v_version_other_dates_calendar" DEFAULT 'gregorian',
  	"supplied" boolean DEFAULT false,
  	"edtf" varchar,
  	"earliest" varchar,
  	"latest" varchar,
  	"evidence" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_publications_v_version_memberships_enumeration" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"caption" varchar,
  	"from" numeric,
  	"to" numeric,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_publications_v_version_memberships" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"series_id" integer,
  	"running_number" numeric,
  	"designation" varchar,
  	"sort_key" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_publications_v_version_contributions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"agent_id" integer,
  	"role" "enum__publications_v_version_contributions_role" DEFAULT 'aut',
  	"name_as_printed" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_publications_v_version_places" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"place_id" integer,
  	"role" "enum__publications_v_version_places_role" DEFAULT 'about',
  	"_uuid" varchar
  );
  
  CREATE TABLE "_publications_v_version_relations" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"type" "enum__publications_v_version_relations_type",
  	"to_id" integer,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_publications_v_version_parts" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"first_page" varchar,
  	"last_page" varchar,
  	"number" varchar,
  	"date" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_publications_v_version_identifiers" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"type" varchar,
  	"value" varchar,
  	"cancelled" boolean DEFAULT false,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_publications_v_version_copies" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"holder" varchar,
  	"shelf_mark" varchar,
  	"accession_number" varchar,
  	"condition" varchar,
  	"completeness" varchar,
  	"acquisition" varchar,
  	"bound_with" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_publications_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_title" varchar,
  	"version_type" "enum__publications_v_version_type" DEFAULT 'book',
  	"version_title_language" "enum__publications_v_version_title_language" DEFAULT 'tr',
  	"version_date_as_printed" varchar,
  	"version_date_calendar" "enum__publications_v_version_date_calendar" DEFAULT 'gregorian',
  	"version_date_supplied" boolean DEFAULT false,
  	"version_date_edtf" varchar,
  	"version_date_earliest" varchar,
  	"version_date_latest" varchar,
  	"version_date_evidence" varchar,
  	"version_cover_page" numeric,
  	"version_imprint_place" varchar,
  	"version_imprint_publisher" varchar,
  	"version_imprint_printer" varchar,
  	"version_imprint_edition" varchar,
  	"version_imprint_print_run" varchar,
  	"version_imprint_price" varchar,
  	"version_extent_pagination" varchar,
  	"version_extent_plates" varchar,
  	"version_extent_size" varchar,
  	"version_extent_scale" varchar,
  	"version_extent_sheet" varchar,
  	"version_object_access" "enum__publications_v_version_object_access" DEFAULT 'public',
  	"version_embargo_until" timestamp(3) with time zone,
  	"version_rights_licence" "enum__publications_v_version_rights_licence" DEFAULT 'unknown',
  	"version_rights_holder" varchar,
  	"version_rights_statement" varchar,
  	"version_rights_basis" varchar,
  	"version_rights_expiry" timestamp(3) with time zone,
  	"version_catalogue_level" "enum__publications_v_version_catalogue_level" DEFAULT 'minimal',
  	"version_record_source" varchar,
  	"version_imported_row" jsonb,
  	"version_folded_title" varchar,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__publications_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__publications_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_publications_v_locales" (
  	"version_abstract" jsonb,
  	"version_notes" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_publications_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"departments_id" integer,
  	"subjects_id" integer,
  	"agents_id" integer
  );
  
  CREATE TABLE "scans" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"publication_id" integer NOT NULL,
  	"sha256" varchar,
  	"role" "enum_scans_role" DEFAULT 'master' NOT NULL,
  	"ppi" numeric,
  	"device" varchar,
  	"operator" varchar,
  	"digitised_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric
  );
  
  CREATE TABLE "series_other_names" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar NOT NULL,
  	"language" "enum_series_other_names_language",
  	"from" varchar,
  	"until" varchar
  );
  
  CREATE TABLE "series_regimes" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"periodicity" varchar NOT NULL,
  	"numbering" varchar,
  	"from" varchar,
  	"until" varchar
  );
  
  CREATE TABLE "series_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"type" "enum_series_links_type" NOT NULL,
  	"to_id" integer NOT NULL,
  	"at" varchar
  );
  
  CREATE TABLE "series_identifiers" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"type" varchar NOT NULL,
  	"value" varchar NOT NULL
  );
  
  CREATE TABLE "series" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"type" "enum_series_type",
  	"issn" varchar,
  	"folded_name" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "series_locales" (
  	"note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "departments_other_names" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar NOT NULL,
  	"language" "enum_departments_other_names_language",
  	"from" varchar,
  	"until" varchar
  );
  
  CREATE TABLE "departments_predecessors" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"type" "enum_departments_predecessors_type" NOT NULL,
  	"to_id" integer NOT NULL,
  	"at" varchar
  );
  
  CREATE TABLE "departments_parents" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"to_id" integer NOT NULL,
  	"from" varchar,
  	"until" varchar
  );
  
  CREATE TABLE "departments_identifiers" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"type" varchar NOT NULL,
  	"value" varchar NOT NULL
  );
  
  CREATE TABLE "departments" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"from" varchar,
  	"until" varchar,
  	"folded_name" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "departments_locales" (
  	"note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "subjects_other_names" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar NOT NULL,
  	"language" "enum_subjects_other_names_language",
  	"from" varchar,
  	"until" varchar
  );
  
  CREATE TABLE "subjects_identifiers" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"type" varchar NOT NULL,
  	"value" varchar NOT NULL
  );
  
  CREATE TABLE "subjects" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"folded_name" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "subjects_locales" (
  	"note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "subjects_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"subjects_id" integer
  );
  
  CREATE TABLE "agents_other_names" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar NOT NULL,
  	"language" "enum_agents_other_names_language",
  	"from" varchar,
  	"until" varchar
  );
  
  CREATE TABLE "agents_identifiers" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"type" varchar NOT NULL,
  	"value" varchar NOT NULL
  );
  
  CREATE TABLE "agents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"type" "enum_agents_type" DEFAULT 'person' NOT NULL,
  	"born" varchar,
  	"died" varchar,
  	"folded_name" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "agents_locales" (
  	"note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "places_other_names" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar NOT NULL,
  	"language" "enum_places_other_names_language",
  	"from" varchar,
  	"until" varchar
  );
  
  CREATE TABLE "places_identifiers" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"type" varchar NOT NULL,
  	"value" varchar NOT NULL
  );
  
  CREATE TABLE "places" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"latitude" numeric,
  	"longitude" numeric,
  	"folded_name" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "places_locales" (
  	"note" varchar,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "places_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"places_id" integer
  );
  
  CREATE TABLE "press_releases" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"date" timestamp(3) with time zone,
  	"contact" varchar,
  	"embargo_until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"deleted_at" timestamp(3) with time zone,
  	"_status" "enum_press_releases_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "press_releases_locales" (
  	"title" varchar,
  	"body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "press_releases_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"press_images_id" integer
  );
  
  CREATE TABLE "_press_releases_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_date" timestamp(3) with time zone,
  	"version_contact" varchar,
  	"version_embargo_until" timestamp(3) with time zone,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version_deleted_at" timestamp(3) with time zone,
  	"version__status" "enum__press_releases_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__press_releases_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "_press_releases_v_locales" (
  	"version_title" varchar,
  	"version_body" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "_press_releases_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"press_images_id" integer
  );
  
  CREATE TABLE "press_images" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"credit" varchar NOT NULL,
  	"licence" "enum_press_images_licence" DEFAULT 'press' NOT NULL,
  	"sha256" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric
  );
  
  CREATE TABLE "press_images_locales" (
  	"caption" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  CREATE TABLE "events" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"action" "enum_events_action" NOT NULL,
  	"summary" varchar NOT NULL,
  	"kind" varchar NOT NULL,
  	"number" numeric NOT NULL,
  	"reason" varchar,
  	"actor" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"role" "enum_users_role" DEFAULT 'archivist',
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "payload_kv" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"publications_id" integer,
  	"scans_id" integer,
  	"series_id" integer,
  	"departments_id" integer,
  	"subjects_id" integer,
  	"agents_id" integer,
  	"places_id" integer,
  	"press_releases_id" integer,
  	"press_images_id" integer,
  	"events_id" integer,
  	"users_id" integer
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" integer
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "settings" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"founded_year" numeric,
  	"accent" varchar DEFAULT '#8c2f1b',
  	"contact_email" varchar,
  	"contact_telephone" varchar,
  	"contact_address" varchar,
  	"demonstration" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "settings_locales" (
  	"municipality" varchar,
  	"library_name" varchar,
  	"about" jsonb,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  ALTER TABLE "publications_languages" ADD CONSTRAINT "publications_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "publications_other_titles" ADD CONSTRAINT "publications_other_titles_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "publications_other_dates" ADD CONSTRAINT "publications_other_dates_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "publications_memberships_enumeration" ADD CONSTRAINT "publications_memberships_enumeration_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."publications_memberships"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "publications_memberships" ADD CONSTRAINT "publications_memberships_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "publications_memberships" ADD CONSTRAINT "publications_memberships_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "publications_contributions" ADD CONSTRAINT "publications_contributions_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "publications_contributions" ADD CONSTRAINT "publications_contributions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "publications_places" ADD CONSTRAINT "publications_places_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "publications_places" ADD CONSTRAINT "publications_places_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "publications_relations" ADD CONSTRAINT "publications_relations_to_id_publications_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."publications"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "publications_relations" ADD CONSTRAINT "publications_relations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "publications_parts" ADD CONSTRAINT "publications_parts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "publications_identifiers" ADD CONSTRAINT "publications_identifiers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "publications_copies" ADD CONSTRAINT "publications_copies_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "publications_locales" ADD CONSTRAINT "publications_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "publications_rels" ADD CONSTRAINT "publications_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "publications_rels" ADD CONSTRAINT "publications_rels_departments_fk" FOREIGN KEY ("departments_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "publications_rels" ADD CONSTRAINT "publications_rels_subjects_fk" FOREIGN KEY ("subjects_id") REFERENCES "public"."subjects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "publications_rels" ADD CONSTRAINT "publications_rels_agents_fk" FOREIGN KEY ("agents_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_publications_v_version_languages" ADD CONSTRAINT "_publications_v_version_languages_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_publications_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_publications_v_version_other_titles" ADD CONSTRAINT "_publications_v_version_other_titles_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_publications_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_publications_v_version_other_dates" ADD CONSTRAINT "_publications_v_version_other_dates_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_publications_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_publications_v_version_memberships_enumeration" ADD CONSTRAINT "_publications_v_version_memberships_enumeration_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_publications_v_version_memberships"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_publications_v_version_memberships" ADD CONSTRAINT "_publications_v_version_memberships_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_publications_v_version_memberships" ADD CONSTRAINT "_publications_v_version_memberships_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_publications_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_publications_v_version_contributions" ADD CONSTRAINT "_publications_v_version_contributions_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_publications_v_version_contributions" ADD CONSTRAINT "_publications_v_version_contributions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_publications_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_publications_v_version_places" ADD CONSTRAINT "_publications_v_version_places_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_publications_v_version_places" ADD CONSTRAINT "_publications_v_version_places_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_publications_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_publications_v_version_relations" ADD CONSTRAINT "_publications_v_version_relations_to_id_publications_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."publications"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_publications_v_version_relations" ADD CONSTRAINT "_publications_v_version_relations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_publications_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_publications_v_version_parts" ADD CONSTRAINT "_publications_v_version_parts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_publications_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_publications_v_version_identifiers" ADD CONSTRAINT "_publications_v_version_identifiers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_publications_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_publications_v_version_copies" ADD CONSTRAINT "_publications_v_version_copies_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_publications_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_publications_v" ADD CONSTRAINT "_publications_v_parent_id_publications_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."publications"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_publications_v_locales" ADD CONSTRAINT "_publications_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_publications_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_publications_v_rels" ADD CONSTRAINT "_publications_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_publications_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_publications_v_rels" ADD CONSTRAINT "_publications_v_rels_departments_fk" FOREIGN KEY ("departments_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_publications_v_rels" ADD CONSTRAINT "_publications_v_rels_subjects_fk" FOREIGN KEY ("subjects_id") REFERENCES "public"."subjects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_publications_v_rels" ADD CONSTRAINT "_publications_v_rels_agents_fk" FOREIGN KEY ("agents_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "scans" ADD CONSTRAINT "scans_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "series_other_names" ADD CONSTRAINT "series_other_names_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."series"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "series_regimes" ADD CONSTRAINT "series_regimes_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."series"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "series_links" ADD CONSTRAINT "series_links_to_id_series_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."series"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "series_links" ADD CONSTRAINT "series_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."series"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "series_identifiers" ADD CONSTRAINT "series_identifiers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."series"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "series_locales" ADD CONSTRAINT "series_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."series"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "departments_other_names" ADD CONSTRAINT "departments_other_names_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "departments_predecessors" ADD CONSTRAINT "departments_predecessors_to_id_departments_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "departments_predecessors" ADD CONSTRAINT "departments_predecessors_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "departments_parents" ADD CONSTRAINT "departments_parents_to_id_departments_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "departments_parents" ADD CONSTRAINT "departments_parents_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "departments_identifiers" ADD CONSTRAINT "departments_identifiers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "departments_locales" ADD CONSTRAINT "departments_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "subjects_other_names" ADD CONSTRAINT "subjects_other_names_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."subjects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "subjects_identifiers" ADD CONSTRAINT "subjects_identifiers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."subjects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "subjects_locales" ADD CONSTRAINT "subjects_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."subjects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "subjects_rels" ADD CONSTRAINT "subjects_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."subjects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "subjects_rels" ADD CONSTRAINT "subjects_rels_subjects_fk" FOREIGN KEY ("subjects_id") REFERENCES "public"."subjects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "agents_other_names" ADD CONSTRAINT "agents_other_names_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "agents_identifiers" ADD CONSTRAINT "agents_identifiers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "agents_locales" ADD CONSTRAINT "agents_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "places_other_names" ADD CONSTRAINT "places_other_names_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "places_identifiers" ADD CONSTRAINT "places_identifiers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "places_locales" ADD CONSTRAINT "places_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "places_rels" ADD CONSTRAINT "places_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "places_rels" ADD CONSTRAINT "places_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "press_releases_locales" ADD CONSTRAINT "press_releases_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."press_releases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "press_releases_rels" ADD CONSTRAINT "press_releases_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."press_releases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "press_releases_rels" ADD CONSTRAINT "press_releases_rels_press_images_fk" FOREIGN KEY ("press_images_id") REFERENCES "public"."press_images"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_press_releases_v" ADD CONSTRAINT "_press_releases_v_parent_id_press_releases_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."press_releases"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_press_releases_v_locales" ADD CONSTRAINT "_press_releases_v_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_press_releases_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_press_releases_v_rels" ADD CONSTRAINT "_press_releases_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_press_releases_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_press_releases_v_rels" ADD CONSTRAINT "_press_releases_v_rels_press_images_fk" FOREIGN KEY ("press_images_id") REFERENCES "public"."press_images"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "press_images_locales" ADD CONSTRAINT "press_images_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."press_images"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_publications_fk" FOREIGN KEY ("publications_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_scans_fk" FOREIGN KEY ("scans_id") REFERENCES "public"."scans"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_series_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_departments_fk" FOREIGN KEY ("departments_id") REFERENCES "public"."departments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_subjects_fk" FOREIGN KEY ("subjects_id") REFERENCES "public"."subjects"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_agents_fk" FOREIGN KEY ("agents_id") REFERENCES "public"."agents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_places_fk" FOREIGN KEY ("places_id") REFERENCES "public"."places"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_press_releases_fk" FOREIGN KEY ("press_releases_id") REFERENCES "public"."press_releases"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_press_images_fk" FOREIGN KEY ("press_images_id") REFERENCES "public"."press_images"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_events_fk" FOREIGN KEY ("events_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "settings_locales" ADD CONSTRAINT "settings_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "publications_languages_order_idx" ON "publications_languages" USING btree ("order");
  CREATE INDEX "publications_languages_parent_idx" ON "publications_languages" USING btree ("parent_id");
  CREATE INDEX "publications_other_titles_order_idx" ON "publications_other_titles" USING btree ("_order");
  CREATE INDEX "publications_other_titles_parent_id_idx" ON "publications_other_titles" USING btree ("_parent_id");
  CREATE INDEX "publications_other_dates_order_idx" ON "publications_other_dates" USING btree ("_order");
  CREATE INDEX "publications_other_dates_parent_id_idx" ON "publications_other_dates" USING btree ("_parent_id");
  CREATE INDEX "publications_memberships_enumeration_order_idx" ON "publications_memberships_enumeration" USING btree ("_order");
  CREATE INDEX "publications_memberships_enumeration_parent_id_idx" ON "publications_memberships_enumeration" USING btree ("_parent_id");
  CREATE INDEX "publications_memberships_order_idx" ON "publications_memberships" USING btree ("_order");
  CREATE INDEX "publications_memberships_parent_id_idx" ON "publications_memberships" USING btree ("_parent_id");
  CREATE INDEX "publications_memberships_series_idx" ON "publications_memberships" USING btree ("series_id");
  CREATE INDEX "publications_contributions_order_idx" ON "publications_contributions" USING btree ("_order");
  CREATE INDEX "publications_contributions_parent_id_idx" ON "publications_contributions" USING btree ("_parent_id");
  CREATE INDEX "publications_contributions_agent_idx" ON "publications_contributions" USING btree ("agent_id");
  CREATE INDEX "publications_places_order_idx" ON "publications_places" USING btree ("_order");
  CREATE INDEX "publications_places_parent_id_idx" ON "publications_places" USING btree ("_parent_id");
  CREATE INDEX "publications_places_place_idx" ON "publications_places" USING btree ("place_id");
  CREATE INDEX "publications_relations_order_idx" ON "publications_relations" USING btree ("_order");
  CREATE INDEX "publications_relations_parent_id_idx" ON "publications_relations" USING btree ("_parent_id");
  CREATE INDEX "publications_relations_to_idx" ON "publications_relations" USING btree ("to_id");
  CREATE INDEX "publications_parts_order_idx" ON "publications_parts" USING btree ("_order");
  CREATE INDEX "publications_parts_parent_id_idx" ON "publications_parts" USING btree ("_parent_id");
  CREATE INDEX "publications_identifiers_order_idx" ON "publications_identifiers" USING btree ("_order");
  CREATE INDEX "publications_identifiers_parent_id_idx" ON "publications_identifiers" USING btree ("_parent_id");
  CREATE INDEX "publications_copies_order_idx" ON "publications_copies" USING btree ("_order");
  CREATE INDEX "publications_copies_parent_id_idx" ON "publications_copies" USING btree ("_parent_id");
  CREATE INDEX "publications_type_idx" ON "publications" USING btree ("type");
  CREATE INDEX "publications_folded_title_idx" ON "publications" USING btree ("folded_title");
  CREATE INDEX "publications_updated_at_idx" ON "publications" USING btree ("updated_at");
  CREATE INDEX "publications_created_at_idx" ON "publications" USING btree ("created_at");
  CREATE INDEX "publications_deleted_at_idx" ON "publications" USING btree ("deleted_at");
  CREATE INDEX "publications__status_idx" ON "publications" USING btree ("_status");
  CREATE UNIQUE INDEX "publications_locales_locale_parent_id_unique" ON "publications_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "publications_rels_order_idx" ON "publications_rels" USING btree ("order");
  CREATE INDEX "publications_rels_parent_idx" ON "publications_rels" USING btree ("parent_id");
  CREATE INDEX "publications_rels_path_idx" ON "publications_rels" USING btree ("path");
  CREATE INDEX "publications_rels_departments_id_idx" ON "publications_rels" USING btree ("departments_id");
  CREATE INDEX "publications_rels_subjects_id_idx" ON "publications_rels" USING btree ("subjects_id");
  CREATE INDEX "publications_rels_agents_id_idx" ON "publications_rels" USING btree ("agents_id");
  CREATE INDEX "_publications_v_version_languages_order_idx" ON "_publications_v_version_languages" USING btree ("order");
  CREATE INDEX "_publications_v_version_languages_parent_idx" ON "_publications_v_version_languages" USING btree ("parent_id");
  CREATE INDEX "_publications_v_version_other_titles_order_idx" ON "_publications_v_version_other_titles" USING btree ("_order");
  CREATE INDEX "_publications_v_version_other_titles_parent_id_idx" ON "_publications_v_version_other_titles" USING btree ("_parent_id");
  CREATE INDEX "_publications_v_version_other_dates_order_idx" ON "_publications_v_version_other_dates" USING btree ("_order");
  CREATE INDEX "_publications_v_version_other_dates_parent_id_idx" ON "_publications_v_version_other_dates" USING btree ("_parent_id");
  CREATE INDEX "_publications_v_version_memberships_enumeration_order_idx" ON "_publications_v_version_memberships_enumeration" USING btree ("_order");
  CREATE INDEX "_publications_v_version_memberships_enumeration_parent_id_idx" ON "_publications_v_version_memberships_enumeration" USING btree ("_parent_id");
  CREATE INDEX "_publications_v_version_memberships_order_idx" ON "_publications_v_version_memberships" USING btree ("_order");
  CREATE INDEX "_publications_v_version_memberships_parent_id_idx" ON "_publications_v_version_memberships" USING btree ("_parent_id");
  CREATE INDEX "_publications_v_version_memberships_series_idx" ON "_publications_v_version_memberships" USING btree ("series_id");
  CREATE INDEX "_publications_v_version_contributions_order_idx" ON "_publications_v_version_contributions" USING btree ("_order");
  CREATE INDEX "_publications_v_version_contributions_parent_id_idx" ON "_publications_v_version_contributions" USING btree ("_parent_id");
  CREATE INDEX "_publications_v_version_contributions_agent_idx" ON "_publications_v_version_contributions" USING btree ("agent_id");
  CREATE INDEX "_publications_v_version_places_order_idx" ON "_publications_v_version_places" USING btree ("_order");
  CREATE INDEX "_publications_v_version_places_parent_id_idx" ON "_publications_v_version_places" USING btree ("_parent_id");
  CREATE INDEX "_publications_v_version_places_place_idx" ON "_publications_v_version_places" USING btree ("place_id");
  CREATE INDEX "_publications_v_version_relations_order_idx" ON "_publications_v_version_relations" USING btree ("_order");
  CREATE INDEX "_publications_v_version_relations_parent_id_idx" ON "_publications_v_version_relations" USING btree ("_parent_id");
  CREATE INDEX "_publications_v_version_relations_to_idx" ON "_publications_v_version_relations" USING btree ("to_id");
  CREATE INDEX "_publications_v_version_parts_order_idx" ON "_publications_v_version_parts" USING btree ("_order");
  CREATE INDEX "_publications_v_version_parts_parent_id_idx" ON "_publications_v_version_parts" USING btree ("_parent_id");
  CREATE INDEX "_publications_v_version_identifiers_order_idx" ON "_publications_v_version_identifiers" USING btree ("_order");
  CREATE INDEX "_publications_v_version_identifiers_parent_id_idx" ON "_publications_v_version_identifiers" USING btree ("_parent_id");
  CREATE INDEX "_publications_v_version_copies_order_idx" ON "_publications_v_version_copies" USING btree ("_order");
  CREATE INDEX "_publications_v_version_copies_parent_id_idx" ON "_publications_v_version_copies" USING btree ("_parent_id");
  CREATE INDEX "_publications_v_parent_idx" ON "_publications_v" USING btree ("parent_id");
  CREATE INDEX "_publications_v_version_version_type_idx" ON "_publications_v" USING btree ("version_type");
  CREATE INDEX "_publications_v_version_version_folded_title_idx" ON "_publications_v" USING btree ("version_folded_title");
  CREATE INDEX "_publications_v_version_version_updated_at_idx" ON "_publications_v" USING btree ("version_updated_at");
  CREATE INDEX "_publications_v_version_version_created_at_idx" ON "_publications_v" USING btree ("version_created_at");
  CREATE INDEX "_publications_v_version_version_deleted_at_idx" ON "_publications_v" USING btree ("version_deleted_at");
  CREATE INDEX "_publications_v_version_version__status_idx" ON "_publications_v" USING btree ("version__status");
  CREATE INDEX "_publications_v_created_at_idx" ON "_publications_v" USING btree ("created_at");
  CREATE INDEX "_publications_v_updated_at_idx" ON "_publications_v" USING btree ("updated_at");
  CREATE INDEX "_publications_v_snapshot_idx" ON "_publications_v" USING btree ("snapshot");
  CREATE INDEX "_publications_v_published_locale_idx" ON "_publications_v" USING btree ("published_locale");
  CREATE INDEX "_publications_v_latest_idx" ON "_publications_v" USING btree ("latest");
  CREATE UNIQUE INDEX "_publications_v_locales_locale_parent_id_unique" ON "_publications_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_publications_v_rels_order_idx" ON "_publications_v_rels" USING btree ("order");
  CREATE INDEX "_publications_v_rels_parent_idx" ON "_publications_v_rels" USING btree ("parent_id");
  CREATE INDEX "_publications_v_rels_path_idx" ON "_publications_v_rels" USING btree ("path");
  CREATE INDEX "_publications_v_rels_departments_id_idx" ON "_publications_v_rels" USING btree ("departments_id");
  CREATE INDEX "_publications_v_rels_subjects_id_idx" ON "_publications_v_rels" USING btree ("subjects_id");
  CREATE INDEX "_publications_v_rels_agents_id_idx" ON "_publications_v_rels" USING btree ("agents_id");
  CREATE INDEX "scans_publication_idx" ON "scans" USING btree ("publication_id");
  CREATE UNIQUE INDEX "scans_sha256_idx" ON "scans" USING btree ("sha256");
  CREATE INDEX "scans_updated_at_idx" ON "scans" USING btree ("updated_at");
  CREATE INDEX "scans_created_at_idx" ON "scans" USING btree ("created_at");
  CREATE UNIQUE INDEX "scans_filename_idx" ON "scans" USING btree ("filename");
  CREATE INDEX "series_other_names_order_idx" ON "series_other_names" USING btree ("_order");
  CREATE INDEX "series_other_names_parent_id_idx" ON "series_other_names" USING btree ("_parent_id");
  CREATE INDEX "series_regimes_order_idx" ON "series_regimes" USING btree ("_order");
  CREATE INDEX "series_regimes_parent_id_idx" ON "series_regimes" USING btree ("_parent_id");
  CREATE INDEX "series_links_order_idx" ON "series_links" USING btree ("_order");
  CREATE INDEX "series_links_parent_id_idx" ON "series_links" USING btree ("_parent_id");
  CREATE INDEX "series_links_to_idx" ON "series_links" USING btree ("to_id");
  CREATE INDEX "series_identifiers_order_idx" ON "series_identifiers" USING btree ("_order");
  CREATE INDEX "series_identifiers_parent_id_idx" ON "series_identifiers" USING btree ("_parent_id");
  CREATE INDEX "series_name_idx" ON "series" USING btree ("name");
  CREATE INDEX "series_folded_name_idx" ON "series" USING btree ("folded_name");
  CREATE INDEX "series_updated_at_idx" ON "series" USING btree ("updated_at");
  CREATE INDEX "series_created_at_idx" ON "series" USING btree ("created_at");
  CREATE UNIQUE INDEX "series_locales_locale_parent_id_unique" ON "series_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "departments_other_names_order_idx" ON "departments_other_names" USING btree ("_order");
  CREATE INDEX "departments_other_names_parent_id_idx" ON "departments_other_names" USING btree ("_parent_id");
  CREATE INDEX "departments_predecessors_order_idx" ON "departments_predecessors" USING btree ("_order");
  CREATE INDEX "departments_predecessors_parent_id_idx" ON "departments_predecessors" USING btree ("_parent_id");
  CREATE INDEX "departments_predecessors_to_idx" ON "departments_predecessors" USING btree ("to_id");
  CREATE INDEX "departments_parents_order_idx" ON "departments_parents" USING btree ("_order");
  CREATE INDEX "departments_parents_parent_id_idx" ON "departments_parents" USING btree ("_parent_id");
  CREATE INDEX "departments_parents_to_idx" ON "departments_parents" USING btree ("to_id");
  CREATE INDEX "departments_identifiers_order_idx" ON "departments_identifiers" USING btree ("_order");
  CREATE INDEX "departments_identifiers_parent_id_idx" ON "departments_identifiers" USING btree ("_parent_id");
  CREATE INDEX "departments_name_idx" ON "departments" USING btree ("name");
  CREATE INDEX "departments_folded_name_idx" ON "departments" USING btree ("folded_name");
  CREATE INDEX "departments_updated_at_idx" ON "departments" USING btree ("updated_at");
  CREATE INDEX "departments_created_at_idx" ON "departments" USING btree ("created_at");
  CREATE UNIQUE INDEX "departments_locales_locale_parent_id_unique" ON "departments_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "subjects_other_names_order_idx" ON "subjects_other_names" USING btree ("_order");
  CREATE INDEX "subjects_other_names_parent_id_idx" ON "subjects_other_names" USING btree ("_parent_id");
  CREATE INDEX "subjects_identifiers_order_idx" ON "subjects_identifiers" USING btree ("_order");
  CREATE INDEX "subjects_identifiers_parent_id_idx" ON "subjects_identifiers" USING btree ("_parent_id");
  CREATE INDEX "subjects_name_idx" ON "subjects" USING btree ("name");
  CREATE INDEX "subjects_folded_name_idx" ON "subjects" USING btree ("folded_name");
  CREATE INDEX "subjects_updated_at_idx" ON "subjects" USING btree ("updated_at");
  CREATE INDEX "subjects_created_at_idx" ON "subjects" USING btree ("created_at");
  CREATE UNIQUE INDEX "subjects_locales_locale_parent_id_unique" ON "subjects_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "subjects_rels_order_idx" ON "subjects_rels" USING btree ("order");
  CREATE INDEX "subjects_rels_parent_idx" ON "subjects_rels" USING btree ("parent_id");
  CREATE INDEX "subjects_rels_path_idx" ON "subjects_rels" USING btree ("path");
  CREATE INDEX "subjects_rels_subjects_id_idx" ON "subjects_rels" USING btree ("subjects_id");
  CREATE INDEX "agents_other_names_order_idx" ON "agents_other_names" USING btree ("_order");
  CREATE INDEX "agents_other_names_parent_id_idx" ON "agents_other_names" USING btree ("_parent_id");
  CREATE INDEX "agents_identifiers_order_idx" ON "agents_identifiers" USING btree ("_order");
  CREATE INDEX "agents_identifiers_parent_id_idx" ON "agents_identifiers" USING btree ("_parent_id");
  CREATE INDEX "agents_name_idx" ON "agents" USING btree ("name");
  CREATE INDEX "agents_folded_name_idx" ON "agents" USING btree ("folded_name");
  CREATE INDEX "agents_updated_at_idx" ON "agents" USING btree ("updated_at");
  CREATE INDEX "agents_created_at_idx" ON "agents" USING btree ("created_at");
  CREATE UNIQUE INDEX "agents_locales_locale_parent_id_unique" ON "agents_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "places_other_names_order_idx" ON "places_other_names" USING btree ("_order");
  CREATE INDEX "places_other_names_parent_id_idx" ON "places_other_names" USING btree ("_parent_id");
  CREATE INDEX "places_identifiers_order_idx" ON "places_identifiers" USING btree ("_order");
  CREATE INDEX "places_identifiers_parent_id_idx" ON "places_identifiers" USING btree ("_parent_id");
  CREATE INDEX "places_name_idx" ON "places" USING btree ("name");
  CREATE INDEX "places_folded_name_idx" ON "places" USING btree ("folded_name");
  CREATE INDEX "places_updated_at_idx" ON "places" USING btree ("updated_at");
  CREATE INDEX "places_created_at_idx" ON "places" USING btree ("created_at");
  CREATE UNIQUE INDEX "places_locales_locale_parent_id_unique" ON "places_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "places_rels_order_idx" ON "places_rels" USING btree ("order");
  CREATE INDEX "places_rels_parent_idx" ON "places_rels" USING btree ("parent_id");
  CREATE INDEX "places_rels_path_idx" ON "places_rels" USING btree ("path");
  CREATE INDEX "places_rels_places_id_idx" ON "places_rels" USING btree ("places_id");
  CREATE INDEX "press_releases_updated_at_idx" ON "press_releases" USING btree ("updated_at");
  CREATE INDEX "press_releases_created_at_idx" ON "press_releases" USING btree ("created_at");
  CREATE INDEX "press_releases_deleted_at_idx" ON "press_releases" USING btree ("deleted_at");
  CREATE INDEX "press_releases__status_idx" ON "press_releases" USING btree ("_status");
  CREATE UNIQUE INDEX "press_releases_locales_locale_parent_id_unique" ON "press_releases_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "press_releases_rels_order_idx" ON "press_releases_rels" USING btree ("order");
  CREATE INDEX "press_releases_rels_parent_idx" ON "press_releases_rels" USING btree ("parent_id");
  CREATE INDEX "press_releases_rels_path_idx" ON "press_releases_rels" USING btree ("path");
  CREATE INDEX "press_releases_rels_press_images_id_idx" ON "press_releases_rels" USING btree ("press_images_id");
  CREATE INDEX "_press_releases_v_parent_idx" ON "_press_releases_v" USING btree ("parent_id");
  CREATE INDEX "_press_releases_v_version_version_updated_at_idx" ON "_press_releases_v" USING btree ("version_updated_at");
  CREATE INDEX "_press_releases_v_version_version_created_at_idx" ON "_press_releases_v" USING btree ("version_created_at");
  CREATE INDEX "_press_releases_v_version_version_deleted_at_idx" ON "_press_releases_v" USING btree ("version_deleted_at");
  CREATE INDEX "_press_releases_v_version_version__status_idx" ON "_press_releases_v" USING btree ("version__status");
  CREATE INDEX "_press_releases_v_created_at_idx" ON "_press_releases_v" USING btree ("created_at");
  CREATE INDEX "_press_releases_v_updated_at_idx" ON "_press_releases_v" USING btree ("updated_at");
  CREATE INDEX "_press_releases_v_snapshot_idx" ON "_press_releases_v" USING btree ("snapshot");
  CREATE INDEX "_press_releases_v_published_locale_idx" ON "_press_releases_v" USING btree ("published_locale");
  CREATE INDEX "_press_releases_v_latest_idx" ON "_press_releases_v" USING btree ("latest");
  CREATE UNIQUE INDEX "_press_releases_v_locales_locale_parent_id_unique" ON "_press_releases_v_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "_press_releases_v_rels_order_idx" ON "_press_releases_v_rels" USING btree ("order");
  CREATE INDEX "_press_releases_v_rels_parent_idx" ON "_press_releases_v_rels" USING btree ("parent_id");
  CREATE INDEX "_press_releases_v_rels_path_idx" ON "_press_releases_v_rels" USING btree ("path");
  CREATE INDEX "_press_releases_v_rels_press_images_id_idx" ON "_press_releases_v_rels" USING btree ("press_images_id");
  CREATE INDEX "press_images_sha256_idx" ON "press_images" USING btree ("sha256");
  CREATE INDEX "press_images_updated_at_idx" ON "press_images" USING btree ("updated_at");
  CREATE INDEX "press_images_created_at_idx" ON "press_images" USING btree ("created_at");
  CREATE UNIQUE INDEX "press_images_filename_idx" ON "press_images" USING btree ("filename");
  CREATE UNIQUE INDEX "press_images_locales_locale_parent_id_unique" ON "press_images_locales" USING btree ("_locale","_parent_id");
  CREATE INDEX "events_action_idx" ON "events" USING btree ("action");
  CREATE INDEX "events_kind_idx" ON "events" USING btree ("kind");
  CREATE INDEX "events_number_idx" ON "events" USING btree ("number");
  CREATE INDEX "events_updated_at_idx" ON "events" USING btree ("updated_at");
  CREATE INDEX "events_created_at_idx" ON "events" USING btree ("created_at");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_publications_id_idx" ON "payload_locked_documents_rels" USING btree ("publications_id");
  CREATE INDEX "payload_locked_documents_rels_scans_id_idx" ON "payload_locked_documents_rels" USING btree ("scans_id");
  CREATE INDEX "payload_locked_documents_rels_series_id_idx" ON "payload_locked_documents_rels" USING btree ("series_id");
  CREATE INDEX "payload_locked_documents_rels_departments_id_idx" ON "payload_locked_documents_rels" USING btree ("departments_id");
  CREATE INDEX "payload_locked_documents_rels_subjects_id_idx" ON "payload_locked_documents_rels" USING btree ("subjects_id");
  CREATE INDEX "payload_locked_documents_rels_agents_id_idx" ON "payload_locked_documents_rels" USING btree ("agents_id");
  CREATE INDEX "payload_locked_documents_rels_places_id_idx" ON "payload_locked_documents_rels" USING btree ("places_id");
  CREATE INDEX "payload_locked_documents_rels_press_releases_id_idx" ON "payload_locked_documents_rels" USING btree ("press_releases_id");
  CREATE INDEX "payload_locked_documents_rels_press_images_id_idx" ON "payload_locked_documents_rels" USING btree ("press_images_id");
  CREATE INDEX "payload_locked_documents_rels_events_id_idx" ON "payload_locked_documents_rels" USING btree ("events_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE UNIQUE INDEX "settings_locales_locale_parent_id_unique" ON "settings_locales" USING btree ("_locale","_parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "publications_languages" CASCADE;
  DROP TABLE "publications_other_titles" CASCADE;
  DROP TABLE "publications_other_dates" CASCADE;
  DROP TABLE "publications_memberships_enumeration" CASCADE;
  DROP TABLE "publications_memberships" CASCADE;
  DROP TABLE "publications_contributions" CASCADE;
  DROP TABLE "publications_places" CASCADE;
  DROP TABLE "publications_relations" CASCADE;
  DROP TABLE "publications_parts" CASCADE;
  DROP TABLE "publications_identifiers" CASCADE;
  DROP TABLE "publications_copies" CASCADE;
  DROP TABLE "publications" CASCADE;
  DROP TABLE "publications_locales" CASCADE;
  DROP TABLE "publications_rels" CASCADE;
  DROP TABLE "_publications_v_version_languages" CASCADE;
  DROP TABLE "_publications_v_version_other_titles" CASCADE;
  DROP TABLE "_publications_v_version_other_dates" CASCADE;
  DROP TABLE "_publications_v_version_memberships_enumeration" CASCADE;
  DROP TABLE "_publications_v_version_memberships" CASCADE;
  DROP TABLE "_publications_v_version_contributions" CASCADE;
  DROP TABLE "_publications_v_version_places" CASCADE;
  DROP TABLE "_publications_v_version_relations" CASCADE;
  DROP TABLE "_publications_v_version_parts" CASCADE;
  DROP TABLE "_publications_v_version_identifiers" CASCADE;
  DROP TABLE "_publications_v_version_copies" CASCADE;
  DROP TABLE "_publications_v" CASCADE;
  DROP TABLE "_publications_v_locales" CASCADE;
  DROP TABLE "_publications_v_rels" CASCADE;
  DROP TABLE "scans" CASCADE;
  DROP TABLE "series_other_names" CASCADE;
  DROP TABLE "series_regimes" CASCADE;
  DROP TABLE "series_links" CASCADE;
  DROP TABLE "series_identifiers" CASCADE;
  DROP TABLE "series" CASCADE;
  DROP TABLE "series_locales" CASCADE;
  DROP TABLE "departments_other_names" CASCADE;
  DROP TABLE "departments_predecessors" CASCADE;
  DROP TABLE "departments_parents" CASCADE;
  DROP TABLE "departments_identifiers" CASCADE;
  DROP TABLE "departments" CASCADE;
  DROP TABLE "departments_locales" CASCADE;
  DROP TABLE "subjects_other_names" CASCADE;
  DROP TABLE "subjects_identifiers" CASCADE;
  DROP TABLE "subjects" CASCADE;
  DROP TABLE "subjects_locales" CASCADE;
  DROP TABLE "subjects_rels" CASCADE;
  DROP TABLE "agents_other_names" CASCADE;
  DROP TABLE "agents_identifiers" CASCADE;
  DROP TABLE "agents" CASCADE;
  DROP TABLE "agents_locales" CASCADE;
  DROP TABLE "places_other_names" CASCADE;
  DROP TABLE "places_identifiers" CASCADE;
  DROP TABLE "places" CASCADE;
  DROP TABLE "places_locales" CASCADE;
  DROP TABLE "places_rels" CASCADE;
  DROP TABLE "press_releases" CASCADE;
  DROP TABLE "press_releases_locales" CASCADE;
  DROP TABLE "press_releases_rels" CASCADE;
  DROP TABLE "_press_releases_v" CASCADE;
  DROP TABLE "_press_releases_v_locales" CASCADE;
  DROP TABLE "_press_releases_v_rels" CASCADE;
  DROP TABLE "press_images" CASCADE;
  DROP TABLE "press_images_locales" CASCADE;
  DROP TABLE "events" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TABLE "settings" CASCADE;
  DROP TABLE "settings_locales" CASCADE;
  DROP TYPE "public"."_locales";
  DROP TYPE "public"."enum_publications_languages";
  DROP TYPE "public"."enum_publications_other_titles_type";
  DROP TYPE "public"."enum_publications_other_titles_language";
  DROP TYPE "public"."enum_publications_other_dates_role";
  DROP TYPE "public"."enum_publications_other_dates_calendar";
  DROP TYPE "public"."enum_publications_contributions_role";
  DROP TYPE "public"."enum_publications_places_role";
  DROP TYPE "public"."enum_publications_relations_type";
  DROP TYPE "public"."enum_publications_type";
  DROP TYPE "public"."enum_publications_title_language";
  DROP TYPE "public"."enum_publications_date_calendar";
  DROP TYPE "public"."enum_publications_object_access";
  DROP TYPE "public"."enum_publications_rights_licence";
  DROP TYPE "public"."enum_publications_catalogue_level";
  DROP TYPE "public"."enum_publications_status";
  DROP TYPE "public"."enum__publications_v_version_languages";
  DROP TYPE "public"."enum__publications_v_version_other_titles_type";
  DROP TYPE "public"."enum__publications_v_version_other_titles_language";
  DROP TYPE "public"."enum__publications_v_version_other_dates_role";
  DROP TYPE "public"."enum__publications_v_version_other_dates_calendar";
  DROP TYPE "public"."enum__publications_v_version_contributions_role";
  DROP TYPE "public"."enum__publications_v_version_places_role";
  DROP TYPE "public"."enum__publications_v_version_relations_type";
  DROP TYPE "public"."enum__publications_v_version_type";
  DROP TYPE "public"."enum__publications_v_version_title_language";
  DROP TYPE "public"."enum__publications_v_version_date_calendar";
  DROP TYPE "public"."enum__publications_v_version_object_access";
  DROP TYPE "public"."enum__publications_v_version_rights_licence";
  DROP TYPE "public"."enum__publications_v_version_catalogue_level";
  DROP TYPE "public"."enum__publications_v_version_status";
  DROP TYPE "public"."enum__publications_v_published_locale";
  DROP TYPE "public"."enum_scans_role";
  DROP TYPE "public"."enum_series_other_names_language";
  DROP TYPE "public"."enum_series_links_type";
  DROP TYPE "public"."enum_series_type";
  DROP TYPE "public"."enum_departments_other_names_language";
  DROP TYPE "public"."enum_departments_predecessors_type";
  DROP TYPE "public"."enum_subjects_other_names_language";
  DROP TYPE "public"."enum_agents_other_names_language";
  DROP TYPE "public"."enum_agents_type";
  DROP TYPE "public"."enum_places_other_names_language";
  DROP TYPE "public"."enum_press_releases_status";
  DROP TYPE "public"."enum__press_releases_v_version_status";
  DROP TYPE "public"."enum__press_releases_v_published_locale";
  DROP TYPE "public"."enum_press_images_licence";
  DROP TYPE "public"."enum_events_action";
  DROP TYPE "public"."enum_users_role";`)
}
