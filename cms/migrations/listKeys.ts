/**
 * What the archive's own lists find records by, drafts included: titles and names in folded letters. Compared by
 * trigrams where Postgres has pg_trgm (embedded Postgres does) and lets us switch it on; `findAlike` does without.
 */
const folded = (text: string): string =>
  `translate(lower(translate(coalesce(${text}, ''), 'İIÇĞÖŞÜÂÎÛ', 'iıçğöşüâîû')), 'ıçğöşüâîû', 'icgosuaiu')`;

const fill = (collection: string, columns: string): string => /* sql */ `
  if to_regclass('public.${collection.replace('-', '_')}') is not null then
    insert into archive.list_key (collection, id, part, key) select '${collection}', ${columns} on conflict do nothing;
  end if;`;

const named = (collection: string): string => fill(collection, `id, '', coalesce(folded_name, '') from public.${collection}`);

export const listKeysSchema = /* sql */ `
create table if not exists archive.list_key (
  collection text not null,
  id integer not null,
  -- the language of what has several
  part text not null default '',
  key text not null,
  primary key (collection, id, part)
);

do $$ begin
  create extension if not exists pg_trgm;
exception when others then
  raise notice 'lists allow for one typing error a word only: pg_trgm is not there (%)', sqlerrm;
end $$;

do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index if not exists list_key_alike on archive.list_key using gist (key gist_trgm_ops);
  end if;
end $$;

-- Records that are older than this table.
do $$ begin
${fill(
  'publications',
  `p.id, '', coalesce(v.version_folded_title, p.folded_title, '') from public.publications p
   left join public._publications_v v on v.parent_id = p.id and v.latest`,
)}
${['series', 'departments', 'subjects', 'agents', 'places'].map(named).join('\n')}
${fill('synonyms', "id, '', coalesce(search_key, '') from public.synonyms")}
${fill('scans', `id, '', ${folded('filename')} from public.scans`)}
${fill('press-releases', `_parent_id, _locale::text, ${folded('title')} from public.press_releases_locales`)}
${fill('collections', `_parent_id, _locale::text, ${folded('title')} from public.collections_locales`)}
${fill(
  'press-images',
  `i.id, l._locale::text, ${folded("concat_ws(' ', i.filename, l.caption, i.credit)")}
   from public.press_images i join public.press_images_locales l on l._parent_id = i.id`,
)}
end $$;
`;
