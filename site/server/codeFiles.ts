import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Answer } from './answer.ts';

/** Scripts, styles, fonts and icons of the build, by their path. */
export type CodeFiles = ReadonlyMap<string, Answer>;

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Reads a build's client folder into memory: a few hundred KB that change only with a new build. */
export async function readCodeFiles(clientFolder: string): Promise<CodeFiles> {
  const entries = await readdir(clientFolder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry): Promise<[string, Answer]> => {
        const file = join(entry.parentPath, entry.name);
        const path = `/${relative(clientFolder, file).split(sep).join('/')}`;
        const bytes = await readFile(file);
        // Astro puts a hash of the content into the names below this folder, and into no others
        const isHashed = path.startsWith('/_astro/');
        return [
          path,
          {
            status: 200,
            headers: {
              'content-type': mediaTypes[extname(path)] ?? 'application/octet-stream',
              'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
            },
            etag: `W/"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`,
            body: { type: 'text', text: bytes },
          },
        ];
      }),
  );
  return new Map(files);
}
