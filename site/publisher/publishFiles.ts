import { archiveKeys, FileMissing, type FileStore, pageImageSizes, publicKeys } from '../../cms/files/store.ts';
import type { PressReleaseRecord, PublicationRecord } from '../../cms/publish/publicRecord.ts';
import type { LibraryReader } from '../library.ts';
import type { Connection } from '../readLibrary/connect.ts';
import type { ChannelWork } from './runChannel.ts';
import type { Task, TaskQueue } from './taskQueue.ts';

export interface FilesOptions {
  library: LibraryReader;
  archive: FileStore;
  publicStore: FileStore;
  query: Connection['query'];
  queue: Pick<TaskQueue, 'repair'>;
}

export type FilesWork = ChannelWork & {
  /** Compares the store with the library, publication by publication. */
  reconcile(): Promise<number>;
};

/** A file that the library names and the archive lacks. */
export class ArchiveLacksFiles extends Error {
  override name = 'ArchiveLacksFiles';
}

/** How a file of the public store is made of one of the archive's. */
type Wanted = Map<string, { source: string; preview?: true }>;

/** Pixels of the longer side of a press photograph's preview. */
const previewSide = 1200;

/** Records whose files are compared by one query. */
const compareAtOnce = 200;

/** The files of a record in the public store: exactly those that its current rows name. */
export function publishFiles({ library, archive, publicStore, query, queue }: FilesOptions): FilesWork {
  return {
    channel: 'files',
    atOnce: 4,

    async apply({ kind, number }: Task) {
      const now = await library.now();
      const seen = await now.revision();
      if (kind !== 'publication' && kind !== 'press-release') return { revision: seen, seen };
      const held = (await now.records(kind, [number])).get(number);
      const wanted: Wanted = (held && (await wantedBy([held.record])).get(number)) ?? new Map();
      const missing: string[] = [];
      for (const [key, { source, preview }] of wanted) {
        if ((await publicStore.stat(key)) !== undefined) continue;
        try {
          if (preview) await publicStore.put(key, await makePreview(await archive.localPath(source)));
          else await publicStore.copyFrom(archive, source, key);
        } catch (error) {
          if (!(error instanceof FileMissing)) throw error;
          missing.push(error.key);
        }
      }
      for await (const key of publicStore.list(publicKeys.folder(kind, number))) {
        if (!wanted.has(key)) await publicStore.remove(key);
      }
      if (missing.length > 0) {
        throw new ArchiveLacksFiles(`the archive has no ${missing.slice(0, 3).join(', ')} (${missing.length} in all)`);
      }
      return { revision: held?.revision ?? seen, seen };
    },

    async reconcile() {
      const now = await library.now();
      const seen = await now.revision();
      const visible = (await now.visible()).flatMap(({ kind, number, revision }) =>
        kind === 'publication' || kind === 'press-release' ? [{ kind, number, revision }] : [],
      );
      const { kept, orphans } = await readStore(new Set(visible.map(({ kind, number }) => `${kind}/${number}`)));
      const tasks: Task[] = [...orphans].map((folder) => {
        const [kind, number] = folder.split('/');
        return { kind: kind === 'press-release' ? kind : 'publication', number: Number(number), revision: seen };
      });
      for (const kind of ['publication', 'press-release'] as const) {
        const targets = visible.filter((target) => target.kind === kind);
        for (let at = 0; at < targets.length; at += compareAtOnce) {
          tasks.push(...(await compare(now, kind, targets.slice(at, at + compareAtOnce), kept)));
        }
      }
      return queue.repair('files', tasks);
    },
  };

  /** Keys by record, and records that have files and must not. */
  async function readStore(records: ReadonlySet<string>) {
    const kept = new Map<string, Set<string>>();
    const orphans = new Set<string>();
    for await (const key of publicStore.list('files/')) {
      const folder = /^files\/((?:publication|press-release)\/[1-9]\d{0,8})\//.exec(key)?.[1];
      if (folder === undefined) continue;
      if (!records.has(folder)) orphans.add(folder);
      else kept.set(folder, (kept.get(folder) ?? new Set()).add(key));
    }
    return { kept, orphans };
  }

  async function compare(
    now: LibraryReader,
    kind: 'publication' | 'press-release',
    targets: readonly Task[],
    kept: ReadonlyMap<string, ReadonlySet<string>>,
  ): Promise<Task[]> {
    const records = await now.records(
      kind,
      targets.map(({ number }) => number),
    );
    const wanted = await wantedBy([...records.values()].map(({ record }) => record));
    return targets.filter(({ number }) => {
      const keys = wanted.get(number);
      const there = kept.get(`${kind}/${number}`);
      if (keys === undefined) return false;
      return keys.size !== (there?.size ?? 0) || [...keys.keys()].some((key) => !there?.has(key));
    });
  }

  async function wantedBy(records: readonly (PublicationRecord | PressReleaseRecord)[]): Promise<Map<number, Wanted>> {
    const readable = records.flatMap((record) =>
      record.kind === 'publication' && record.objectAccess === 'public' ? [record.number] : [],
    );
    const images = await query<{ publication: number; image: string; scan: number; tiles: boolean }>(
      `select distinct p.publication, p.image, a.scan, p.tiles is not null as tiles from library.page p join archive.page a using (publication, key)
       where p.publication = any ($1) and p.image is not null`,
      [readable],
    );
    const wanted = new Map<number, Wanted>();
    for (const record of records) {
      wanted.set(record.number, record.kind === 'press-release' ? pressFiles(record) : documentFiles(record));
    }
    for (const { publication, image, scan, tiles } of images) {
      if (tiles)
        wanted.get(publication)?.set(publicKeys.tiles(publication, image), { source: archiveKeys.tiles(scan, image) });
      for (const size of pageImageSizes) {
        const source = archiveKeys.pageImage(scan, image, size);
        wanted.get(publication)?.set(publicKeys.pageImage(publication, image, size), { source });
      }
    }
    return wanted;
  }
}

function documentFiles({ number, objectAccess, files }: PublicationRecord): Wanted {
  if (objectAccess !== 'public') return new Map();
  return new Map(
    files.map(({ sha256, derived }) => [
      publicKeys.document(number, sha256),
      { source: derived ? archiveKeys.document(number, sha256) : archiveKeys.original(sha256) },
    ]),
  );
}

function pressFiles({ number, images }: PressReleaseRecord): Wanted {
  return new Map(
    images.flatMap(({ image, sha256 }) => {
      const source = archiveKeys.pressOriginal(sha256);
      return [
        [publicKeys.pressImage(number, image, sha256), { source }],
        [publicKeys.pressPreview(number, image, sha256), { source, preview: true as const }],
      ] as const;
    }),
  );
}

/** Upright by its EXIF, which is then left out with all else that a camera notes, its place above all. */
async function makePreview(path: string): Promise<Buffer> {
  // 40 MB of memory that a library without photographs never needs
  const { default: sharp } = await import('sharp');
  return sharp(path, { limitInputPixels: 400_000_000 })
    .autoOrient()
    .resize({ width: previewSide, height: previewSide, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer();
}
