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
`;
