/** How pages were arranged, step by step, so that each step can be undone. */
export const arrangementsSchema = /* sql */ `
-- What a page shows of its frame, as one word: empty for all of it as it lies, else rotation and crop.
alter table archive.page
  add column if not exists shape text not null generated always as (
    case when crop is null and rotation = 0 then ''
    else rotation::text || coalesce(
      ' ' || (crop->>'x') || ' ' || (crop->>'y') || ' ' || (crop->>'width') || ' ' || (crop->>'height'), '') end
  ) stored,
  -- the shape that its own image and texts were last made for
  add column if not exists settled text;
create index if not exists page_unsettled on archive.page (scan) where shape <> '' and settled is distinct from shape;

-- The shape of the page when it was read: a reading counts only while the page has that shape again.
alter table archive.page_text
  add column if not exists shape text,
  -- it was the one shown when the page was last of this shape
  add column if not exists shown boolean not null default false,
  -- the reading of the whole frame that it is a part of
  add column if not exists taken_from bigint;
update archive.page_text set shape = '' where shape is null;
-- what the queue of unchecked pages asks of every reading that is shown, without reading texts and boxes
create index if not exists page_text_state on archive.page_text (id)
  include (kind, language, confidence, base, checked_at, by_user, shape);
create or replace function archive.note_shape() returns trigger language plpgsql as $$
begin
  if new.shape is null then
    select shape into new.shape from archive.page where id = new.page;
  end if;
  return new;
end $$;
create or replace trigger page_text_shape before insert on archive.page_text
  for each row execute function archive.note_shape();

-- Images of parts of frames, under the same names in the store as those of whole ones: kept, so that a step that is
-- undone and done again has them at once.
create table if not exists archive.shaped_image (
  scan integer not null,
  frame integer not null,
  shape text not null,
  image text,
  width integer,
  height integer,
  -- {code, detail}: why it could not be made
  failure jsonb,
  primary key (scan, frame, shape)
);

-- What can be seen of a whole frame: suggestions for cutting and leaving out.
create table if not exists archive.frame_look (
  scan integer not null,
  frame integer not null,
  -- the image that was looked at: a frame that was read anew is looked at anew
  image text not null,
  -- where a spread should be cut, in ten-thousandths of the width; null when it is no spread
  gutter integer,
  blank boolean not null default false,
  primary key (scan, frame)
);

-- Keys that a page had where it stood before. They stay its own for ever.
create table if not exists archive.moved_page (
  publication integer not null,
  key integer not null,
  page bigint not null,
  primary key (publication, key)
);
create index if not exists moved_page_page on archive.moved_page (page);
-- Halves that were joined again: the page that shows them now.
create table if not exists archive.joined_page (page bigint primary key, into_page bigint not null);

-- Changes with every step that touches the publication's pages: whoever has seen an older one looks again first.
create table if not exists archive.arrangement (publication integer primary key, version integer not null default 0);

create table if not exists archive.arrangement_step (
  id bigint generated always as identity primary key,
  -- on whose sheet it was taken
  publication integer not null,
  kind text not null,
  -- how many pages, and the like, for its sentence
  detail jsonb not null default '{}',
  -- pages, cover, drafts made: before and after
  changes jsonb not null,
  at timestamptz not null default now(),
  by_user integer,
  by_name text,
  undone_at timestamptz
);
create index if not exists arrangement_step_publication on archive.arrangement_step (publication, id);

-- PDFs made of what is shown of a scan, where the original holds more than that.
create table if not exists archive.derived_document (
  publication integer not null,
  scan integer not null,
  -- which pages with which images, in which order
  fingerprint text not null,
  sha256 text not null,
  size bigint not null,
  made_at timestamptz not null default now(),
  primary key (publication, scan)
);
create index if not exists page_arranged on archive.page (publication) where left_out or shape <> '';

-- Where a page that stood at another address is now. Only where both are public.
create table if not exists library.moved_page (
  publication integer not null,
  key integer not null,
  to_publication integer not null,
  to_key integer not null,
  primary key (publication, key)
);
create index if not exists moved_page_to on library.moved_page (to_publication);
`;
