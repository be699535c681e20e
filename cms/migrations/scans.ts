/** Of scanned files, beside the documents of the CMS: their order, passwords, replacements, checks. */
export const scansSchema = /* sql */ `
-- as people count: 2 before 10, and I beside ı
create collation if not exists archive.natural_order (provider = icu, locale = 'tr-u-kn-true');

-- Files that were given together: they stand in the natural order of their names, whichever was stored first.
create table if not exists archive.scan_batch (
  scan integer primary key,
  batch uuid not null,
  -- as the file was given, with its folders where there were some
  name text not null
);
create index if not exists scan_batch_batch on archive.scan_batch (batch, scan);

-- Passwords of protected documents, sealed with the archive's secret. Wrong ones are not kept.
create table if not exists archive.scan_password (
  scan integer primary key,
  sealed bytea not null,
  state text not null check (state in ('given', 'right', 'wrong')),
  at timestamptz not null default now()
);

-- A better scan took the place of another: what its pages showed before and after, so that it can be taken back.
create table if not exists archive.replacement (
  id bigint generated always as identity primary key,
  old_scan integer not null,
  new_scan integer not null,
  -- [{page, partner, before, after}]: pages, and those that were kept aside for them
  changes jsonb not null,
  at timestamptz not null default now(),
  by_user integer,
  by_name text,
  undone_at timestamptz
);
create unique index if not exists replacement_standing on archive.replacement (new_scan) where undone_at is null;
create index if not exists replacement_old on archive.replacement (old_scan);

-- Pixels of the original, and the width of the paper in inches where it is known.
alter table archive.frame
  add column if not exists native_width integer,
  add column if not exists native_height integer,
  add column if not exists inches real;

-- Tiles of large pages: one pack for each image, under its name.
create table if not exists archive.deep_zoom (
  scan integer not null,
  frame integer not null,
  -- of the page, as in archive.shaped_image
  shape text not null,
  -- the page image beside which the pack lies; another one means that it is to be made anew
  image text not null,
  width integer,
  height integer,
  -- {code, detail}: why there are none
  failure jsonb,
  primary key (scan, frame, shape)
);
-- {width, height} in pixels of the page's tiles
alter table library.page add column if not exists tiles jsonb;

-- Fixity checks of originals (PREMIS: event type "fixity check"): the file was read whole, and its SHA-256 compared.
create table if not exists archive.fixity (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('scan', 'press-image')),
  number integer not null,
  outcome text not null check (outcome in ('ok', 'damaged', 'missing')),
  at timestamptz not null default now()
);
create index if not exists fixity_of on archive.fixity (kind, number, at desc);

-- Pairs of publications of which somebody has said that they are two.
create table if not exists archive.twin_dismissal (
  one integer not null,
  other integer not null check (one < other),
  by_user integer,
  at timestamptz not null default now(),
  primary key (one, other)
);

-- Files that may be without a row that names them: being stored, or of a deleted row. A key, or a folder with its slash.
create table if not exists archive.loose_file (
  key text primary key,
  since timestamptz not null default now()
);

-- Workers that are there, and what they work with. One that is killed says nothing any more.
create table if not exists archive.worker (
  id uuid primary key,
  detail text not null,
  at timestamptz not null default now()
);
`;
