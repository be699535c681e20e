/** Resumable uploads. */
export const uploadsSchema = /* sql */ `
-- Under way, or finished a short while ago. The bytes lie below uploads/ of the data folder.
create table if not exists archive.upload (
  id text primary key,
  owner integer not null,
  -- {publication} or {import}
  target jsonb not null,
  name text not null,
  size bigint not null,
  modified bigint not null,
  -- files that were chosen together
  batch uuid not null,
  started_at timestamptz not null default now(),
  -- {scan, publication}, {import, name} or {refused}; null while it is under way
  outcome jsonb
);
create index if not exists upload_owner on archive.upload (owner) where outcome is null;
`;
