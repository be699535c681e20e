import { interfaceLanguages, recordAddress } from '../addresses.ts';
import type { LibraryReader } from '../library.ts';
import { renderAddress } from '../server/answerRendered.ts';
import { readEdition } from '../server/edition.ts';
import { compressBrotli } from '../server/encodings.ts';
import {
  listPageFiles,
  preparePageFolder,
  removeOtherEditions,
  removePageFiles,
  writePageFile,
} from '../server/pageFiles.ts';
import type { Render } from '../server/siteCode.ts';
import { isStatic, type StaticKind, staticKinds } from '../server/staticKinds.ts';
import { findNothing } from './findNothing.ts';
import type { ChannelWork } from './runChannel.ts';
import type { Task, TaskQueue } from './taskQueue.ts';

export interface PagesOptions {
  library: LibraryReader;
  render: Render;
  build: string;
  siteUrl: string;
  folder: string;
  queue: Pick<TaskQueue, 'repair'>;
}

export type PagesWork = ChannelWork & {
  /** Asks for every page that should be there and is not, and for the end of those that should not. */
  reconcile(): Promise<number>;
};

/** A page that can't be rendered although its record is visible. */
export class PageNotRendered extends Error {
  override name = 'PageNotRendered';
}

/** The static page of each visible record that has one, in each language, rendered as the public server would. */
export function publishPages({ library, render, build, siteUrl, folder, queue }: PagesOptions): PagesWork {
  let edition: string | undefined;
  /** Revision of each record's pages in the folder, when all its languages are there. */
  const held = new Map<StaticKind, Map<number, number>>(staticKinds.map((kind) => [kind, new Map()]));

  return {
    channel: 'pages',
    atOnce: 8,

    async prepare() {
      const current = await readEdition(build, library);
      if (current === edition) return;
      // new code or new settings: every page is another one now, and the site renders on demand meanwhile
      await preparePageFolder(folder, current, staticKinds);
      for (const kind of staticKinds) await takeStock(current, kind);
      await removeOtherEditions(folder, current);
      edition = current;
      await reconcile();
    },

    async foresee(tasks) {
      for (const kind of staticKinds) {
        const numbers = tasks.filter((task) => task.kind === kind).map(({ number }) => number);
        if (numbers.length > 1) await library.records(kind, numbers);
      }
    },

    async apply({ kind, number }: Task) {
      const now = await library.now();
      const seen = await now.revision();
      if (!isStatic(kind)) return { revision: seen, seen };
      const status = await now.status(kind, number);
      const revision = status.state === 'visible' ? status.revision : undefined;
      const before = held.get(kind)?.get(number);
      if (edition === undefined || (await readEdition(build, now)) !== edition) return undefined;
      if (revision !== undefined && revision !== before) {
        await renderRecord(now, { edition, kind, number, revision });
      }
      if (before !== undefined && before !== revision) {
        await removePageFiles(folder, { edition, kind, number, revision: before });
      }
      if (revision === undefined) held.get(kind)?.delete(number);
      else held.get(kind)?.set(number, revision);
      return { revision: revision ?? seen, seen };
    },

    reconcile,
  };

  async function reconcile(): Promise<number> {
    // what the folder holds is not known yet; `prepare` comes back here
    if (edition === undefined) return 0;
    const now = await library.now();
    const seen = await now.revision();
    const wanted = new Map<string, Task>();
    const visible = await now.visible();
    for (const task of visible) {
      if (!isStatic(task.kind)) continue;
      if (held.get(task.kind)?.get(task.number) !== task.revision) wanted.set(`${task.kind}:${task.number}`, task);
    }
    const stay = new Set(visible.map(({ kind, number }) => `${kind}:${number}`));
    for (const [kind, numbers] of held) {
      for (const number of numbers.keys()) {
        const target = `${kind}:${number}`;
        if (!stay.has(target)) wanted.set(target, { kind, number, revision: seen });
      }
    }
    return queue.repair('pages', [...wanted.values()]);
  }

  /**
   * Renders and writes all languages. What is read may already be newer than the revision in the name; then that
   * revision is not visible any more, nobody asks for the file, and a task for the newer one is there.
   */
  async function renderRecord(
    now: LibraryReader,
    page: { edition: string; kind: StaticKind; number: number; revision: number },
  ): Promise<void> {
    const { kind, number } = page;
    const rendered = await Promise.all(
      interfaceLanguages.map(async (language) => {
        const address = recordAddress(kind, number, language);
        const { status, text, searched } = await renderAddress(
          { library, render, find: findNothing, siteUrl, now: () => new Date() },
          now,
          { address },
        );
        if (status !== 200 || searched) throw new PageNotRendered(`${address} was rendered with status ${status}`);
        return { language, bytes: await compressBrotli(text) };
      }),
    );
    await Promise.all(rendered.map(({ language, bytes }) => writePageFile(folder, page, language, bytes)));
  }

  /** Learns what the folder holds; what is not whole goes. */
  async function takeStock(current: string, kind: StaticKind): Promise<void> {
    const records = new Map<number, number>();
    for (const [number, revisions] of await listPageFiles(folder, current, kind)) {
      const newest = Math.max(...revisions.keys());
      for (const [revision, languages] of revisions) {
        if (revision === newest && languages.size === interfaceLanguages.length) records.set(number, revision);
        else await removePageFiles(folder, { edition: current, kind, number, revision });
      }
    }
    held.set(kind, records);
  }
}
