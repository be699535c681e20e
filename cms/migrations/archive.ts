/** `archive` holds what is too large for CMS documents: frames, pages and texts. */
export const archiveSchema = /* sql */ `
create schema if not exists archive;

create table if not exists archive.ingest (
  scan integer primary key,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  pages_total integer,
  pages_done integer not null default 0,
  -- {code, detail}: why it failed, or what was noticed
  reason jsonb,
  attempts integer not null default 0,
  -- the claim: only the worker that holds this job and attempt may write for the scan
  job uuid,
  -- workers in a row that died while it was being taken apart, without finishing a page of it
  deaths integer not null default 0,
  queued_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);

-- queued with many others, which stand back behind what somebody waits for
alter table archive.ingest add column if not exists bulk boolean not null default false;

-- What is known of a record's public life beside its versioned content.
create table if not exists archive.standing (
  kind text not null,
  number integer not null,
  first_published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  hide_title boolean not null default false,
  primary key (kind, number)
);

create table if not exists archive.frame (
  scan integer not null,
  index integer not null,
  width integer,
  height integer,
  -- {code, detail} when the frame could not be read
  failure jsonb,
  -- content hash that names its images in the store: derived/scans/<scan>/<image>-1200.webp
  image text,
  -- {code, detail}: what was decided about its text, and why; null until the text layer has been looked at
  text_reason jsonb,
  needs_ocr boolean not null default false,
  primary key (scan, index)
);

create table if not exists archive.page (
  id bigint generated always as identity primary key,
  publication integer not null,
  -- permanent within the publication; public addresses are built on it
  key integer not null,
  position integer not null,
  label text not null,
  scan integer not null,
  frame integer not null,
  -- {x, y, width, height} in ten-thousandths of the frame; null for all of it
  crop jsonb,
  access text not null default 'public' check (access in ('public', 'staff')),
  -- the text that is shown; its reason says why that one
  chosen_text bigint,
  unique (publication, key)
);
-- a frame shows on several pages: the halves of a spread, or the same page bound into two publications
alter table archive.page drop constraint if exists page_publication_scan_frame_key;
alter table archive.page
  -- degrees clockwise by which the frame is turned before it is cropped
  add column if not exists rotation smallint not null default 0 check (rotation in (0, 90, 180, 270)),
  -- kept, and not shown: a blank, a second take, a page that now stands in another publication
  add column if not exists left_out boolean not null default false,
  -- content hash and pixels of the page's own image, when it shows not the whole frame as it lies
  add column if not exists image text,
  add column if not exists width integer,
  add column if not exists height integer;
create index if not exists page_scan on archive.page (scan, frame);

-- The last permanent key given in a publication: keys are never given twice.
create table if not exists archive.page_key (publication integer primary key, last integer not null);

create table if not exists archive.page_text (
  id bigint generated always as identity primary key,
  page bigint not null references archive.page (id) on delete cascade,
  kind text not null,
  language text not null,
  engine text not null,
  confidence real,
  reason jsonb,
  text text not null,
  words bytea not null default '',
  at timestamptz not null default now(),
  by_user integer
);
create index if not exists page_text_page on archive.page_text (page);
`;
