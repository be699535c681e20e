/** Readings of pages by people: who, when, and what is left to look through. */
export const readingsSchema = /* sql */ `
alter table archive.page_text
  -- who made or confirmed it, as they were called then: accounts are deleted, and history stays
  add column if not exists by_name text,
  -- the machine's kind of reading that it was corrected from, through any number of corrections
  add column if not exists base text check (base in ('textLayer', 'ocr')),
  -- somebody compared all of it with the page
  add column if not exists checked_at timestamptz,
  add column if not exists checked_by integer,
  add column if not exists checked_name text,
  -- kept for staff alone: neither shown nor found
  add column if not exists set_aside boolean not null default false;
-- who chose the text that is shown; machines then leave the choice alone
alter table archive.page add column if not exists chosen_by integer;

-- Where the words of a reading by people are on a sheet that its page does not show any more, or shows again.
create table if not exists archive.sheet_words (
  text bigint not null references archive.page_text (id) on delete cascade,
  scan integer not null,
  frame integer not null,
  words bytea not null,
  primary key (text, scan, frame)
);

drop index if exists archive.page_text_unchecked;
`;
