import type { ClientBase } from 'pg';
import { type Dashboard, mostListed } from './dashboard.ts';

/** @param month YYYY-MM; without one the last twelve together */
export async function readDashboard(client: ClientBase, month?: string): Promise<Dashboard> {
  // of the chosen month, or from the first day of the eleventh month before this one
  const within = `t.day >= coalesce($1::date, date_trunc('month', inbox.today())::date - interval '11 months')
    and t.day < coalesce($1::date + interval '1 month', 'infinity')`;
  const first = month === undefined ? null : `${month}-01`;
  const { rows: satisfaction } = await client.query<Dashboard['satisfaction'][number]>(
    `select to_char(m.month, 'YYYY-MM') as month, coalesce(sum(t.count) filter (where t.what = 'yes'), 0)::int as yes,
       coalesce(sum(t.count) filter (where t.what = 'no'), 0)::int as no
     from generate_series(date_trunc('month', inbox.today()) - interval '11 months', date_trunc('month', inbox.today()), '1 month') m (month)
     left join inbox.tally t on t.what in ('yes', 'no') and t.day >= m.month and t.day < m.month + interval '1 month'
     group by m.month order by m.month desc`,
  );
  const { rows: missed } = await client.query<Dashboard['missed'][number]>(
    `select t.key as words, sum(t.count)::int as count, max(t.day)::text as "lastOn" from inbox.tally t
     where t.what = 'missed' and ${within} group by t.key order by 2 desc, 3 desc, 1 limit ${mostListed}`,
    [first],
  );
  const { rows: read } = await client.query<Dashboard['read'][number]>(
    `select t.key::int as number, coalesce(d.title, '') as title,
       coalesce(sum(t.count) filter (where t.what = 'opened'), 0)::int as opened,
       coalesce(sum(t.count) filter (where t.what = 'read'), 0)::int as read
     from inbox.tally t left join public.publications d on d.id = t.key::int
     where t.what in ('opened', 'read') and ${within}
     group by t.key, d.title order by sum(t.count) desc, 1 limit ${mostListed}`,
    [first],
  );
  return {
    catalogue: await readCatalogue(client),
    inbox: await readOpen(client),
    satisfaction,
    missed,
    read,
  };
}

async function readCatalogue(client: ClientBase): Promise<Dashboard['catalogue']> {
  const { rows } = await client.query<Dashboard['catalogue']>(
    `select (select count(*)::int from public.publications where deleted_at is null) as publications,
       (select count(*)::int from library.record where kind = 'publication') as visible,
       (select count(*)::int from library.page) as pages,
       (select count(*)::int from archive.reading_state s join public.publications d on d.id = s.publication and d.deleted_at is null
         where s.state in ('machine', 'started')) as "uncheckedPages",
       (select count(*)::int from public.publications p where p.deleted_at is null
         and not exists (select from public.scans s where s.publication_id = p.id)) as "withoutScan"`,
  );
  return rows[0] ?? { publications: 0, visible: 0, pages: 0, uncheckedPages: 0, withoutScan: 0 };
}

async function readOpen(client: ClientBase): Promise<Dashboard['inbox']> {
  const { rows } = await client.query<{
    correction: number;
    report: number;
    satisfaction: number;
    oldest: string | null;
  }>(
    `select count(*) filter (where kind = 'correction')::int as correction, count(*) filter (where kind = 'report')::int as report,
       count(*) filter (where kind = 'satisfaction')::int as satisfaction, min(received_on)::text as oldest
     from inbox.message where state = 'open'`,
  );
  const { oldest, ...counts } = rows[0] ?? { correction: 0, report: 0, satisfaction: 0, oldest: null };
  return { ...counts, ...(oldest !== null && { oldest }) };
}
