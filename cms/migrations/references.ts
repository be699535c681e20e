/**
 * A relation to a publication goes with the publication: an empty one would keep the other record from being saved.
 * Payload makes all of them empty instead.
 */
export const referencesSchema = /* sql */ `
do $$ declare one record; begin
  for one in
    select c.conname, c.conrelid::regclass as name from pg_constraint c
    where c.contype = 'f' and c.confdeltype = 'n' and c.confrelid = to_regclass('public.publications')
      and c.conrelid in (to_regclass('public.publications_relations'), to_regclass('public._publications_v_version_relations'))
  loop
    execute format('alter table %s drop constraint %I, add constraint %I foreign key (to_id) references public.publications (id) on delete cascade', one.name, one.conname, one.conname);
  end loop;
end $$;
`;
