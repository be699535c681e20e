/**
 * What the public hands in, and what is counted. The public process has no right on these tables: it may run one
 * function, which trusts nothing that it is given. There is no column for who, from where or with what.
 */
export const inboxSchema = /* sql */ `
create schema if not exists inbox;

create table if not exists inbox.message (
  id bigint generated always as identity primary key,
  -- of the form that was sent: sent twice, it is one message
  form uuid not null unique,
  kind text not null check (kind in ('satisfaction', 'report', 'correction')),
  -- the day alone, in the municipality
  received_on date not null,
  language text not null check (language in ('tr', 'en')),
  words text not null,
  -- what it is about
  record_kind text,
  record_number integer,
  page_key integer,
  -- from 1, and the line as it was when it came in
  line integer,
  line_text text,
  -- of satisfaction: what was answered, and below which page
  answer text check (answer in ('yes', 'no')),
  path text,
  state text not null default 'open' check (state in ('open', 'done', 'accepted', 'declined', 'spam')),
  closed_at timestamptz,
  closed_by integer,
  -- as they were called then: accounts are deleted
  closed_name text,
  reason text,
  -- of a correction that was accepted: the reading that it made, and the one that was shown before
  reading bigint,
  reading_before bigint
);
create index if not exists message_state on inbox.message (state, kind, id);
create index if not exists message_day on inbox.message (received_on);
create index if not exists message_closed on inbox.message (closed_at) where state <> 'open';

-- A number a day. The key is a publication's number, a kind of page, or the words of a search.
create table if not exists inbox.tally (
  what text not null check (what in ('opened', 'read', 'yes', 'no', 'missed')),
  day date not null,
  key text not null,
  count integer not null,
  primary key (what, day, key)
);
create index if not exists tally_day on inbox.tally (day);

-- a reading that began as a reader's correction
alter table archive.page_text add column if not exists from_reader boolean not null default false;

create or replace function inbox.today() returns date
language sql stable set search_path = pg_catalog, pg_temp
as $$ select (now() at time zone 'Europe/Istanbul')::date $$;

-- Longest words of each kind, in characters.
create or replace function inbox.longest(kind text) returns integer
language sql immutable set search_path = pg_catalog, pg_temp
as $$ select case kind when 'report' then 2000 when 'satisfaction' then 1000 when 'correction' then 500 end $$;

-- 'taken', 'full' when no more is taken today, or 'refused' when it is nothing that the site would send.
create or replace function inbox.hand_in(given jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  -- a day's and the whole pile's; what fills them is no reader
  most_a_day constant integer := 2000;
  most_open constant integer := 20000;
  most_missed_a_day constant integer := 1000;
  what text := given->>'kind';
  said text := given->>'words';
  of_kind text := given->>'recordKind';
  of_number integer;
  of_page integer;
  of_line integer;
  shown text;
  one jsonb;
  known integer;
begin
  if given is null or jsonb_typeof(given) <> 'object' or octet_length(given::text) > 131072 then return 'refused'; end if;

  if what = 'counts' then
    if jsonb_typeof(given->'counts') is distinct from 'array' or jsonb_array_length(given->'counts') > 1000 then return 'refused'; end if;
    select count(*) into known from inbox.tally t where t.what = 'missed' and t.day = inbox.today();
    for one in select value from jsonb_array_elements(given->'counts') loop
      continue when jsonb_typeof(one) <> 'object' or coalesce(one->>'count', '') !~ '^[1-9][0-9]{0,5}$' or one->>'key' is null;
      continue when not case one->>'what'
        when 'opened' then one->>'key' ~ '^[1-9][0-9]{0,8}$'
        when 'read' then one->>'key' ~ '^[1-9][0-9]{0,8}$'
        when 'yes' then one->>'key' ~ '^[a-z-]{1,20}$'
        when 'no' then one->>'key' ~ '^[a-z-]{1,20}$'
        when 'missed' then char_length(one->>'key') between 2 and 80 and one->>'key' !~ '[[:cntrl:]@]'
          and char_length(regexp_replace(one->>'key', '[^0-9]', '', 'g')) < 7
        else false end;
      if one->>'what' in ('opened', 'read') then
        continue when not exists (
          select from library.record r where r.kind = 'publication' and r.number = (one->>'key')::integer);
      end if;
      if one->>'what' = 'missed' and not exists (
        select from inbox.tally t where t.what = 'missed' and t.day = inbox.today() and t.key = one->>'key') then
        continue when known >= most_missed_a_day;
        known := known + 1;
      end if;
      insert into inbox.tally as t (what, day, key, count)
      values (one->>'what', inbox.today(), one->>'key', (one->>'count')::integer)
      on conflict on constraint tally_pkey do update set count = least(2000000000::bigint, t.count::bigint + excluded.count)::integer;
    end loop;
    return 'taken';
  end if;

  if what is null or what not in ('satisfaction', 'report', 'correction') then return 'refused'; end if;
  if coalesce(given->>'form', '') !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then return 'refused'; end if;
  if coalesce(given->>'language', '') not in ('tr', 'en') then return 'refused'; end if;
  if said is null or said !~ '\\S' or char_length(said) > inbox.longest(what) or said ~ '[\\x01-\\x08\\x0b-\\x1f\\x7f]' then return 'refused'; end if;

  if what = 'satisfaction' then
    if coalesce(given->>'answer', '') not in ('yes', 'no') then return 'refused'; end if;
    if coalesce(given->>'path', '') !~ '^/[a-z0-9/-]{1,200}$' then return 'refused'; end if;
    of_kind := null;
  elsif of_kind is not null then
    if coalesce(given->>'recordNumber', '') !~ '^[1-9][0-9]{0,8}$' then return 'refused'; end if;
    of_number := (given->>'recordNumber')::integer;
    -- what is not public can't be written about
    if not exists (select from library.record r where r.kind = of_kind and r.number = of_number and of_kind <> 'settings') then return 'refused'; end if;
    if given->>'pageKey' is not null then
      if of_kind <> 'publication' or given->>'pageKey' !~ '^[1-9][0-9]{0,8}$' then return 'refused'; end if;
      of_page := (given->>'pageKey')::integer;
      select p.text into shown from library.page p where p.publication = of_number and p.key = of_page;
      if not found then return 'refused'; end if;
    end if;
  end if;
  if what = 'correction' then
    if of_page is null or coalesce(given->>'line', '') !~ '^[1-9][0-9]{0,5}$' or said ~ '[\\n\\r]' then return 'refused'; end if;
    of_line := (given->>'line')::integer;
    shown := btrim((string_to_array(shown, E'\\n'))[of_line], E' \\t\\r');
    if shown is null or shown = '' or shown = said then return 'refused'; end if;
  end if;

  if exists (select from inbox.message m where m.form = (given->>'form')::uuid) then return 'taken'; end if;
  -- said again by somebody else, or by the same: one is enough to act on
  if exists (select from inbox.message m where m.state in ('open', 'spam') and m.kind = what and m.words = said
      and m.record_kind is not distinct from of_kind and m.record_number is not distinct from of_number
      and m.page_key is not distinct from of_page and m.line is not distinct from of_line) then return 'taken'; end if;
  if (select count(*) from inbox.message m where m.received_on = inbox.today()) >= most_a_day then return 'full'; end if;
  if (select count(*) from (select from inbox.message m where m.state = 'open' limit most_open) o) >= most_open then return 'full'; end if;

  insert into inbox.message (form, kind, received_on, language, words, record_kind, record_number, page_key, line, line_text, answer, path)
  values ((given->>'form')::uuid, what, inbox.today(), given->>'language', said, of_kind, of_number, of_page, of_line,
    case when what = 'correction' then shown end,
    case when what = 'satisfaction' then given->>'answer' end, case when what = 'satisfaction' then given->>'path' end)
  on conflict (form) do nothing;
  return 'taken';
end
$$;
`;

/** The one thing that the public process may do beside reading the library. Run as the owner, after the tables exist. */
export function inboxGrants(role: string): string {
  const name = `"${role.replaceAll('"', '""')}"`;
  return /* sql */ `
revoke all on schema inbox from public;
revoke all on all tables in schema inbox from public, ${name};
revoke all on all functions in schema inbox from public, ${name};
grant usage on schema inbox to ${name};
grant execute on function inbox.hand_in(jsonb) to ${name};
`;
}
