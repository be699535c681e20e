import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { parseDate } from '../publications/parseDate.ts';
import { calendars, keysOf } from '../publications/vocabularies.ts';
import { archivistEndpoint, notFound, routeNumber, staffEndpoint } from '../respond.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';
import { readTwins } from './readTwins.ts';

const number = z.coerce.number().int().positive();
const count = z.number().nullish();

/** What the form holds at the moment, saved or not. */
const formSchema = z.object({
  id: number.nullish(),
  title: z.string().max(1000).default(''),
  asPrinted: z.string().max(200).nullish(),
  calendar: z.enum(keysOf(calendars)).catch('gregorian'),
  edtf: z.string().max(200).nullish(),
  memberships: z
    .array(
      z.object({
        series: number,
        runningNumber: count,
        designation: z.string().max(200).nullish(),
        levels: z.array(z.tuple([count, count])).max(6),
      }),
    )
    .max(20)
    .default([]),
});

const pairSchema = z.object({ one: number, other: number });

/** Below `/api/twins`: records that are likely the same publication. They are pointed out, never refused. */
export const twinEndpoints: Endpoint[] = [
  staffEndpoint('post', '/twins', async (req) => {
    const given = formSchema.safeParse(await req.json?.().catch(() => undefined));
    if (!given.success) throw notFound(req);
    const { id = null, title, asPrinted, calendar, edtf, memberships } = given.data;
    const parsed = asPrinted || edtf ? parseDate(asPrinted ?? '', calendar, edtf || undefined) : undefined;
    const date = parsed?.ok ? parsed.date : undefined;
    const twins = await inTransaction(req, async () =>
      readTwins(await transactionClient(req), {
        id,
        title,
        earliest: date?.earliest ?? null,
        latest: date?.latest ?? null,
        memberships: memberships.map((membership) => ({
          series: membership.series,
          runningNumber: membership.runningNumber ?? null,
          designation: membership.designation ?? null,
          levels: membership.levels.map(([from, to]) => [from ?? null, to ?? null]),
        })),
      }),
    );
    return Response.json({ twins });
  }),
  /** They are two: not pointed out again. */
  archivistEndpoint('post', '/twins/dismiss', async (req) => {
    const { one, other } = await readPair(req);
    await inTransaction(req, async () => {
      const client = await transactionClient(req);
      await client.query(
        `insert into archive.twin_dismissal (one, other, by_user) values (least($1::int, $2::int), greatest($1::int, $2::int), $3)
         on conflict do nothing`,
        [one, other, req.user?.id ?? null],
      );
    });
    return Response.json({ dismissed: true });
  }),
  archivistEndpoint('post', '/twins/point-out', async (req) => {
    const { one, other } = await readPair(req);
    await inTransaction(req, async () => {
      const client = await transactionClient(req);
      await client.query(
        'delete from archive.twin_dismissal where one = least($1::int, $2::int) and other = greatest($1::int, $2::int)',
        [one, other],
      );
    });
    return Response.json({ dismissed: false });
  }),
  /** One record as the comparison shows it: what it says, and its first pages. */
  staffEndpoint('get', '/twins/record/:id', async (req) => {
    const id = routeNumber(req);
    const record = await req.payload.findByID({
      collection: 'publications',
      id,
      draft: true,
      // series by their names
      depth: 1,
      disableErrors: true,
      overrideAccess: false,
      req,
    });
    if (!record) throw notFound(req);
    const pages = await inTransaction(req, async () => {
      const client = await transactionClient(req);
      const { rows } = await client.query<{ key: number; label: string }>(
        `select p.key, p.label from archive.page p join archive.frame f on f.scan = p.scan and f.index = p.frame
         where p.publication = $1 and not p.left_out and coalesce(p.image, f.image) is not null
         order by p.position limit 6`,
        [id],
      );
      return rows;
    });
    return Response.json({ record, pages });
  }),
];

async function readPair(req: PayloadRequest): Promise<z.output<typeof pairSchema>> {
  const given = pairSchema.safeParse(await req.json?.().catch(() => undefined));
  if (!given.success || given.data.one === given.data.other) throw notFound(req);
  return given.data;
}
