/** Words with their boxes, packed: `cms/publish/wordBoxes.ts` reads them. */
export const wordsSchema = /* sql */ `
-- [[start, length, x, y, width, height, confidence], ...] as it is kept
create or replace function archive.pack_words(boxes jsonb) returns bytea language sql immutable parallel safe as $$
  select coalesce(string_agg(int4send((w->>0)::int) || int2send(least((w->>1)::int, 32767)::smallint)
    || int2send((w->>2)::smallint) || int2send((w->>3)::smallint) || int2send((w->>4)::smallint)
    || int2send((w->>5)::smallint) || int2send((w->>6)::smallint), ''::bytea order by n), ''::bytea)
  from jsonb_array_elements(boxes) with ordinality as given (w, n)
$$;

do $$
declare place record;
begin
  for place in
    select table_schema, table_name from information_schema.columns
    where (table_schema, table_name) in (('archive', 'page_text'), ('library', 'page')) and column_name = 'words'
      and data_type = 'jsonb'
  loop
    execute format('alter table %I.%I alter column words drop default, alter column words type bytea
      using archive.pack_words(words), alter column words set default ''''', place.table_schema, place.table_name);
  end loop;
end $$;
-- numbers without a pattern: trying to compress them costs more than it saves
alter table archive.page_text alter column words set storage external;
alter table library.page alter column words set storage external;
`;
