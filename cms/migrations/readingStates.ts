import { pageState, readPages } from '../readings/pageStates.ts';

/** What is left to do for each page that is shown, kept beside the rows that say so: the queue counts all pages at once. */
export const readingStatesSchema = /* sql */ `
create table if not exists archive.reading_state (
  page bigint primary key references archive.page (id) on delete cascade,
  publication integer not null,
  position integer not null,
  -- the shown reading
  reading bigint,
  confidence real,
  state text not null
);
create index if not exists reading_state_queue on archive.reading_state (state, confidence, publication, position);
create index if not exists reading_state_publication on archive.reading_state (publication, position) include (state, confidence);

create or replace function archive.note_reading_states(pages bigint[]) returns void language sql as $$
  delete from archive.reading_state s using archive.page p where p.id = s.page and p.left_out and s.page = any (pages);
  insert into archive.reading_state as s (page, publication, position, reading, confidence, state)
  select p.id, p.publication, p.position, t.id, t.confidence, ${pageState}
  from ${readPages} where p.id = any (pages) and not p.left_out order by p.id
  on conflict (page) do update set publication = excluded.publication, position = excluded.position,
    reading = excluded.reading, confidence = excluded.confidence, state = excluded.state
  where (s.publication, s.position, s.reading, s.confidence, s.state)
    is distinct from (excluded.publication, excluded.position, excluded.reading, excluded.confidence, excluded.state);
$$;

-- once a statement: a whole scan is laid, or arranged, by one
create or replace function archive.note_changed_pages() returns trigger language plpgsql as $$
declare pages bigint[];
begin
  if tg_op = 'INSERT' then
    pages := array(select id from changed);
  else
    pages := array(select c.id from changed c join former o using (id)
      where (c.publication, c.position, c.scan, c.frame, c.shape, c.left_out, c.chosen_text)
        is distinct from (o.publication, o.position, o.scan, o.frame, o.shape, o.left_out, o.chosen_text));
  end if;
  if pages <> '{}' then perform archive.note_reading_states(pages); end if;
  return null;
end $$;
create or replace function archive.note_changed_texts() returns trigger language plpgsql as $$
declare pages bigint[];
begin
  pages := array(select distinct page from changed);
  if pages <> '{}' then perform archive.note_reading_states(pages); end if;
  return null;
end $$;
create or replace function archive.note_changed_frames() returns trigger language plpgsql as $$
declare pages bigint[];
begin
  pages := array(select p.id from changed c join archive.page p on p.scan = c.scan and p.frame = c.index);
  if pages <> '{}' then perform archive.note_reading_states(pages); end if;
  return null;
end $$;

create or replace trigger page_reading_states_insert after insert on archive.page
  referencing new table as changed for each statement execute function archive.note_changed_pages();
create or replace trigger page_reading_states_update after update on archive.page
  referencing old table as former new table as changed for each statement execute function archive.note_changed_pages();
create or replace trigger text_reading_states_insert after insert on archive.page_text
  referencing new table as changed for each statement execute function archive.note_changed_texts();
create or replace trigger text_reading_states_update after update on archive.page_text
  referencing new table as changed for each statement execute function archive.note_changed_texts();
create or replace trigger text_reading_states_delete after delete on archive.page_text
  referencing old table as changed for each statement execute function archive.note_changed_texts();
create or replace trigger frame_reading_states_insert after insert on archive.frame
  referencing new table as changed for each statement execute function archive.note_changed_frames();
create or replace trigger frame_reading_states_update after update on archive.frame
  referencing new table as changed for each statement execute function archive.note_changed_frames();

-- of an archive of before there was this table
select archive.note_reading_states(array(select id from archive.page))
where not exists (select from archive.reading_state);
`;
