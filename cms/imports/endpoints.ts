import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Endpoint, PayloadRequest } from 'payload';
import type { ClientBase, Pool } from 'pg';
import { z } from 'zod';
import { isAdministrator, mayCatalogue } from '../access.ts';
import { jobQueue } from '../archive.ts';
import { notAllowed, notFound, routeNumber, staffEndpoint } from '../respond.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';
import {
  answersGivenSchema,
  decisionsGivenSchema,
  filesQuerySchema,
  importChangeSchema,
  newImportSchema,
  rowsQuerySchema,
  undoGivenSchema,
} from './api.ts';
import { errorCsv } from './csv/errorCsv.ts';
import { planCsv } from './csv/planCsv.ts';
import { importFolder } from './importFolder.ts';
import { importRefusal } from './importMessages.ts';
import { type ImportTask, queueImport } from './queue.ts';
import { type ImportRecord, listImports, NoSuchImport, readImport, readImportView } from './readImport.ts';
import { decideAuthorities, listAuthorities, NoSuchAuthority } from './requests/authorities.ts';
import { changeImport } from './requests/changeImport.ts';
import { createImport } from './requests/createImport.ts';
import { listFiles } from './requests/listFiles.ts';
import { listRows } from './requests/listRows.ts';
import { answerQuestions, listQuestions } from './requests/questions.ts';
import { startTask } from './requests/startTask.ts';
import { listGivenFiles, removeGivenFile } from './source/givenFiles.ts';
import { previewUndo } from './undo/previewUndo.ts';
import { publishedSince, touchedPublications } from './undo/touchedSince.ts';

/** What `api.ts` describes. */
export const importEndpoints: Endpoint[] = [
  cataloguing('get', '/imports', async ({ client }) => ({ imports: await listImports(client) })),
  cataloguing('post', '/imports', async ({ req, client }) => {
    const { name, filesOf } = await parsed(req, newImportSchema);
    const { user } = req;
    const id = await createImport(client, {
      name: name || new Date().toISOString().slice(0, 16).replace('T', ' '),
      by: { user: Number(user?.id), email: user?.email ?? '', role: user?.role ?? '' },
      ...(filesOf !== undefined && { filesOf }),
    });
    return readImportView(client, id);
  }),
  cataloguing('get', '/imports/:id', async ({ req, client }) => readImportView(client, routeNumber(req))),
  cataloguing('patch', '/imports/:id', async ({ req, client }) => {
    const change = await parsed(req, importChangeSchema);
    const { id } = await standing(req, client, change.name !== undefined && Object.keys(change).length === 1);
    await changeImport(client, id, change);
    return readImportView(client, id);
  }),
  cataloguing('delete', '/imports/:id', async ({ req, client, dataFolder }) => {
    const id = routeNumber(req);
    await readImport(client, id, true);
    const { may } = await readImportView(client, id);
    if (!may.remove) throw importRefusal(req, 409, 'hasMade');
    await client.query('delete from archive.import where id = $1', [id]);
    await rm(importFolder(dataFolder, id), { recursive: true, force: true });
    return { removed: true };
  }),
  cataloguing('get', '/imports/:id/given', async ({ req, client, dataFolder }) => {
    const { id } = await readImport(client, routeNumber(req));
    return { files: await listGivenFiles(dataFolder, id) };
  }),
  cataloguing('delete', '/imports/:id/given', async ({ req, client, dataFolder }) => {
    const { id } = await standing(req, client);
    const name = String(req.query?.name ?? '');
    if (!(await removeGivenFile(dataFolder, id, name))) throw importRefusal(req, 404, 'fileMissing', { name });
    await client.query('update archive.import set revision = revision + 1 where id = $1', [id]);
    return { files: await listGivenFiles(dataFolder, id) };
  }),
  cataloguing('get', '/imports/:id/rows', async ({ req, client }) =>
    listRows(client, routeNumber(req), queried(req, rowsQuerySchema), languageOf(req)),
  ),
  cataloguing('get', '/imports/:id/files', async ({ req, client }) =>
    listFiles(client, routeNumber(req), queried(req, filesQuerySchema)),
  ),
  cataloguing('get', '/imports/:id/questions', async ({ req, client }) => ({
    questions: await listQuestions(client, routeNumber(req)),
  })),
  cataloguing('post', '/imports/:id/answers', async ({ req, client }) => {
    const { answers } = await parsed(req, answersGivenSchema);
    const { id } = await standing(req, client);
    await answerQuestions(client, id, answers);
    return { questions: await listQuestions(client, id) };
  }),
  cataloguing('get', '/imports/:id/authorities', async ({ req, client }) => ({
    authorities: await listAuthorities(client, routeNumber(req)),
  })),
  cataloguing('post', '/imports/:id/authorities', async ({ req, client }) => {
    const decisions = await parsed(req, decisionsGivenSchema);
    const { id } = await standing(req, client);
    await decideAuthorities(client, id, decisions);
    return { authorities: await listAuthorities(client, id) };
  }),
  cataloguing('post', '/imports/:id/plan', (context) => start(context, 'plan')),
  cataloguing('post', '/imports/:id/run', (context) => start(context, 'run')),
  cataloguing('post', '/imports/:id/pause', async ({ req, client }) => {
    const id = routeNumber(req);
    const { live, state } = await readImport(client, id, true);
    if (state !== 'running' && state !== 'undoing') throw importRefusal(req, 409, 'notNow');
    if (live) await client.query('update archive.import set wants_pause = true where id = $1', [id]);
    else if (state === 'running') await client.query(`update archive.import set state = 'paused' where id = $1`, [id]);
    return readImportView(client, id);
  }),
  cataloguing('get', '/imports/:id/undo', async ({ req, client }) => {
    const { id } = await readImport(client, routeNumber(req));
    return previewUndo(client, id);
  }),
  cataloguing('post', '/imports/:id/undo', async (context) => {
    const { req, client } = context;
    const { also } = await parsed(req, undoGivenSchema);
    const id = routeNumber(req);
    await readImport(client, id, true);
    const chosen = also === 'all' ? await touchedPublications(client, id) : also;
    const published = await publishedSince(client, id, chosen);
    if (published > 0 && !isAdministrator(req)) throw importRefusal(req, 403, 'publishedSince', { count: published });
    await client.query('update archive.import set undo_also = $2, undo_by = $3 where id = $1', [
      id,
      chosen,
      req.user?.email ?? '',
    ]);
    return start(context, 'undo');
  }),
  download('/imports/:id/plan.csv', planCsv, 'deneme'),
  download('/imports/:id/errors.csv', errorCsv, 'hatalar'),
];

interface Context {
  req: PayloadRequest;
  client: ClientBase;
  dataFolder: string;
}

/** For those who catalogue, in a transaction of its own. */
function cataloguing(
  method: Endpoint['method'],
  path: string,
  answer: (context: Context) => Promise<object>,
): Endpoint {
  return staffEndpoint(method, path, async (req) => {
    if (!mayCatalogue(req)) throw notAllowed(req);
    try {
      const body = await inTransaction(req, async () =>
        answer({
          req,
          client: await transactionClient(req),
          dataFolder: String(req.payload.config.custom.dataFolder),
        }),
      );
      return Response.json(body);
    } catch (error) {
      if (error instanceof NoSuchImport) throw notFound(req);
      if (error instanceof NoSuchAuthority) throw importRefusal(req, 400, 'authorityMissing', { id: error.id });
      throw error;
    }
  });
}

async function start({ req, client, dataFolder }: Context, task: ImportTask): Promise<object> {
  const record = await readImport(client, routeNumber(req), true);
  const refused = await startTask(client, task, record, dataFolder);
  if (refused) throw importRefusal(req, 409, refused.why, { ...refused });
  await queueImport(await jobQueue(), client, { importId: record.id, task });
  return readImportView(client, record.id);
}

/** Locked, and in a state in which what it is made by may be changed. */
async function standing(req: PayloadRequest, client: ClientBase, always = false): Promise<ImportRecord> {
  const record = await readImport(client, routeNumber(req), true);
  const open = ['collecting', 'planned', 'failed'].includes(record.state);
  if (!always && (record.live || !open)) throw importRefusal(req, 409, 'notNow');
  return record;
}

function download(
  path: string,
  lines: (pool: Pool, importId: number, language: 'tr' | 'en') => AsyncGenerator<string>,
  name: string,
): Endpoint {
  return staffEndpoint('get', path, async (req) => {
    if (!mayCatalogue(req)) throw notAllowed(req);
    const id = routeNumber(req);
    const { pool } = req.payload.db as unknown as { pool: Pool };
    await readImport(pool, id).catch((error: unknown) => {
      throw error instanceof NoSuchImport ? notFound(req) : error;
    });
    const body = Readable.toWeb(Readable.from(inBytes(lines(pool, id, languageOf(req)))));
    return new Response(body as ReadableStream, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}-${id}.csv"`,
        'cache-control': 'private, no-store',
      },
    });
  });
}

/** A response takes nothing else. */
async function* inBytes(parts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const part of parts) yield encoder.encode(part);
}

const languageOf = (req: PayloadRequest) => {
  const asked = req.query?.language;
  return asked === 'en' || asked === 'tr' ? asked : req.i18n?.language === 'en' ? 'en' : 'tr';
};

async function parsed<T extends z.ZodType>(req: PayloadRequest, schema: T): Promise<z.output<T>> {
  const body: unknown = await req.json?.().catch(() => undefined);
  return accept(req, schema.safeParse(body ?? {}));
}

const queried = <T extends z.ZodType>(req: PayloadRequest, schema: T): z.output<T> =>
  accept(req, schema.safeParse(req.query ?? {}));

function accept<T>(req: PayloadRequest, outcome: z.ZodSafeParseResult<T>): T {
  if (outcome.success) return outcome.data;
  throw importRefusal(req, 400, 'badRequest', { why: z.prettifyError(outcome.error) });
}
