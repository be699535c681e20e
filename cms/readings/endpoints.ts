import type { Endpoint, PayloadRequest } from 'payload';
import { APIError } from 'payload';
import type { z } from 'zod';
import { mayCatalogue } from '../access.ts';
import { notAllowed, notFound, routeNumber, staffEndpoint } from '../respond.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';
import { translate } from '../translate.ts';
import { checkReading, chooseReading, restoreReading, saveReading, setReadingAside } from './changeReadings.ts';
import {
  type ChangeAnswer,
  checkSchema,
  chooseSchema,
  longestText,
  restoreSchema,
  saveSchema,
  setAsideSchema,
} from './pageReadings.ts';
import { queueSchema } from './queueQuery.ts';
import { type PageAddress, readPageReadings } from './readPageReadings.ts';
import { readQueue } from './readQueue.ts';

const page = '/readings/publication/:number/page/:key';

/** For those who catalogue: the texts of pages before they are public are nobody else's business. */
export const readingEndpoints: Endpoint[] = [
  cataloguerEndpoint('get', '/readings/queue', async (req) => {
    const query = queueSchema.safeParse(Object.fromEntries(req.searchParams ?? []));
    if (!query.success) throw notFound(req);
    return Response.json(await inTransaction(req, async () => readQueue(await transactionClient(req), query.data)));
  }),
  cataloguerEndpoint('get', '/readings/publication/:number/first', async (req) => {
    const publication = routeNumber(req, 'number');
    return Response.json(
      await inTransaction(req, async () => {
        const client = await transactionClient(req);
        const { rows } = await client.query<{ key: number }>(
          'select key from archive.page where publication = $1 order by left_out, position limit 1',
          [publication],
        );
        if (!rows[0]) throw notFound(req);
        return { key: rows[0].key };
      }),
    );
  }),
  cataloguerEndpoint('get', page, async (req) =>
    Response.json(
      await inTransaction(req, async () => readPageReadings(req, await transactionClient(req), addressOf(req))),
    ),
  ),
  changeEndpoint('save', saveSchema, saveReading),
  changeEndpoint('check', checkSchema, checkReading),
  changeEndpoint('choose', chooseSchema, chooseReading),
  changeEndpoint('restore', restoreSchema, restoreReading),
  changeEndpoint('set-aside', setAsideSchema, setReadingAside),
];

function cataloguerEndpoint(...[method, path, handler]: Parameters<typeof staffEndpoint>): Endpoint {
  return staffEndpoint(method, path, async (req) => {
    if (!mayCatalogue(req)) throw notAllowed(req);
    return handler(req);
  });
}

/** 409 with what stands there now when somebody else was faster. */
function changeEndpoint<Given>(
  name: string,
  schema: z.ZodType<Given>,
  work: (req: PayloadRequest, address: PageAddress, given: Given) => Promise<ChangeAnswer>,
): Endpoint {
  return cataloguerEndpoint('post', `${page}/${name}`, async (req) => {
    const given = schema.safeParse(await req.json?.().catch(() => undefined));
    if (!given.success) {
      const tooLong = given.error.issues.some(({ code }) => code === 'too_big');
      throw tooLong
        ? new APIError(translate(req, 'textTooLong', { limit: longestText }), 413, undefined, true)
        : new APIError(translate(req, 'requestNotUnderstood'), 400, undefined, true);
    }
    const answer = await work(req, addressOf(req), given.data);
    return Response.json(answer, { status: answer.outcome === 'conflict' ? 409 : 200 });
  });
}

const addressOf = (req: PayloadRequest): PageAddress => ({
  publication: routeNumber(req, 'number'),
  key: routeNumber(req, 'key'),
});
