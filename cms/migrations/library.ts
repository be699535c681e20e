/**
 * The gate's own tables, beside Payload's. `library` is what the public may see, and all that the public process may
 * read. `delivery` is the outbox.
 */

export const librarySchema = /* sql */ `
create schema if not exists library;

-- One row. Its lock orders all changes: revisions are gapless, and commit in order.
create table if not exists library.clock (
  one boolean primary key default true check (one),
  revision bigint not null default 0,
  -- counts removals, so that a reader knows when its copy of the visible set may hold too much
  removals bigint not null default 0
);
insert into library.clock default values on conflict do nothing;

create table if not exists library.record (
  kind text not null,
  number integer not null,
  -- of anything that its public page shows, neighbours included
  revision bigint not null,
  -- of the last change that may have taken something away: an index older than this is not trusted
  floor bigint not null,
  record jsonb not null,
  -- for lists: Gregorian days, title folded for Turkish sorting
  earliest date,
  latest date,
  sort_title text not null default '',
  type text,
  first_published_at timestamptz not null default now(),
  primary key (kind, number)
);
create index if not exists record_revision on library.record (revision);
create index if not exists record_by_date on library.record (kind, earliest);
create index if not exists record_by_title on library.record (kind, sort_title collate "tr-TR-x-icu");
create index if not exists record_by_english_title on library.record (kind, sort_title collate "en-x-icu");
create index if not exists record_newest on library.record (kind, first_published_at desc);

-- What a publication is linked to: authorities, and other publications by explicit relation.
create table if not exists library.link (
  publication integer not null,
  kind text not null,
  number integer not null,
  role text not null default '',
  sort_key text not null default '',
  primary key (kind, number, publication, role)
);
create index if not exists link_publication on library.link (publication);
create index if not exists link_order on library.link (kind, number, sort_key, publication);

-- Links to subjects were without an order once; now it is that of dates.
update library.link l set sort_key = coalesce(r.earliest::text, '9999')
from library.record r
where l.kind = 'subject' and l.sort_key = '' and r.kind = 'publication' and r.number = l.publication;

create table if not exists library.page (
  publication integer not null,
  key integer not null,
  position integer not null,
  label text not null,
  image text,
  width integer,
  height integer,
  text text not null default '',
  text_kind text,
  language text not null,
  checked boolean not null default false,
  words bytea not null default '',
  primary key (publication, key)
);
-- other readings of the page that were once shown or typed by a person: found, never shown
alter table library.page add column if not exists other_texts text[] not null default '{}';
create index if not exists page_order on library.page (publication, position);

create table if not exists library.tombstone (
  kind text not null,
  number integer not null,
  revision bigint not null,
  -- null when the title is to be hidden
  title text,
  reason text,
  withdrawn_at timestamptz not null default now(),
  primary key (kind, number)
);

create table if not exists library.alias (
  kind text not null,
  number integer not null,
  target integer not null,
  primary key (kind, number)
);

-- One authority naming another: broader, parent, predecessor. Keeps what a visible one refers to visible.
create table if not exists library.authority_link (
  kind text not null,
  number integer not null,
  to_kind text not null,
  to_number integer not null,
  primary key (kind, number, to_kind, to_number)
);
create index if not exists authority_link_to on library.authority_link (to_kind, to_number);

insert into library.record (kind, number, revision, floor, record)
values ('settings', 1, 0, 0, '{
  "kind": "settings", "number": 1,
  "municipality": {"tr": "Belediye", "en": "Municipality"},
  "libraryName": {"tr": "Kütük", "en": "Kütük"},
  "accent": "#8c2f1b", "contact": {}, "about": {}, "demonstration": false
}') on conflict do nothing;

create schema if not exists delivery;

-- Which scans an editor has released with the publication: one added later waits for the next publishing.
create table if not exists delivery.released (
  publication integer not null,
  scan integer not null,
  primary key (publication, scan)
);

-- The outbox: what each channel has yet to bring up to date. No row means up to date.
create table if not exists delivery.task (
  channel text not null check (channel in ('files', 'pages', 'search')),
  kind text not null,
  number integer not null,
  revision bigint not null,
  due_at timestamptz not null default now(),
  attempts integer not null default 0,
  error text,
  primary key (channel, kind, number)
);
create index if not exists task_due on delivery.task (channel, due_at);
create index if not exists task_newest on delivery.task (channel, revision desc);

-- What each channel has done, for the record's own page.
create table if not exists delivery.done (
  channel text not null,
  kind text not null,
  number integer not null,
  revision bigint not null,
  at timestamptz not null default now(),
  primary key (channel, kind, number)
);
`;

/** What the public process may do: read \`library\`, and nothing else. Run as the owner after the tables exist. */
export function libraryGrants(role: string): string {
  const name = `"${role.replaceAll('"', '""')}"`;
  return /* sql */ `
revoke all on schema public from public;
revoke all on all tables in schema public from public;
revoke all on schema archive, delivery from public;
grant usage on schema library to ${name};
grant select on all tables in schema library to ${name};
alter default privileges in schema library grant select on tables to ${name};
`;
}
