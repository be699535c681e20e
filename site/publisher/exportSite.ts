import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { LibraryReader } from '../library.ts';
import type { Answer } from '../server/answer.ts';
import { answerRequest } from '../server/answerRequest.ts';
import type { SiteContext } from '../server/context.ts';
import { expandBrotli } from '../server/encodings.ts';
import { exportAddresses } from './exportAddresses.ts';
import { type ExportManifest, readManifest, writeManifest } from './exportManifest.ts';

export interface ExportOptions {
  /** One that was opened with `asFiles`. */
  context: SiteContext;
  /** Empty, new, or one that was exported to before: what is the same stays. */
  folder: string;
  progress(done: { written: number; same: number }): void;
}

export interface Exported {
  written: number;
  same: number;
  removed: number;
  /** Addresses that can't be written yet: files that the publisher has not brought, pages that failed. */
  missing: string[];
}

/** The folder holds what this program did not put there. */
export class FolderInUse extends Error {
  override name = 'FolderInUse';
}

/** While the library changes, passes are repeated: each writes only what differs. */
const mostPasses = 4;
const atOnce = 6;
const saveEvery = 2_000;

/**
 * Writes the public site as files that any web server can serve: `/tr/yayin/5` is `tr/yayin/5/index.html`. May be
 * interrupted and run again. What is no longer public is removed.
 * @throws FolderInUse
 */
export async function exportSite({ context, folder, progress }: ExportOptions): Promise<Exported> {
  const before = await readManifest(folder);
  if (before === undefined && (await readdir(folder).catch(() => [])).length > 0) throw new FolderInUse(folder);
  await mkdir(folder, { recursive: true });
  let known = before ?? new Map<string, string>();
  await writeManifest(folder, known);

  const outcome: Exported = { written: 0, same: 0, removed: 0, missing: [] };
  for (let pass = 1; pass <= mostPasses; pass++) {
    const revision = await context.library.revision();
    outcome.missing = [];
    outcome.same = 0;
    const now: ExportManifest = new Map();
    await exportPass(known, now);
    for (const path of known.keys()) {
      if (now.has(path)) continue;
      await rm(join(folder, path), { force: true });
      outcome.removed++;
    }
    known = now;
    await writeManifest(folder, known);
    if ((await context.library.revision()) === revision) break;
  }
  return outcome;

  async function exportPass(old: ExportManifest, now: ExportManifest): Promise<void> {
    const addresses = allAddresses(context.library);
    let unsaved = 0;
    const worker = async () => {
      for (let next = await addresses.next(); !next.done; next = await addresses.next()) {
        for (const [path, answer] of filesOf(next.value, await answerFor(next.value, old))) {
          if (answer.status >= 500) outcome.missing.push(next.value);
          if (answer.status !== 200 && path !== '404.html') continue;
          const version = answer.etag ?? '';
          now.set(path, version);
          if (version !== '' && old.get(path) === version) {
            outcome.same++;
          } else {
            await write(join(folder, path), answer);
            outcome.written++;
            old.set(path, version);
            if (++unsaved % saveEvery === 0) await writeManifest(folder, old);
          }
          progress(outcome);
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }

  /** A page that lies there already in this version is not rendered again: its answer has no body. */
  function answerFor(address: string, old: ReadonlyMap<string, string>): Promise<Answer> {
    const ifNoneMatch = old.get(pageFile(address.slice(1)));
    return answerRequest(context, { path: address, query: '', ifNoneMatch, acceptLanguage: undefined });
  }

  async function* allAddresses(library: LibraryReader): AsyncGenerator<string> {
    yield missingPage;
    yield* context.code.keys();
    yield* exportAddresses(library);
  }
}

/** No page has it: what is said of it is the page for whatever is not there. */
const missingPage = '/404';

/** Where an answer goes; one that redirects, or has no name a web server could tell its type by, takes a page more. */
function filesOf(address: string, answer: Answer): [path: string, answer: Answer][] {
  const path = address.slice(1);
  if (address === missingPage) return [['404.html', answer]];
  const target = answer.headers?.location;
  if (target !== undefined) return [[pageFile(path), redirection(target)]];
  const named = /filename="([^"]+)"/.exec(answer.headers?.['content-disposition'] ?? '')?.[1];
  if (/\/image\/\d+$/.test(address) && named !== undefined) {
    const safe = named.replace(/^\.+/, '_');
    return [
      [join(path, safe), answer],
      [pageFile(path), redirection(`${address}/${encodeURIComponent(safe)}`)],
    ];
  }
  const isPage = answer.headers?.['content-type']?.startsWith('text/html') ?? false;
  return [[isPage && !path.endsWith('.html') ? pageFile(path) : path, answer]];
}

const pageFile = (path: string) => join(path, 'index.html');

function redirection(target: string): Answer {
  const text = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${target}"><title>${target}</title><a href="${target}">${target}</a>`;
  return { status: 200, etag: `W/"to ${target}"`, body: { type: 'text', text } };
}

/** Whole or not at all. */
async function write(path: string, { body }: Answer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.unfinished`;
  if (body === undefined) await writeFile(temporary, '');
  else if (body.type === 'text') await writeFile(temporary, body.text);
  else if (body.type === 'brotli') await writeFile(temporary, await expandBrotli(body.bytes));
  else await pipeline(await body.open(), createWriteStream(temporary));
  await rename(temporary, path);
}
