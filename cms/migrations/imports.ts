/** Imports: what was given, what each row is to become, and what came of it. */
export const importsSchema = /* sql */ `
create table if not exists archive.import (
  id integer generated always as identity primary key,
  name text not null,
  state text not null default 'collecting'
    check (state in ('collecting', 'planning', 'planned', 'running', 'paused', 'done', 'failed', 'undoing', 'undone')),
  by_user integer,
  by_email text not null,
  -- its records are signed with this role's rights, whatever the user becomes later
  by_role text not null,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  -- a folder or ZIP outside of the data folder that the command line named; null: the import's own folder
  source text,
  -- the table: the name of one of the files that were given; null: the one that is there
  table_file text,
  -- the table as a path of this machine, which only the command line may name
  table_path text,
  -- an earlier import whose files may be used as well
  files_of integer,
  -- TableFacts, how its columns were recognised, and patterns that fit file names
  facts jsonb,
  suggestions jsonb not null default '[]',
  patterns jsonb not null default '[]',
  settings jsonb not null default '{}',
  mapping jsonb,
  answers jsonb not null default '{}',
  -- counted up by every change of mapping, answers or decisions; the plan is fresh when both are the same
  revision integer not null default 0,
  planned_revision integer,
  -- {bytes, free, seconds}: what the run will need
  needs jsonb,
  -- {phase, done, total, perSecond, remainingSeconds}
  progress jsonb,
  -- {code, detail}: why it failed as a whole
  reason jsonb,
  -- whoever works on it; a lease that has run out may be taken by another
  claim uuid,
  claimed_until timestamptz,
  wants_pause boolean not null default false,
  -- holders of the claim in a row that ended without a word and without having come any further
  deaths integer not null default 0,
  -- numbers of publications that the undo removes although they were edited or published since
  undo_also integer[] not null default '{}',
  undo_by text
);

create table if not exists archive.import_row (
  import integer not null references archive.import (id) on delete cascade,
  row integer not null,
  -- as it came
  raw jsonb not null,
  ditto jsonb,
  rest jsonb,
  -- what the dry run says
  outcome text not null check (outcome in ('create', 'change', 'skip', 'question', 'error')),
  title text not null default '',
  -- [{severity, column?, reason}]
  notes jsonb not null default '[]',
  -- of a change: [{field, before, after}]
  differences jsonb,
  -- files that belong to it, by their paths in the source
  files text[] not null default '{}',
  -- the existing publication that it changes, or is the same as
  target integer,
  -- what came of it
  state text not null default 'waiting' check (state in ('waiting', 'made', 'changed', 'skipped', 'failed', 'undone', 'kept')),
  publication integer,
  scans integer[] not null default '{}',
  -- of a change: {field: value} as it was, and as the import left it
  before jsonb,
  after jsonb,
  -- the publication's newest version when the import had written it: later ones are somebody else's
  version integer,
  -- [{scan, sha256}] of files that it brought: what the undo takes out of the store
  taken jsonb not null default '[]',
  -- {code, detail}
  failure jsonb,
  primary key (import, row)
);
-- by these a row finds what the catalogue has already
create index if not exists publications_accession on public.publications_copies (accession_number);
create index if not exists publications_identifier on public.publications_identifiers (value);
create index if not exists import_row_state on archive.import_row (import, state);
create index if not exists import_row_outcome on archive.import_row (import, outcome, row);
create index if not exists import_row_publication on archive.import_row (publication);

-- Names of authorities that the table uses, once each: what they were matched with, and what was decided.
create table if not exists archive.import_authority (
  import integer not null references archive.import (id) on delete cascade,
  collection text not null,
  -- folded: the same name however it is typed
  key text not null,
  name text not null,
  rows integer not null,
  first_row integer not null,
  state text not null check (state in ('found', 'unknown', 'ambiguous')),
  found integer,
  -- [{id, name, likeness?}]
  nearest jsonb not null default '[]',
  decision text check (decision in ('use', 'create', 'leaveOut')),
  decided integer,
  -- the authority that the import made for it, and its time of change then: a later one is somebody else's edit
  made integer,
  made_at timestamptz,
  primary key (import, collection, key)
);

-- What is asked about values in doubt, once each.
create table if not exists archive.import_question (
  import integer not null references archive.import (id) on delete cascade,
  key text not null,
  "column" text,
  value text not null,
  reason jsonb not null,
  choices jsonb not null,
  rows integer not null,
  first_row integer not null,
  primary key (import, key)
);

-- Files that were given, and the row that each belongs to.
create table if not exists archive.import_file (
  import integer not null references archive.import (id) on delete cascade,
  path text not null,
  size bigint not null,
  row integer,
  problem jsonb,
  primary key (import, path)
);

-- How columns were mapped the last time that a table had these.
create table if not exists archive.import_mapping (
  -- SHA-256 of the folded names in order
  columns text primary key,
  mapping jsonb not null,
  at timestamptz not null default now()
);
`;
