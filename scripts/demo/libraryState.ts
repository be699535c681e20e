import pg from 'pg';

/** How far the archive and the library are with what they were given. */
export interface LibraryState {
  scansDone: number;
  pagesDone: number;
  /** File names of scans of which not every page could be read. */
  failed: string[];
  /** Tasks of the outbox that are not done yet. */
  undelivered: number;
  /** Ingests that wait or run. */
  underWay: number;
}

export interface StateReader {
  /** Records of any kind, trashed ones too: an empty library has none. */
  countRecords(): Promise<number>;
  read(): Promise<LibraryState>;
  close(): Promise<void>;
}

const tables = [
  'publications',
  'scans',
  'series',
  'departments',
  'subjects',
  'agents',
  'places',
  'press_releases',
  'press_images',
  'collections',
];

export function openState(databaseUrl: string): StateReader {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, application_name: 'kutuk-demo' });
  return {
    async countRecords() {
      const counts = tables.map((table) => `(select count(*) from public.${table})`).join(' + ');
      const { rows } = await pool.query<{ count: number }>(`select (${counts})::int as count`);
      return rows[0]?.count ?? 0;
    },
    async read() {
      const { rows } = await pool.query<Omit<LibraryState, 'failed'> & { failed: string[] | null }>(`
        select count(*) filter (where i.state in ('done', 'failed'))::int as "scansDone",
          coalesce(sum(i.pages_done), 0)::int as "pagesDone",
          array_agg(coalesce(s.filename, i.scan::text)) filter (where i.state = 'failed'
            or exists (select from archive.frame f where f.scan = i.scan and f.failure is not null)) as failed,
          count(*) filter (where i.state in ('queued', 'running'))::int as "underWay",
          (select count(*)::int from delivery.task) as undelivered
        from archive.ingest i left join public.scans s on s.id = i.scan`);
      const [row] = rows;
      if (!row) throw new TypeError('an aggregate without a row');
      return { ...row, failed: row.failed ?? [] };
    },
    close: () => pool.end(),
  };
}
