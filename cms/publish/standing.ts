import type { ClientBase } from 'pg';

/** A record's public life, kept beside its versioned content so that no draft can bring back what was withdrawn. */
export interface Standing {
  firstPublishedAt?: Date;
  withdrawnAt?: Date;
  reason?: string;
  hideTitle: boolean;
  /** The database's clock. */
  now: Date;
}

interface Row {
  first_published_at: Date | null;
  withdrawn_at: Date | null;
  withdrawal_reason: string | null;
  hide_title: boolean | null;
  now: Date;
}

export async function readStanding(client: ClientBase, kind: string, number: number): Promise<Standing> {
  const { rows } = await client.query<Row>(
    `select s.first_published_at, s.withdrawn_at, s.withdrawal_reason, s.hide_title, clock_timestamp() as now
     from (select) one left join archive.standing s on s.kind = $1 and s.number = $2`,
    [kind, number],
  );
  const row = rows[0];
  return {
    ...(row?.first_published_at && { firstPublishedAt: row.first_published_at }),
    ...(row?.withdrawn_at && { withdrawnAt: row.withdrawn_at }),
    ...(row?.withdrawal_reason && { reason: row.withdrawal_reason }),
    hideTitle: row?.hide_title ?? false,
    now: row?.now ?? new Date(),
  };
}

/** @returns when it was first published: now, unless it has been before. */
export async function notePublished(client: ClientBase, kind: string, number: number): Promise<Date> {
  const { rows } = await client.query<{ first_published_at: Date }>(
    `insert into archive.standing (kind, number, first_published_at) values ($1, $2, now())
     on conflict (kind, number) do update set first_published_at = coalesce(standing.first_published_at, now())
     returning first_published_at`,
    [kind, number],
  );
  return rows[0]?.first_published_at ?? new Date();
}

export async function noteWithdrawn(
  client: ClientBase,
  kind: string,
  number: number,
  reason: string,
  hideTitle: boolean,
): Promise<void> {
  await client.query(
    `insert into archive.standing (kind, number, withdrawn_at, withdrawal_reason, hide_title) values ($1, $2, now(), $3, $4)
     on conflict (kind, number) do update set withdrawn_at = now(), withdrawal_reason = $3, hide_title = $4`,
    [kind, number, reason, hideTitle],
  );
}

export async function noteReinstated(client: ClientBase, kind: string, number: number): Promise<void> {
  await client.query(
    'update archive.standing set withdrawn_at = null, withdrawal_reason = null, hide_title = false where kind = $1 and number = $2',
    [kind, number],
  );
}
