import type { SourceFile } from '../../contract.ts';
import { naturalOrder } from '../naturalOrder.ts';

/** What is one publication: a file by itself, or a folder of page photographs. `name` is what patterns read. */
export interface FileGroup {
  name: string;
  paths: string[];
}

/**
 * Photographs of one folder whose names differ by nothing but numbers (IMG_0001, IMG_0002) are pages of one publication,
 * which the folder is named after. Others are publications by themselves.
 */
export function groupFiles(files: readonly SourceFile[]): FileGroup[] {
  const folders = new Map<string, string[]>();
  for (const { path } of files.toSorted((a, b) => naturalOrder(a.path, b.path))) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const list = folders.get(folder);
    if (list) list.push(path);
    else folders.set(folder, [path]);
  }
  const groups: FileGroup[] = [];
  for (const [folder, paths] of folders) {
    const pages = folder === '' ? [] : pagesOf(paths);
    if (pages.length > 0) groups.push({ name: folder, paths: pages });
    const taken = new Set(pages);
    for (const path of paths) if (!taken.has(path)) groups.push({ name: withoutEnding(path), paths: [path] });
  }
  return groups;
}

function pagesOf(paths: readonly string[]): string[] {
  const images = paths.filter((path) => /\.(?:jpe?g|png|tiff?)$/i.test(path));
  const shapes = new Set(
    images.map((path) =>
      withoutEnding(path)
        .slice(path.lastIndexOf('/') + 1)
        .replace(/\d+/g, '0'),
    ),
  );
  return images.length > 1 && shapes.size === 1 ? images : [];
}

function withoutEnding(path: string): string {
  return path.replace(/\.[a-z0-9]{1,5}$/i, '');
}
