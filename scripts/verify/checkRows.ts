import { frameComplete } from '../../cms/ingest/frameComplete.ts';
import { pageState, readPages } from '../../cms/readings/pageStates.ts';
import type { Sentence } from '../problem.ts';
import type { VerifyContext } from './context.ts';

/** What must never be, as a query for where it is: one column, `example`. */
const contradictions: { what: Sentence; query: string }[] = [
  {
    what: { en: 'pages of scans that do not exist', tr: 'var olmayan taramaların sayfaları' },
    query: `select p.publication || '/' || p.key as example from archive.page p
      where not exists (select from public.scans s where s.id = p.scan)`,
  },
  {
    what: { en: 'pages of publications that do not exist', tr: 'var olmayan yayınların sayfaları' },
    query: `select p.publication || '/' || p.key as example from archive.page p
      where not exists (select from public.publications b where b.id = p.publication)`,
  },
  {
    what: { en: 'pages beyond the end of their scan', tr: 'taramasının sonundan ötede kalan sayfalar' },
    query: `select p.publication || '/' || p.key as example from archive.page p join archive.ingest i on i.scan = p.scan
      where i.state = 'done' and p.frame >= i.pages_total`,
  },
  {
    what: { en: 'page keys that were never given', tr: 'hiç verilmemiş sayfa numaraları' },
    query: `select p.publication || '/' || p.key as example from archive.page p
      left join archive.page_key k using (publication) where p.key > coalesce(k.last, 0)`,
  },
  {
    what: { en: 'pages in one place', tr: 'aynı yerde duran sayfalar' },
    query: `select publication || '/' || min(key) as example from archive.page
      group by publication, position having count(*) > 1`,
  },
  {
    what: { en: 'shown texts of other pages', tr: 'başka sayfalara ait, gösterilen metinler' },
    query: `select p.publication || '/' || p.key as example from archive.page p
      join archive.page_text t on t.id = p.chosen_text where t.page <> p.id`,
  },
  {
    what: { en: 'scans that are read but not whole', tr: 'okunmuş sayılan ama tamamlanmamış taramalar' },
    query: `select i.scan::text as example from archive.ingest i where i.state = 'done'
      and (select count(*) from archive.frame f where f.scan = i.scan and ${frameComplete}) <> i.pages_total`,
  },
  {
    what: { en: 'scans that nobody was asked to read', tr: 'okunması istenmemiş taramalar' },
    query: `select s.id::text as example from public.scans s
      where s.publication_id is not null and s.created_at < now() - interval '1 minute'
        and not exists (select from archive.ingest i where i.scan = s.id)`,
  },
  {
    what: { en: 'pages that the queue of readings shows wrongly', tr: 'okuma kuyruğunda yanlış görünen sayfalar' },
    query: `select coalesce(p.publication || '/' || p.key, 'page ' || s.page) as example
      from (select p.id, p.publication, p.key, p.position, t.id as reading, ${pageState} as state
        from ${readPages} where not p.left_out) p
      full join archive.reading_state s on s.page = p.id
      where (p.publication, p.position, p.reading, p.state) is distinct from (s.publication, s.position, s.reading, s.state)`,
  },
  {
    what: { en: 'sheets of scans that do not exist', tr: 'var olmayan taramaların yaprakları' },
    query: `select distinct f.scan::text as example from archive.frame f
      where not exists (select from public.scans s where s.id = f.scan)`,
  },
];

/** Rows that contradict each other. Each question is one statement, and so sees one moment. */
export async function checkRows({ pool, report, progress }: VerifyContext, language: keyof Sentence): Promise<void> {
  for (const [index, { what, query }] of contradictions.entries()) {
    const { rows } = await pool.query<{ count: number; example: string | null }>(
      `select count(*)::int as count, min(example) as example from (${query}) found`,
    );
    progress('rows', index + 1);
    const { count = 0, example } = rows[0] ?? {};
    if (count > 0) report({ finding: 'rowsDisagree', what: what[language], count, example: example ?? '' });
  }
}
