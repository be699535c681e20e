import type { ClientBase } from 'pg';
import type { PageState } from './pageState.ts';

interface Row extends Omit<PageState, 'id' | 'leftOut'> {
  id: string;
  left_out: boolean;
}

const columns = 'p.id, p.publication, p.key, p.position, p.label, p.scan, p.frame, p.crop, p.rotation, p.left_out';

const toState = ({ id, left_out: leftOut, ...row }: Row): PageState => ({ ...row, id: Number(id), leftOut });

/** All pages of a publication in order, locked until the transaction ends. */
export async function lockPages(client: ClientBase, publication: number): Promise<PageState[]> {
  const { rows } = await client.query<Row>(
    `select ${columns} from archive.page p where p.publication = $1 order by p.position, p.key for update`,
    [publication],
  );
  return rows.map(toState);
}

/** Pages by their identity, wherever they stand, locked; those that are gone are left out. */
export async function lockPagesById(client: ClientBase, ids: readonly number[]): Promise<Map<number, PageState>> {
  const { rows } = await client.query<Row>(
    `select ${columns} from archive.page p where p.id = any ($1) order by p.id for update`,
    [ids],
  );
  return new Map(rows.map(toState).map((page) => [page.id, page]));
}
