/** The municipality's arms: what was uploaded, made small and safe; and the one that the public sees. */
export const crestSchema = /* sql */ `
create table if not exists archive.crest (
  one boolean primary key default true check (one),
  -- content hash, in the address of the image
  version text not null,
  width integer not null,
  height integer not null,
  -- WebP
  bytes bytea not null
);
create table if not exists library.crest (
  version text primary key,
  bytes bytea not null
);
`;
