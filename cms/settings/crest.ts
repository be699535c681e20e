import { createHash } from 'node:crypto';
import type { Endpoint, PayloadRequest } from 'payload';
import { APIError } from 'payload';
import sharp from 'sharp';
import { isAdministrator } from '../access.ts';
import { republishSettings } from '../publish/republishSettings.ts';
import { notAllowed, staffEndpoint } from '../respond.ts';
import { inTransaction, transactionClient } from '../transactionClient.ts';
import { type MessageKey, translate } from '../translate.ts';

/** Pixels of the longer side: three times as large as it is ever shown. */
const side = 384;
const mostBytes = 5 * 1024 * 1024;
const mostPixels = 40_000_000;

export interface CrestState {
  /** As an image of its own in the page: the archive's files are behind its sign-in anyway. */
  image: string;
  width: number;
  height: number;
}

/** The arms are taken as a picture and made anew: what is kept and shown is never the file that came in. */
export const crestEndpoints: Endpoint[] = [
  staffEndpoint('get', '/crest', async (req) =>
    inTransaction(req, async () => {
      const client = await transactionClient(req);
      const { rows } = await client.query<{ width: number; height: number; bytes: Buffer }>(
        'select width, height, bytes from archive.crest',
      );
      const crest = rows[0];
      if (!crest) return Response.json(null);
      const image = `data:image/webp;base64,${crest.bytes.toString('base64')}`;
      return Response.json({ image, width: crest.width, height: crest.height } satisfies CrestState);
    }),
  ),
  administratorEndpoint('post', async (req) => {
    const picture = await drawSmall(req, await readBody(req));
    await inTransaction(req, async () => {
      const client = await transactionClient(req);
      await client.query(
        `insert into archive.crest (version, width, height, bytes) values ($1, $2, $3, $4)
         on conflict (one) do update set version = excluded.version, width = excluded.width, height = excluded.height,
           bytes = excluded.bytes`,
        [picture.version, picture.width, picture.height, picture.bytes],
      );
      await republishSettings(req);
    });
    return Response.json({ version: picture.version });
  }),
  administratorEndpoint('delete', async (req) => {
    await inTransaction(req, async () => {
      await (await transactionClient(req)).query('delete from archive.crest');
      await republishSettings(req);
    });
    return Response.json({});
  }),
];

function administratorEndpoint(method: 'post' | 'delete', work: (req: PayloadRequest) => Promise<Response>): Endpoint {
  return staffEndpoint(method, '/crest', async (req) => {
    if (!isAdministrator(req)) throw notAllowed(req);
    return work(req);
  });
}

async function readBody(req: PayloadRequest): Promise<Buffer> {
  if (Number(req.headers.get('content-length') ?? 0) > mostBytes) throw refusal(req, 'crestTooLarge');
  const bytes = Buffer.from((await req.arrayBuffer?.()) ?? new ArrayBuffer(0));
  if (bytes.byteLength > mostBytes) throw refusal(req, 'crestTooLarge');
  return bytes;
}

async function drawSmall(req: PayloadRequest, given: Buffer) {
  try {
    const options = { limitInputPixels: mostPixels, failOn: 'error' } as const;
    const { format } = await sharp(given, options).metadata();
    // an SVG can hold scripts, and addresses that are fetched when it is drawn
    if (format !== 'png' && format !== 'jpeg' && format !== 'webp') throw refusal(req, 'crestNotImage');
    const { data, info } = await sharp(given, options)
      .rotate()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90, alphaQuality: 100, effort: 6 })
      .toBuffer({ resolveWithObject: true });
    const version = createHash('sha256').update(data).digest('hex').slice(0, 16);
    return { bytes: data, width: info.width, height: info.height, version };
  } catch (error) {
    if (error instanceof APIError) throw error;
    throw refusal(req, 'crestNotImage');
  }
}

const refusal = (req: PayloadRequest, key: MessageKey) => new APIError(translate(req, key), 400, undefined, true);
